import { claim, close, giveBack, queueFor } from '@tabarman/shared/mentor/queue.ts';
import type { MentoringView } from '@tabarman/shared/mentor/views.ts';
import type { MentorDataView } from '@tabarman/shared/protocol/contract/mentors.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { Calls, InvitedAsker } from '../call/ports.ts';
import { whoAsks, versioned } from '../call/service.ts';
import type { MentorRow, TicketRow } from './ports.ts';
import { type MentorQueue, type QueueWorld, teamOf } from './queue.ts';

type Act = (world: QueueWorld, ticket: TicketRow | undefined, mentor: MentorRow, now: number) => Promise<ErrorCode | null>;

/** TB14: what mentors do, by their own link or an account. */
export class Mentoring {
  readonly #queue: MentorQueue;
  readonly #calls: Pick<Calls, 'bySlug'>;

  constructor(queue: MentorQueue, calls: Pick<Calls, 'bySlug'>) {
    this.#queue = queue;
    this.#calls = calls;
  }

  state(asker: InvitedAsker, seen?: string): Promise<Reply<MentoringView>> {
    return this.#queue.watch(seen, async () => {
      const mentor = await this.#mentor(asker);
      if (typeof mentor === 'string') return { ok: false, error: mentor };
      const world = await this.#queue.world(mentor.callId);
      if (!world) return { ok: false, error: 'not_found' };
      if (mentor.openedAt === null) await this.#queue.parts.mentors.open(mentor.id, this.#queue.parts.clock.now());
      return { ok: true, data: { callId: mentor.callId, view: this.#show(world, mentor) } };
    });
  }

  /** TB16 */
  claim(asker: InvitedAsker, id: string): Promise<Reply<MentoringView>> {
    return this.#as(asker, id, async ({ tickets }, ticket, mentor, now) => this.#queue.keep(ticket, claim(id, mentor.id, tickets, now)));
  }

  giveBack(asker: InvitedAsker, id: string): Promise<Reply<MentoringView>> {
    return this.#as(asker, id, async (_, ticket, mentor) => (ticket ? this.#queue.keep(ticket, giveBack(ticket, mentor.id)) : 'not_found'));
  }

  close(asker: InvitedAsker, id: string, note: string): Promise<Reply<MentoringView>> {
    return this.#as(asker, id, async (_, ticket, mentor, now) => (ticket ? this.#queue.keep(ticket, close(ticket, mentor.id, now), { note }) : 'not_found'));
  }

  /** TB24, U1 */
  async data(asker: InvitedAsker): Promise<Reply<MentorDataView>> {
    const found = await this.#mentor(asker);
    if (typeof found === 'string') return { ok: false, error: found };
    const world = await this.#queue.world(found.callId);
    if (!world) return { ok: false, error: 'not_found' };
    const { mentor, invitedAt, openedAt } = found;
    const helped = world.tickets.filter(({ mentorId }) => mentorId === found.id).map((ticket) => {
      const { name, number } = teamOf(world, ticket);
      return { team: name || String(number), claimedAt: ticket.claimedAt, closedAt: ticket.closedAt, note: ticket.note };
    });
    return { ok: true, data: { call: world.call.call.title, mentor, invitedAt, openedAt, helped } };
  }

  /** TB24, U2: whoever comes by a link confirms it by the own name; an account erases itself as a whole. */
  async erase(asker: InvitedAsker, name: string): Promise<Reply<Record<string, never>>> {
    const found = await this.#mentor({ ...asker, account: null });
    if (typeof found === 'string') return { ok: false, error: found };
    if (name.trim() !== found.mentor.name) return { ok: false, error: 'not_confirmed' };
    const { mentors, clock } = this.#queue.parts;
    const error = await this.#queue.act(found.callId, async () => {
      await mentors.forget(found.id, clock.now());
      return null;
    });
    return error === null ? { ok: true, data: {} } : { ok: false, error };
  }

  async #mentor(asker: InvitedAsker): Promise<MentorRow | 'not_found' | 'mentor_not_found'> {
    const { mentors, ids } = this.#queue.parts;
    if (!(await this.#calls.bySlug(asker.slug))) return 'not_found';
    return (await whoAsks({ calls: this.#calls, rows: mentors, ids }, asker)) ?? 'mentor_not_found';
  }

  async #as(asker: InvitedAsker, id: string, act: Act): Promise<Reply<MentoringView>> {
    const found = await this.#mentor(asker);
    if (typeof found === 'string') return { ok: false, error: found };
    const error = await this.#queue.act(found.callId, async (world) => {
      const mentor = world.mentors.find((one) => one.id === found.id && one.leftAt === null);
      return mentor ? act(world, world.tickets.find((one) => one.id === id), mentor, this.#queue.parts.clock.now()) : 'mentor_not_found';
    });
    return error === null ? this.state(asker) : { ok: false, error };
  }

  #show(world: QueueWorld, { id, mentor }: MentorRow): MentoringView {
    const now = this.#queue.parts.clock.now();
    const { call, tickets } = world;
    const seen = (ticket: TicketRow) => ({ id: ticket.id, team: teamOf(world, ticket), about: ticket.about, languages: [...ticket.languages], place: ticket.place, link: ticket.link, by: world.nameOf(ticket.byId), askedAt: ticket.askedAt });
    const own = tickets.find(({ state, mentorId }) => state === 'claimed' && mentorId === id);
    return versioned({
      call: { title: call.call.title, reference: call.call.reference }, mentor: { id, about: mentor },
      own: own ? { ...seen(own), claimedAt: own.claimedAt ?? now } : null,
      queue: queueFor({ id, languages: mentor.languages }, tickets, now).map(({ ticket, sharesLanguage }) => ({ ...seen(ticket), sharesLanguage })),
      done: tickets.filter(({ state, mentorId }) => state === 'closed' && mentorId === id).toSorted((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))
        .map((ticket) => ({ id: ticket.id, team: teamOf(world, ticket), about: ticket.about, closedAt: ticket.closedAt ?? now, note: ticket.note })),
    }, now);
  }
}
