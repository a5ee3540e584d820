import { tooFew, type Estimate } from './estimate.ts';
import { mean, sum } from './moments.ts';

const FULL = 100;

/** One person's results before and after, in per cent of what could be reached. */
export interface Pair {
  readonly pre: number;
  readonly post: number;
}

/** Hake's words: below 0.3 low, below 0.7 medium, from 0.7 high. */
export type GainLevel = 'low' | 'medium' | 'high';

/**
 * The normalised gain of a group, ⟨g⟩ = (post − pre)/(100 − pre) of the group's means: what was gained of what could be
 * (R. R. Hake, Interactive-engagement versus traditional methods, Am. J. Phys. 66, 1998). 0.23 was usual for lectures, 0.48
 * where people took part. It is kinder to groups that begin high: an effect size belongs beside it.
 */
export function groupGain(pairs: readonly Pair[]): Estimate {
  const [pre, post, full] = [sum(pairs.map((p) => p.pre)), sum(pairs.map((p) => p.post)), FULL * pairs.length];
  const few = tooFew(pairs.length, 1);
  if (few) return few;
  return pre >= full ? { missing: 'ceiling' } : { value: (post - pre) / (full - pre) };
}

/**
 * The mean of everybody's own gain, which is another number (L. Bao, Theoretical comparisons of average normalized gain
 * calculations, Am. J. Phys. 74, 2006). Who had everything before has no gain and is left out: `full` says how many.
 */
export function meanGain(pairs: readonly Pair[]): { readonly gain: Estimate; readonly full: number } {
  const gains = pairs.flatMap((pair) => { const gain = gainOf(pair); return 'value' in gain ? [gain.value] : []; });
  const full = pairs.length - gains.length;
  if (gains.length === 0 && full > 0) return { gain: { missing: 'ceiling' }, full };
  return { gain: tooFew(gains.length, 1) ?? { value: mean(gains) }, full };
}

/** One person's gain; below zero for who knew more before. */
export function gainOf({ pre, post }: Pair): Estimate {
  return pre >= FULL ? { missing: 'ceiling' } : { value: (post - pre) / (FULL - pre) };
}

export function gainLevel(gain: number): GainLevel {
  if (gain < 0.3) return 'low';
  return gain < 0.7 ? 'medium' : 'high';
}
