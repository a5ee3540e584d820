import { createHash } from 'node:crypto';
import type { TicketOutcome } from '@tabarman/shared/mentor/queue.ts';
import { mayAskMentors } from '@tabarman/shared/mentor/window.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { Seekings, Taking } from '../call-team/ports.ts';
import { Watchers } from '../ceremony/service.ts';
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

/** A phone gives up on an answer after ten seconds. */
const WAIT_MS = 6_000;
const refusals = { ticket_not_found: 'not_found', ticket_open: 'ticket_open', ticket_over: 'ticket_over', mentor_busy: 'mentor_busy', ticket_not_yours: 'ticket_over' } as const satisfies Record<string, ErrorCode>;
export type TicketError = (typeof refusals)[keyof typeof refusals];

/** What is asked of the mentors of calls. What changes it is done one after the other, and told to whoever waits for it. */
export class MentorQueue {
  readonly parts: MentorParts;
  readonly #watchers: Watchers;
  readonly #loading = new Map<string, Promise<QueueWorld | null>>();
  #changes = 0;

  constructor(parts: MentorParts) {
    this.parts = parts;
    this.#watchers = new Watchers(parts.clock, WAIT_MS);
  }

  /** Null where no such call is public. All who are woken by one change read it once. */
  world(callId: string): Promise<QueueWorld | null> {
    const known = this.#loading.get(callId);
    if (known) return known;
    const loading = this.#load(callId).finally(() => {
      if (this.#loading.get(callId) === loading) this.#loading.delete(callId);
    });
    this.#loading.set(callId, loading);
    return loading;
  }

  /** After what is done in this call now; whatever came of it is told. */
  async act<T>(callId: string, act: (world: QueueWorld) => Promise<T>): Promise<T | 'not_found'> {
    try {
      return await this.parts.taking.inTurn(callId, async () => {
        const world = await this.#load(callId);
        return world ? act(world) : 'not_found';
      });
    } finally {
      this.#changes += 1;
      this.#loading.delete(callId);
      this.#watchers.tell(callId);
    }
  }

  /** Keeps what was decided of a ticket, with what else is told of it. */
  async keep(row: TicketRow | undefined, outcome: TicketOutcome, more: Partial<TicketRow> = {}): Promise<TicketError | null> {
    if (!outcome.ok) return refusals[outcome.refused];
    return row && (await this.parts.tickets.change({ ...row, ...outcome.ticket, ...more }, row)) ? null : 'ticket_over';
  }

  /** TB17: as it is now; where that is what was seen, as it is after the next change, or after a while. */
  async watch<View extends { readonly version: string }>(seen: string | undefined, show: () => Promise<Reply<{ readonly callId: string; readonly view: View }>>): Promise<Reply<View>> {
    const before = this.#changes;
    const now = await show();
    if (!now.ok) return now;
    if (now.data.view.version !== seen || this.#watchers.isFull) return { ok: true, data: now.data.view };
    // What changed while it was read is not waited for.
    if (this.#changes === before) await this.#watchers.change(now.data.callId);
    const next = await show();
    return next.ok ? { ok: true, data: next.data.view } : next;
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

/** By what it shows, without the clock: the same on every server, and after it began anew. */
export function versioned<View extends object>(view: View, now: number): View & { readonly version: string; readonly now: number } {
  return { ...view, version: createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 16), now };
}

export const isThere = ({ leftAt }: MentorRow): boolean => leftAt === null;

/** TB15: whether this team may ask now, but for a ticket it has already. */
export const mayTeamAsk = ({ call, mentors }: QueueWorld, { extendedTo, withdrawnAt }: Pick<WorkRow, 'extendedTo' | 'withdrawnAt'>, now: number): boolean =>
  mentors.some(isThere) && withdrawnAt === null && mayAskMentors(call.call, extendedTo, now);

export function teamOf({ works }: QueueWorld, { teamId }: TicketRow): { readonly id: string; readonly number: number; readonly name: string } {
  const work = works.get(teamId);
  return { id: teamId, number: work?.number ?? 0, name: work?.name ?? '' };
}
