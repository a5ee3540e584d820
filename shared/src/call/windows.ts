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
  readonly phase: string;
  readonly which: 'opensAt' | 'closesAt';
  readonly from: number | null;
  readonly to: number | null;
  readonly at: number;
  readonly reason: Text | null;
}

interface Published {
  readonly call: Pick<Call, 'phases'>;
  readonly at: number;
  readonly reason: Text | null;
}

/** CL5: what was moved from version to version, newest first. A phase that was not there before, or is gone, was not moved. */
export function movedDates(versions: readonly Published[]): MovedDate[] {
  const inOrder = versions.toSorted((a, b) => a.at - b.at);
  return inOrder.flatMap((version, i) => {
    const before = inOrder[i - 1];
    if (!before) return [];
    return version.call.phases.flatMap((phase) => {
      const was = before.call.phases.find(({ id }) => id === phase.id);
      return (['opensAt', 'closesAt'] as const).flatMap((which) => (was && was[which] !== phase[which] ? [{ phase: phase.id, which, from: was[which], to: phase[which], at: version.at, reason: version.reason }] : []));
    });
  }).toReversed();
}
