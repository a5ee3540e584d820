import { correlation } from './correlation.ts';
import type { Estimate } from './estimate.ts';

/**
 * The point-biserial correlation of one question with the whole: credits (0 to 1) and totals of the same players in the same
 * order. A total that holds the question itself is drawn to it, by much when there are few questions. For right and wrong it
 * is (M₁ − M₀)/s · √(p·q) (F. M. Lord and M. R. Novick, Statistical Theories of Mental Test Scores, 1968, ch. 15).
 */
export function itemTotal(credits: readonly number[], totals: readonly number[]): Estimate {
  return correlation(credits, totals);
}

/**
 * The same against the rest, without the question itself: the corrected item–total correlation (S. Henrysson, Correction of
 * item-total correlations in item analysis, Psychometrika 28, 1963). Read as: 0.40 and more excellent, 0.30 good, 0.20 fair,
 * below 0 look at the key (R. L. Ebel and D. A. Frisbie, Essentials of Educational Measurement, 1991).
 */
export function itemRest(credits: readonly number[], totals: readonly number[]): Estimate {
  return correlation(credits, totals.map((total, i) => total - (credits[i] ?? 0)));
}
