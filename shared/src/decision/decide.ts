import type { Call } from '../call/schema.ts';
import { isInPairs } from '../call/judged.ts';
import { allows } from '../call/windows.ts';
import { measuredByMarks } from './by-marks.ts';
import type { Judged } from './chance.ts';
import { choose, type Solve } from './choose.ts';
import { measuredInPairs } from './in-pairs.ts';
import type { Candidate } from './select.ts';
import type { DecidedWork, DecisionOpening, DecisionTable } from './table.ts';
import type { ToDecide } from './to-decide.ts';
import { without } from './without.ts';

export interface Decided {
  readonly table: DecisionTable;
  /** What the totals were made of. */
  readonly judged: Judged;
  readonly candidates: readonly Candidate[];
}

/** DC1–DC8, DC11: a decision from the sheets or comparisons, the rules of the call and what people said; nothing else goes into it. Null when time was up. */
export async function decide(given: ToDecide, solve: Solve): Promise<Decided | null> {
  const { call, sayings, again } = given;
  const works = given.works.toSorted((a, b) => a.number - b.number);
  const { works: measured, judged, parts, severity, counted } = isInPairs(call) ? measuredInPairs({ ...given, works }) : measuredByMarks({ ...given, works });
  const candidates = measured.map(({ id, total, country, track, organisation, asks, below, bar, order }): Candidate => ({ id, total, country, track, organisation, asks, below, bar, order }));

  const awards: DecisionTable['awards'] = [];
  const remarks = new Map(works.map(({ id }) => [id, {} as DecidedWork['remarks']]));
  const has = new Set<string>();
  for (const award of call.awards) {
    const found = await choose(without(candidates, has), award, solve, again?.get(award.id) ?? null);
    if (found === null) return null;
    for (const id of found.awarded) has.add(id);
    for (const [id, remark] of found.remarks) remarks.get(id)![award.id] = remark;
    awards.push({ award, awarded: [...found.awarded], reserves: [...found.reserves], isLeastDropped: found.isLeastDropped, tied: [...found.tied] });
  }
  return {
    judged, candidates,
    table: {
      kind: call.jury.total, currency: call.currency, awards,
      works: measured.map((work) => ({ ...work, remarks: remarks.get(work.id)! })),
      parts, severity: { ...severity },
      sheets: { counted: counted.length, newestAt: counted.length === 0 ? null : counted.reduce((newest, { at }) => Math.max(newest, at), 0) },
      sayings,
    },
  };
}

/** DC11: what stands against calling it final, at an instant; what people accepted with a reason does not. */
export function openingsOf({ table: { works, awards, parts, kind, sayings }, call, now }: { readonly table: DecisionTable; readonly call: Call; readonly now: number }): DecisionOpening[] {
  const found: readonly (readonly [DecisionOpening, boolean])[] = [
    ['no_works', works.length === 0],
    ['review_open', allows(call, 'review', now)],
    ['reviews_missing', works.some((work) => missingReviews(work, call) > 0)],
    ['ties', awards.some(({ tied }) => tied.length > 0)],
    ['least_dropped', awards.some(({ isLeastDropped }) => isLeastDropped)],
    ['unconnected', kind === 'adjusted' && parts > 1],
    // PW6: nobody can say that it stays so: there is no order that it would leave.
    ['untied', kind === 'strength' && parts > 1],
  ];
  return found.flatMap(([opening, isSo]) => (isSo && !sayings.accepted.some((one) => one.opening === opening) ? [opening] : []));
}

/** How many reviews a work lacks; an abstention is one. Of works that cannot have an award none. */
export const missingReviews = ({ bar, marked, abstained }: Pick<DecidedWork, 'bar' | 'marked' | 'abstained'>, { jury }: Call): number =>
  (bar === null ? Math.max(0, jury.reviews - marked - abstained) : 0);
