import { ahead, end, isOpen, mayAsk, mayRate, rate } from '@tabarman/shared/mentor/queue.ts';
import type { AskedOfMentor } from '@tabarman/shared/mentor/ticket-schema.ts';
import type { TeamHelpView } from '@tabarman/shared/mentor/views.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { versioned } from '../call/service.ts';
import type { Asker } from '../entrant/ports.ts';
import type { OwnWorks, WorkRow } from '../work/ports.ts';
import { isThere, mayTeamAsk, type MentorQueue, type QueueWorld } from './queue.ts';

interface Seen {
  readonly world: QueueWorld;
  readonly work: WorkRow;
  readonly personId: string;
}

/** Of one team in one call. Whoever asks more takes their time. */
const MOST_TICKETS = 100;

/** TB15: a team asks for a mentor, by any of its members. */
export class TeamHelp {
  readonly #queue: MentorQueue;
  readonly #own: OwnWorks;

  constructor(queue: MentorQueue, own: OwnWorks) {
    this.#queue = queue;
    this.#own = own;
  }

  state(asker: Asker, seen?: string): Promise<Reply<TeamHelpView>> {
    return this.#queue.watch(seen, async () => {
      const mine = await this.#own.mine(asker);
      const world = mine && (await this.#queue.world(mine.call.id));
      return world ? { ok: true, data: { callId: world.call.id, view: this.#show(world, mine.work) } } : { ok: false, error: 'entrant_not_found' };
    });
  }

  ask(asker: Asker, asked: AskedOfMentor): Promise<Reply<TeamHelpView>> {
    return this.#as(asker, async ({ world, work, personId }) => {
      const { tickets, ids, clock } = this.#queue.parts;
      const now = clock.now();
      if (!mayTeamAsk(world, work, now)) return 'mentors_not_open';
      if (!mayAsk(work.id, world.tickets)) return 'ticket_open';
      if (world.tickets.filter(({ teamId }) => teamId === work.id).length >= MOST_TICKETS) return 'too_many';
      await tickets.add(world.call.id, {
        ...asked, id: ids.id(), teamId: work.id, byId: personId, askedAt: now, state: 'waiting', mentorId: null, claimedAt: null, closedAt: null, note: '', rating: null, comment: '', ratedById: null,
      });
      return null;
    });
  }

  /** Nobody is needed any more, or somebody has helped. */
  end(asker: Asker, id: string): Promise<Reply<TeamHelpView>> {
    return this.#of(asker, id, async (ticket, { work }) => this.#queue.keep(ticket, end(ticket, work.id, this.#queue.parts.clock.now())));
  }

  rate(asker: Asker, id: string, { rating, comment }: { readonly rating: number; readonly comment: string }): Promise<Reply<TeamHelpView>> {
    return this.#of(asker, id, async (ticket, { work, personId }) => this.#queue.keep(ticket, rate(ticket, work.id, rating), { comment, ratedById: personId }));
  }

  #of(asker: Asker, id: string, act: (ticket: QueueWorld['tickets'][number], seen: Seen) => Promise<ErrorCode | null>): Promise<Reply<TeamHelpView>> {
    return this.#as(asker, async (seen) => {
      const ticket = seen.world.tickets.find((one) => one.id === id && one.teamId === seen.work.id);
      return ticket ? act(ticket, seen) : 'not_found';
    });
  }

  async #as(asker: Asker, act: (seen: Seen) => Promise<ErrorCode | null>): Promise<Reply<TeamHelpView>> {
    const found = await this.#own.mine(asker);
    if (!found) return { ok: false, error: 'entrant_not_found' };
    const error = await this.#queue.act(found.call.id, async (world) => {
      // Whoever was of a team when they asked may have left it meanwhile.
      const mine = await this.#own.mine(asker);
      return mine?.work ? act({ world, work: mine.work, personId: mine.person.id }) : 'team_not_found';
    });
    return error === null ? this.state(asker) : { ok: false, error };
  }

  #show(world: QueueWorld, work: WorkRow | null): TeamHelpView {
    const now = this.#queue.parts.clock.now();
    const { call, mentors, tickets } = world;
    const own = work === null ? [] : tickets.filter(({ teamId }) => teamId === work.id);
    const ticket = own.find(isOpen) ?? own.findLast(mayRate) ?? null;
    return versioned({
      isOffered: call.call.withWhom.kind === 'teams' && (mentors.some(isThere) || own.length > 0),
      mayAsk: work !== null && mayTeamAsk(world, work, now) && !own.some(isOpen),
      ticket: ticket && ticket.state !== 'takenBack' ? {
        id: ticket.id, about: ticket.about, languages: [...ticket.languages], place: ticket.place, link: ticket.link, by: world.nameOf(ticket.byId), state: ticket.state, askedAt: ticket.askedAt, claimedAt: ticket.claimedAt,
        ahead: ticket.state === 'waiting' ? ahead(ticket, tickets) : 0, mentor: mentors.find(({ id }) => id === ticket.mentorId)?.mentor ?? null,
      } : null,
    }, now);
  }
}
