import { tooFew, type Estimate } from './estimate.ts';

/**
 * The value below which a share of the sorted values lies, straight between neighbours: type 7 of R. J. Hyndman and Y. Fan,
 * Sample quantiles in statistical packages, The American Statistician 50 (1996), which tables and R use too.
 * @param sorted ascending
 */
export function quantile(sorted: readonly number[], share: number): Estimate {
  const few = tooFew(sorted.length, 1);
  if (few) return few;
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return { value: below + (above - below) * (at - Math.floor(at)) };
}

export interface Spread {
  readonly n: number;
  readonly least: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly most: number;
}

/** Least, quartiles and most; null of no values. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = [...Float64Array.from(values).sort()];
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return null;
  const at = (share: number) => { const q = quantile(sorted, share); return 'value' in q ? q.value : least; };
  return { n: sorted.length, least, lower: at(0.25), median: at(0.5), upper: at(0.75), most };
}

/**
 * How many values fall into each of so many equal bins from 0 to `to`. A value on an edge belongs to the upper bin, but for the
 * last edge; what lies outside is counted in the nearest bin, so that nobody is missing.
 */
export function histogram(values: readonly number[], { to, bins }: { readonly to: number; readonly bins: number }): number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor((value / to) * bins)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
