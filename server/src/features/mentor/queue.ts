import { lapse, type TicketOutcome } from '@tabarman/shared/mentor/queue.ts';
import { mayAskMentors, mentorsEnd } from '@tabarman/shared/mentor/window.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { Seekings, Taking } from '../call-team/ports.ts';
import { Live } from '../call/service.ts';
import type { EntrantRow, Entrants } from '../entrant/ports.ts';
import type { Clock, Ids } from '../game/ports.ts';
import type { WorkRow, Works } from '../work/ports.ts';
import type { CallWorks, PublicCall } from '../work/service.ts';
import type { MentorRow, Mentors, TicketRow, Tickets } from './ports.ts';

export interface MentorParts {
  readonly mentors: Mentors;
  readonly tickets: Tickets;
  readonly taking: Pick<Taking, 'inTurn'>;
  readonly callWorks: Pick<CallWorks, 'call'>;
  readonly works: Pick<Works, 'of'>;
  readonly entrants: Pick<Entrants, 'byIds'>;
  readonly seekings: Pick<Seekings, 'profiles'>;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** The queue of one call with everybody in it, at one instant. */
export interface QueueWorld {
  readonly call: PublicCall;
  readonly tickets: readonly TicketRow[];
  readonly mentors: readonly MentorRow[];
  readonly works: ReadonlyMap<string, WorkRow>;
  /** How others are to call whoever asked. */
  readonly nameOf: (entrantId: string | null) => string;
}

const refusals = { ticket_not_found: 'not_found', ticket_open: 'ticket_open', ticket_over: 'ticket_over', mentor_busy: 'mentor_busy', ticket_not_yours: 'ticket_over' } as const satisfies Record<string, ErrorCode>;
export type TicketError = (typeof refusals)[keyof typeof refusals];

/** What is asked of the mentors of calls. What changes it is done one after the other, and told to whoever waits for it. */
export class MentorQueue {
  readonly parts: MentorParts;
  readonly #live: Live<QueueWorld>;

  constructor(parts: MentorParts) {
    this.parts = parts;
    this.#live = new Live(parts.clock, (callId) => this.#load(callId));
  }

  /** Null where no such call is public. */
  async world(callId: string): Promise<QueueWorld | null> {
    const world = await this.#live.world(callId);
    return world && this.#now(world);
  }

  /** After what is done in this call now; whatever came of it is told. */
  act<T>(callId: string, act: (world: QueueWorld) => Promise<T>): Promise<T | 'not_found'> {
    return this.parts.taking.inTurn(callId, () => this.#live.act(callId, (world) => act(this.#now(world))));
  }

  /** Keeps what was decided of a ticket, with what else is told of it. */
  async keep(row: TicketRow | undefined, outcome: TicketOutcome, more: Partial<TicketRow> = {}): Promise<TicketError | null> {
    if (!outcome.ok) return refusals[outcome.refused];
    return row && (await this.parts.tickets.change({ ...row, ...outcome.ticket, ...more }, row)) ? null : 'ticket_over';
  }

  /** TB17 */
  watch<View extends { readonly version: string }>(seen: string | undefined, show: () => Promise<Reply<{ readonly callId: string; readonly view: View }>>): Promise<Reply<View>> {
    return this.#live.watch(seen, show);
  }

  /** TB15 */
  #now(world: QueueWorld): QueueWorld {
    const now = this.parts.clock.now();
    const { call: { call }, works } = world;
    return {
      ...world,
      tickets: world.tickets.map((ticket) => {
        const { extendedTo = null, withdrawnAt = null } = works.get(ticket.teamId) ?? {};
        return withdrawnAt === null && mayAskMentors(call, extendedTo, now) ? ticket : lapse(ticket, withdrawnAt ?? mentorsEnd(call, extendedTo) ?? now);
      }),
    };
  }

  async #load(callId: string): Promise<QueueWorld | null> {
    const { callWorks, tickets: rows, mentors, works, entrants, seekings } = this.parts;
    const call = await callWorks.call(callId);
    if (!call) return null;
    const tickets = await rows.of(callId);
    const people = new Map((await entrants.byIds([...new Set(tickets.flatMap(({ byId }) => byId ?? []))])).map((one) => [one.id, one]));
    const profiles = await seekings.profiles(callId);
    const nameIn = ({ id, record }: EntrantRow) => profiles.get(id)?.name || record.name;
    return {
      call, tickets, mentors: await mentors.of(callId), works: new Map((await works.of(callId)).map((work) => [work.id, work])),
      nameOf: (id) => { const person = people.get(id ?? ''); return person ? nameIn(person) : ''; },
    };
  }
}

export const isThere = ({ leftAt }: MentorRow): boolean => leftAt === null;

/** TB15: whether this team may ask now, but for a ticket it has already. */
export const mayTeamAsk = ({ call, mentors }: QueueWorld, { extendedTo, withdrawnAt }: Pick<WorkRow, 'extendedTo' | 'withdrawnAt'>, now: number): boolean =>
  mentors.some(isThere) && withdrawnAt === null && mayAskMentors(call.call, extendedTo, now);

export function teamOf({ works }: QueueWorld, { teamId }: TicketRow): { readonly id: string; readonly number: number; readonly name: string } {
  const work = works.get(teamId);
  return { id: teamId, number: work?.number ?? 0, name: work?.name ?? '' };
}
