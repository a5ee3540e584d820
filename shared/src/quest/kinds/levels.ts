import type { Bar } from './kind.ts';

/** The steps of a scale, lowest first. */
export function levelsOf({ from, to }: { readonly from: number; readonly to: number }): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** The arithmetic mean of the levels chosen; null when nobody chose one. */
export function meanLevel(bars: readonly Pick<Bar, 'from' | 'count'>[]): number | null {
  const count = bars.reduce((sum, bar) => sum + bar.count, 0);
  return count === 0 ? null : bars.reduce((sum, bar) => sum + (bar.from ?? 0) * bar.count, 0) / count;
}
