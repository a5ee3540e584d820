import type { Call, Phase, Right } from './schema.ts';
import { phaseAt } from './windows.ts';

/** What people who take part or look on do; marking and discussing are the jury's. */
export const peoplesRights = ['register', 'team', 'work', 'vote', 'gallery', 'feedback'] as const satisfies readonly Right[];

/** Something that people may do now, and until when (epoch ms). */
export interface Step {
  readonly right: (typeof peoplesRights)[number];
  readonly until: number;
}

/** CL10: what people may do at an instant, the most pressing first: until the announced end of the last phase that goes on allowing it without a gap. */
export function stepsAt(call: Pick<Call, 'phases'>, now: number): Step[] {
  const current = phaseAt(call, now);
  if (!current) return [];
  const from = call.phases.slice(call.phases.indexOf(current));
  const until = (right: Right) => {
    const gap = from.findIndex((phase, i) => !phase.rights.includes(right) || (i > 0 && phase.opensAt !== from[i - 1]?.closesAt));
    return from[(gap < 0 ? from.length : gap) - 1]?.closesAt ?? null;
  };
  const steps = peoplesRights.flatMap((right) => {
    const end = current.rights.includes(right) ? until(right) : null;
    return end === null ? [] : [{ right, until: end }];
  });
  // Whoever can hand in a work can still register for it: what ends sooner is told first.
  return steps.toSorted((a, b) => a.until - b.until);
}

/** The phase that begins next after an instant; null when none does. */
export function phaseAfter({ phases }: Pick<Call, 'phases'>, now: number): Phase | null {
  return phases.find(({ opensAt }) => opensAt !== null && opensAt > now) ?? null;
}

/** How many announced instants of a call are past: what is said of it changes only when this does. */
export function instantsPast({ phases }: Pick<Call, 'phases'>, now: number): number {
  return phases.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]).filter((at) => at !== null && at <= now).length;
}
