import type { Text } from '../kernel/text.ts';
import type { Call, Phase, Right } from './schema.ts';

const MINUTE_MS = 60_000;

/** CL3: the phase of an instant (epoch ms); null between phases, before the first and after the last. */
export function phaseAt({ phases }: Pick<Call, 'phases'>, now: number): Phase | null {
  return phases.find(({ opensAt, closesAt }) => opensAt !== null && closesAt !== null && opensAt <= now && now < closesAt) ?? null;
}

/** CL3: what is allowed at an instant: what its phase says, and nothing else. */
export function allows(call: Pick<Call, 'phases'>, right: Right, now: number): boolean {
  return phaseAt(call, now)?.rights.includes(right) ?? false;
}

/** The announced end of the works: that of the last phase that takes them (epoch ms); null where none does, or it has no date. */
export function worksEnd({ phases }: Pick<Call, 'phases'>): number | null {
  return phases.findLast(({ rights }) => rights.includes('work'))?.closesAt ?? null;
}

/** When the first review begins, and when the last ends (epoch ms); null where there is none, or it has no date. */
export const reviewBegin = ({ phases }: Pick<Call, 'phases'>): number | null => phases.find(({ rights }) => rights.includes('review'))?.opensAt ?? null;
export const reviewEnd = ({ phases }: Pick<Call, 'phases'>): number | null => phases.findLast(({ rights }) => rights.includes('review'))?.closesAt ?? null;

/** When the first phase that takes works begins. */
export function worksBegin({ phases }: Pick<Call, 'phases'>): number | null {
  return phases.find(({ rights }) => rights.includes('work'))?.opensAt ?? null;
}

export const arrivals = ['onTime', 'extended', 'late', 'closed'] as const;
export type Arrival = (typeof arrivals)[number];

/**
 * CL4: how a work stands that is handed in at an instant: until the announced end it is on time; after it within its own extension (the instant that was
 * given to it, or null), or late within the grace that nobody is told; then no more.
 */
export function arrivalOf(call: Pick<Call, 'phases' | 'graceMinutes'>, extendedTo: number | null, at: number): Arrival {
  const end = worksEnd(call);
  const begin = worksBegin(call);
  if (end === null || begin === null || at < begin) return 'closed';
  if (at <= end) return allows(call, 'work', Math.min(at, end - 1)) ? 'onTime' : 'closed';
  if (extendedTo !== null && at <= extendedTo) return 'extended';
  return at <= end + call.graceMinutes * MINUTE_MS ? 'late' : 'closed';
}

/** One date of a call that was moved after it was public. */
export interface MovedDate {
  /** The phase that begins or ends then; null for the instant from which teams stand fast. */
  readonly phase: string | null;
  /** Of the phase, as it was called then: it may be gone by now. */
  readonly title: Text;
  readonly which: 'opensAt' | 'closesAt';
  /** Null where there was none. */
  readonly from: number | null;
  /** Null where there is none any more. */
  readonly to: number | null;
  readonly at: number;
  readonly reason: Text | null;
}

interface Published {
  readonly number: number;
  readonly call: Pick<Call, 'phases' | 'withWhom'>;
  readonly at: number;
  readonly reason: Text | null;
}

/** CL5: what was moved from version to version, newest first: dates of phases, of phases that came or went, and the instant from which teams stand fast. */
export function movedDates(versions: readonly Published[]): MovedDate[] {
  const inOrder = versions.toSorted((a, b) => a.number - b.number);
  return inOrder.flatMap(({ call, at, reason }, i) => {
    const before = inOrder[i - 1]?.call;
    if (!before) return [];
    const phases = [...call.phases, ...before.phases.filter(({ id }) => !call.phases.some((phase) => phase.id === id))];
    const dates = [
      ...phases.flatMap(({ id, title }) => (['opensAt', 'closesAt'] as const).map((which) => ({ phase: id, title, which, from: dateOf(before, id, which), to: dateOf(call, id, which) }))),
      { phase: null, title: {}, which: 'closesAt' as const, from: teamsClose(before), to: teamsClose(call) },
    ];
    return dates.flatMap((date) => (date.from === date.to ? [] : [{ ...date, at, reason }]));
  }).toReversed();
}

const dateOf = ({ phases }: Pick<Call, 'phases'>, id: string, which: MovedDate['which']) => phases.find((phase) => phase.id === id)?.[which] ?? null;
const teamsClose = ({ withWhom }: Pick<Call, 'withWhom'>) => (withWhom.kind === 'teams' ? withWhom.closesAt : null);
