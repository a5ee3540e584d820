import { asComparisons, countedComparisons } from '@tabarman/shared/decision/in-pairs.ts';
import type { Cell } from '@tabarman/shared/exchange/to-csv.ts';
import { agreementOf, alongOf, consistencyOf } from '@tabarman/shared/jury/pair-agreement.ts';
import { bradleyTerry, intervalOf, pointsOf } from '@tabarman/shared/jury/pairwise.ts';
import type { ComparisonsView, PairsView } from '@tabarman/shared/protocol/contract/jury-pairs.ts';
import type { Panel } from './panel.ts';
import { newestComparisons } from './pairing.ts';

/** PW7: how far the comparing is, how far jurors agree, and how the works stand, for organisers. Works are measured by all comparisons, also by those that are not shown. */
export function pairsView(panel: Panel, hidden: ReadonlySet<string>, isJuror: boolean): PairsView {
  const { works, jurors, isBarred } = panel;
  const newest = newestComparisons(panel.comparisons);
  const counted = countedComparisons(works, newest, isBarred);
  const ranking = bradleyTerry(works.map(({ id }) => id), asComparisons(counted));
  const strengths = new Map(ranking.works.map(({ work, strength }) => [work, strength]));
  const shown = counted.filter(({ firstId, secondId }) => !hidden.has(firstId) && !hidden.has(secondId));
  const said = asComparisons(shown);
  const threes = jurors.map(({ id }) => consistencyOf(said.filter(({ juror }) => juror === id)));
  const is = (id: string, verdict: 'won' | 'lost' | 'equal') => said.filter(({ first, second, says }) => (says === 'equal' ? verdict === 'equal' && (first === id || second === id)
    : (verdict === 'won' && (says === 'first' ? first : second) === id) || (verdict === 'lost' && (says === 'first' ? second : first) === id))).length;
  return {
    counted: shown.length, isJuror, reliability: ranking.reliability,
    parts: ranking.parts.map((part) => part.filter((id) => !hidden.has(id))).filter((part) => part.length > 0),
    agreement: agreementOf(said),
    consistency: { threes: threes.reduce((sum, one) => sum + one.threes, 0), circles: threes.reduce((sum, one) => sum + one.circles, 0) },
    jurors: jurors.map(({ id }) => {
      const own = said.filter(({ juror }) => juror === id);
      return {
        jurorId: id, compared: own.length, equal: own.filter(({ says }) => says === 'equal').length, ...alongOf(own, strengths),
        skipped: newest.filter((one) => one.jurorId === id && one.says === 'skipped' && !hidden.has(one.firstId) && !hidden.has(one.secondId)).length,
      };
    }),
    standings: ranking.works.filter(({ work }) => !hidden.has(work)).map(({ work, strength, error, compared }) => ({
      workId: work, points: compared === 0 ? null : pointsOf(strength), low: null, high: null, ...intervalOf({ strength, error }), compared, won: is(work, 'won'), lost: is(work, 'lost'), equal: is(work, 'equal'),
    })),
  };
}

/** PW4, PW7: every comparison as it was made, with whether it counts, the oldest first. */
export function comparisonsView(panel: Panel, hidden: ReadonlySet<string>): ComparisonsView {
  const counted = new Set(countedComparisons(panel.works, newestComparisons(panel.comparisons), panel.isBarred).map(({ id }) => id));
  return panel.comparisons.filter(({ firstId, secondId }) => !hidden.has(firstId) && !hidden.has(secondId)).map((one) => ({ ...one, isCounted: counted.has(one.id) }));
}

/** PW7: the same as rows; the first is called as in the data, so that a program reads either. */
export function comparisonRows({ works, jurors }: Panel, comparisons: ComparisonsView): Cell[][] {
  const numbers = new Map(works.map(({ id, number }) => [id, number]));
  const names = new Map(jurors.map(({ id, juror }) => [id, juror.name]));
  return [
    ['juror', 'number', 'first', 'second', 'says', 'toFirst', 'toSecond', 'at', 'isCounted'],
    ...comparisons.map(({ jurorId, number, firstId, secondId, says, toFirst, toSecond, at, isCounted }) => [
      names.get(jurorId) ?? jurorId, number, numbers.get(firstId) ?? firstId, numbers.get(secondId) ?? secondId, says, toFirst, toSecond, new Date(at).toISOString(), isCounted ? 1 : 0,
    ]),
  ];
}
