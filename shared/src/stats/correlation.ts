import { tooFew, type Estimate } from './estimate.ts';
import { mean, NOTHING, squares } from './moments.ts';

/** Fewer pairs lie on one line by themselves. */
const LEAST = 3;

/** Pearson's product-moment correlation of two lists of the same length, −1 to 1 (K. Pearson, 1895). */
export function correlation(xs: readonly number[], ys: readonly number[]): Estimate {
  const few = tooFew(xs.length, LEAST);
  if (few) return few;
  const spread = squares(xs) * squares(ys);
  if (spread < NOTHING) return { missing: 'noSpread' };
  const [middleX, middleY] = [mean(xs), mean(ys)];
  let shared = 0;
  xs.forEach((x, i) => { shared += (x - middleX) * ((ys[i] ?? 0) - middleY); });
  return { value: Math.min(1, Math.max(-1, shared / Math.sqrt(spread))) };
}
