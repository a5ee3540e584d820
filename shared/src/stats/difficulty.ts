import { tooFew, type Estimate } from './estimate.ts';
import { mean } from './moments.ts';

/**
 * The difficulty index p: the mean credit, 0 to 1, which is the share of right answers where there is no partial credit. Higher
 * is easier. 0.3 to 0.7 tells players apart best (F. M. Lord and M. R. Novick, 1968, ch. 15).
 */
export function difficulty(credits: readonly number[]): Estimate {
  return tooFew(credits.length, 1) ?? { value: mean(credits) };
}
