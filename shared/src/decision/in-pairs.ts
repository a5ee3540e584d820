import { type Comparison, isCounted } from '../jury/comparison.ts';
import { bradleyTerry, intervalOf, pointsOf } from '../jury/pairwise.ts';
import { beside, type ComparisonToCount, type Measured, said, type ToDecide, type WorkToDecide } from './to-decide.ts';

/** PW5: comparisons of the newest versions by jurors who have no conflict with either work, in an order that does not depend on how they came. */
export function countedComparisons<C extends ComparisonToCount>(works: readonly Pick<WorkToDecide, 'id' | 'version'>[], comparisons: readonly C[], isBarred: ToDecide['isBarred']): readonly C[] {
  const versions = new Map(works.map(({ id, version }) => [id, version]));
  const key = ({ jurorId, firstId, secondId }: C) => `${jurorId} ${firstId} ${secondId}`;
  return comparisons
    .filter((one) => one.says !== 'skipped' && versions.get(one.firstId) === one.firstVersion && versions.get(one.secondId) === one.secondVersion
      && !isBarred(one.jurorId, one.firstId) && !isBarred(one.jurorId, one.secondId))
    .toSorted((a, b) => Number(key(a) > key(b)) - Number(key(a) < key(b)));
}

export const asComparisons = (comparisons: readonly ComparisonToCount[]): readonly Comparison[] =>
  comparisons.map(({ jurorId: juror, firstId: first, secondId: second, says }) => ({ juror, first, second, says })).filter(isCounted);

/** PW1, PW5, PW6, PW8: what comparisons say of each work: its fitted strength as points, and what was written to those who made it. */
export function measuredInPairs({ call, works, sheets, comparisons, isBarred, sayings }: ToDecide): Measured {
  const counted = countedComparisons(works, comparisons, isBarred);
  const judged = { by: 'pairs' as const, works: works.map(({ id }) => id), comparisons: asComparisons(counted) };
  const ranking = bradleyTerry(judged.works, judged.comparisons);
  const fits = new Map(ranking.works.map((one) => [one.work, one]));
  const measured = works.map((work) => {
    const { isWithdrawn: _, memberIds, ...own } = work;
    const { strength, error, compared } = fits.get(work.id)!;
    const total = compared === 0 ? null : pointsOf(strength);
    return {
      ...own, memberIds: [...memberIds], total, mean: null, median: null, adjusted: null, spread: ranking.posterior?.errors.get(work.id) ?? null,
      marked: compared, abstained: 0, recused: sheets.filter(({ workId, kind }) => workId === work.id && kind === 'recused').length,
      pairs: { strength, error, low: null, high: null, ...intervalOf({ strength, error }) },
      below: [], ...beside(work, sayings), feedback: [],
      words: counted.flatMap(({ firstId, secondId, toFirst, toSecond }) => [...(firstId === work.id ? said(toFirst) : []), ...(secondId === work.id ? said(toSecond) : [])]),
    };
  });
  const partOf = new Map(ranking.parts.flatMap((part, at) => part.map((id) => [id, at] as const)));
  // Works that no award compares need no common scale.
  const apart = call.awards.map(({ track }) => new Set(measured.filter((work) => work.bar === null && (track === null || work.track === track)).map(({ id }) => partOf.get(id))).size);
  return { works: measured, judged, parts: Math.max(1, ...apart), severity: {}, counted };
}
