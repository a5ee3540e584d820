import { isSamePerson } from '@tabarman/shared/jury/conflict.ts';
import { figuresOf } from '@tabarman/shared/mentor/figures.ts';
import type { MentorAbout } from '@tabarman/shared/mentor/mentor.ts';
import { assign, closeForAll, giveBack, isOpen } from '@tabarman/shared/mentor/queue.ts';
import type { MentorDeskView } from '@tabarman/shared/mentor/views.ts';
import { mayAskMentors } from '@tabarman/shared/mentor/window.ts';
import type { Calls } from '../call/ports.ts';
import { invite } from '../call/service.ts';
import type { Jurors } from '../jury/ports.ts';
import type { People } from '../person/ports.ts';
import type { MentorRow } from './ports.ts';
import { type MentorQueue, type QueueWorld, teamOf, type TicketError } from './queue.ts';

type Refused = TicketError | 'not_found' | 'mentor_twice';

interface MentorDeskParts {
  readonly calls: Pick<Calls, 'byId'>;
  readonly people: Pick<People, 'byId'>;
  readonly jurors: Pick<Jurors, 'of'>;
}

/** TB18: mentors of a call as organisers put them together, and the queue as they watch it. */
export class MentorDesk {
  readonly #queue: MentorQueue;
  readonly #parts: MentorDeskParts;

  constructor(queue: MentorQueue, parts: MentorDeskParts) {
    this.#queue = queue;
    this.#parts = parts;
  }

  /** JU10: of works that are hidden from who asks neither ticket nor place in a count is told. */
  async view(callId: string, hidden: ReadonlySet<string>): Promise<MentorDeskView | null> {
    const { calls, people, jurors } = this.#parts;
    const row = await calls.byId(callId);
    if (!row) return null;
    const now = this.#queue.parts.clock.now();
    const world = await this.#queue.world(callId);
    const { title, reference, languages, withWhom } = world?.call.call ?? row.call;
    const mentors = world?.mentors ?? [];
    const accounts = new Map(await Promise.all(mentors.flatMap(({ userId }) => (userId === null ? [] : [people.byId(userId).then((person) => [userId, person?.name ?? ''] as const)]))));
    const judges = (await jurors.of(callId)).map(({ userId, juror: { name } }) => ({ userId, name }));
    const tickets = (world?.tickets ?? []).filter(({ teamId }) => !hidden.has(teamId));
    return {
      now, title, reference, slug: row.slug, isPublished: world !== null, hasTeams: withWhom.kind === 'teams', mayAsk: world !== null && mayAskMentors(world.call.call, null, now), languages, figures: figuresOf(tickets),
      mentors: mentors.map(({ id, userId, hasLink, invitedAt, openedAt, leftAt, mentor }) => ({
        id, about: mentor, account: userId === null ? null : (accounts.get(userId) ?? ''), hasLink, invitedAt, openedAt, leftAt, figures: figuresOf(tickets.filter(({ mentorId }) => mentorId === id)),
        isJuror: judges.some((juror) => isSamePerson(juror, { userId, name: mentor.name })),
      })),
      tickets: world ? [...tickets.filter(isOpen), ...tickets.filter((one) => !isOpen(one)).toSorted((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))].map((ticket) => shownTicket(world, ticket)) : [],
    };
  }

  /** TB14: the key of the link, told this once; null where an account opens the page. */
  add(callId: string, mentor: MentorAbout, personId: string | null): Promise<{ readonly key: string | null } | Refused> {
    return this.#queue.act(callId, async () => {
      const made = await invite({ ...this.#queue.parts, rows: this.#queue.parts.mentors, people: this.#parts.people, keyOf: () => this.#queue.parts.ids.secret() }, callId, personId, (place) => ({ ...place, mentor }));
      return made === 'twice' ? 'mentor_twice' : made;
    });
  }

  change(callId: string, mentorId: string, mentor: MentorAbout): Promise<Refused | null> {
    return this.#of(callId, mentorId, async () => this.#queue.parts.mentors.change(mentorId, mentor));
  }

  async newLink(callId: string, mentorId: string): Promise<{ readonly key: string } | Refused> {
    const { mentors, ids } = this.#queue.parts;
    const key = ids.secret();
    return (await this.#of(callId, mentorId, async () => mentors.setKey(mentorId, ids.hash(key)))) ?? { key };
  }

  /** What whoever leaves has claimed waits again, at its place. */
  setLeft(callId: string, mentorId: string, hasLeft: boolean): Promise<Refused | null> {
    return this.#of(callId, mentorId, async (world) => {
      if (hasLeft) await this.#release(world, mentorId);
      await this.#queue.parts.mentors.leave(mentorId, hasLeft ? this.#queue.parts.clock.now() : null);
    });
  }

  forget(callId: string, mentorId: string): Promise<Refused | null> {
    return this.#of(callId, mentorId, async (world) => {
      await this.#release(world, mentorId);
      await this.#queue.parts.mentors.forget(mentorId, this.#queue.parts.clock.now());
    });
  }

  /** To this mentor, or back to the queue. */
  assign(callId: string, ticketId: string, mentorId: string | null, hidden: ReadonlySet<string>): Promise<Refused | null> {
    return this.#queue.act(callId, async ({ tickets, mentors }) => {
      const ticket = tickets.find(({ id }) => id === ticketId);
      if (!ticket || hidden.has(ticket.teamId) || (mentorId !== null && !mentors.some(({ id, leftAt }) => id === mentorId && leftAt === null))) return 'not_found';
      return this.#queue.keep(ticket, mentorId === null ? giveBack(ticket, ticket.mentorId ?? '') : assign(ticketId, mentorId, tickets, this.#queue.parts.clock.now()));
    });
  }

  close(callId: string, ticketId: string, note: string, hidden: ReadonlySet<string>): Promise<Refused | null> {
    return this.#queue.act(callId, async ({ tickets }) => {
      const ticket = tickets.find(({ id }) => id === ticketId);
      return ticket && !hidden.has(ticket.teamId) ? this.#queue.keep(ticket, closeForAll(ticket, this.#queue.parts.clock.now()), { note }) : 'not_found';
    });
  }

  async #release({ tickets }: QueueWorld, mentorId: string): Promise<void> {
    for (const ticket of tickets.filter((one) => one.state === 'claimed' && one.mentorId === mentorId)) await this.#queue.keep(ticket, giveBack(ticket, mentorId));
  }

  #of(callId: string, mentorId: string, then: (world: QueueWorld, mentor: MentorRow) => Promise<void>): Promise<Refused | null> {
    return this.#queue.act(callId, async (world) => {
      const mentor = world.mentors.find(({ id }) => id === mentorId);
      if (!mentor) return 'not_found';
      await then(world, mentor);
      return null;
    });
  }
}

function shownTicket(world: QueueWorld, ticket: QueueWorld['tickets'][number]): MentorDeskView['tickets'][number] {
  const { id, about, languages, place, link, byId, state, mentorId, askedAt, claimedAt, closedAt, note, rating, comment } = ticket;
  return { id, team: teamOf(world, ticket), about, languages: [...languages], place, link, by: world.nameOf(byId), state, mentorId, askedAt, claimedAt, closedAt, note, rating, comment };
}
