import { effectSize } from '../stats/effect-size.ts';
import type { Estimate } from '../stats/estimate.ts';
import { groupGain, meanGain, type Pair } from '../stats/gain.ts';
import { mean } from '../stats/moments.ts';
import type { Change, GroupChange } from './comparison.ts';

const FULL = 100;

/**
 * From this share of people with everything right a test is too easy to tell what they gained: the ceiling of C. B. Terwee et al.,
 * Quality criteria for measurement properties of health status questionnaires, J. Clin. Epidemiol. 60 (2007) 34–42.
 */
export const CEILING_SHARE = 0.15;

/** The means of both tests, and what was gained of what could be. At least one pair. */
export function changeOf(pairs: readonly Pair[]): Change {
  return { pre: mean(pairs.map(({ pre }) => pre)), post: mean(pairs.map(({ post }) => post)), gain: groupGain(pairs) };
}

/** Everything that is said of a group of people; at least one pair. */
export function groupChangeOf(pairs: readonly Pair[]): GroupChange {
  const { gain, full } = meanGain(pairs);
  const effect = effectSize(pairs);
  const atTop = (of: (pair: Pair) => number) => pairs.filter((pair) => of(pair) >= FULL).length / pairs.length;
  const valueOf = (value: number): Estimate => ({ value });
  return {
    ...changeOf(pairs), pairs: pairs.length, meanGain: gain, full,
    effect: 'missing' in effect ? { dAv: effect, gAv: effect, dZ: effect } : { dAv: valueOf(effect.dAv), gAv: valueOf(effect.gAv), dZ: effect.dZ },
    atTop: { pre: atTop(({ pre }) => pre), post: atTop(({ post }) => post) },
  };
}
