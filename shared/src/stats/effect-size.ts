import { tooFew, type Estimate, type Missing } from './estimate.ts';
import type { Pair } from './gain.ts';
import { mean, NOTHING, sampleDeviation } from './moments.ts';

export interface EffectSize {
  /** Cohen's d_av: the mean difference by the mean of the two standard deviations. Comparable with studies of two groups. */
  readonly dAv: number;
  /** Hedges' g_av: d_av less what few people make it too large by, 1 − 3/(4(n + n) − 9). */
  readonly gAv: number;
  /** Cohen's d_z: by the standard deviation of the differences; not known when all changed alike. */
  readonly dZ: Estimate;
}

/**
 * How large a change is beside how much people differ, for the same people before and after (D. Lakens, Calculating and
 * reporting effect sizes to facilitate cumulative science, Frontiers in Psychology 4:863, 2013, formulas 4, 7 and 10).
 * About 0.2 is small, 0.5 medium, 0.8 large (J. Cohen, 1988).
 */
export function effectSize(pairs: readonly Pair[]): EffectSize | Missing {
  const few = tooFew(pairs.length, 2);
  if (few) return few;
  const [pre, post, change] = [pairs.map((p) => p.pre), pairs.map((p) => p.post), pairs.map((p) => p.post - p.pre)];
  const difference = mean(change);
  const deviation = (sampleDeviation(pre) + sampleDeviation(post)) / 2;
  if (deviation < NOTHING) return { missing: 'noSpread' };
  const ofChange = sampleDeviation(change);
  const dAv = difference / deviation;
  return {
    dAv,
    gAv: dAv * (1 - 3 / (8 * pairs.length - 9)),
    dZ: ofChange < NOTHING ? { missing: 'noSpread' } : { value: difference / ofChange },
  };
}
