import { createRandom } from '../kernel/random.ts';
import { NOTHING, squares, sum } from '../stats/moments.ts';

/** Marks of one criterion, one list for every work; a missing mark is simply not there. */
export type Units = readonly (readonly number[])[];

/**
 * JU5: Krippendorff's α with interval distance, 1 − D_o ∕ D_e (K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011). Works with fewer than two marks
 * say nothing of agreement. Null when nothing can be compared, or all marks are equal: then there is no variation to agree on.
 */
export function alphaOf(units: Units): number | null {
  const pairable = units.filter((marks) => marks.length >= 2);
  const all = pairable.flat();
  const n = all.length;
  if (n === 0) return null;
  const expected = distances(all) / (n * (n - 1));
  if (expected < NOTHING) return null;
  const observed = sum(pairable.map((marks) => distances(marks) / (marks.length - 1))) / n;
  return 1 - observed / expected;
}

/** Σ over ordered pairs of (x − y)², which is 2n times the squares about the mean. */
const distances = (marks: readonly number[]) => 2 * marks.length * squares(marks);

/** JU5: the middle 95 % of α over works drawn anew; the same seed draws the same. Null below five works with two marks: an interval of them would only look like one. */
export function alphaInterval(units: Units, seed: number, draws = 1_000): { readonly low: number; readonly high: number } | null {
  const pairable = units.filter((marks) => marks.length >= 2);
  if (pairable.length < 5) return null;
  const random = createRandom(seed);
  const found: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const alpha = alphaOf(pairable.map(() => pairable[Math.floor(random() * pairable.length)]!));
    if (alpha !== null) found.push(alpha);
  }
  found.sort((a, b) => a - b);
  const at = (share: number) => found[Math.round(share * (found.length - 1))]!;
  return found.length === 0 ? null : { low: at(0.025), high: at(0.975) };
}

/** JU5: how far the mean of k marks tells works apart, G_k = σ²_θ ∕ (σ²_θ + σ²_ε ∕ k), 0–1. */
export const panelReliability = (works: number, noise: number, k: number): number => (works === 0 ? 0 : works / (works + noise / k));

/** JU5: marks that each work needs for a reliability below 1; Infinity when works do not differ. */
export const reviewsFor = (reliability: number, works: number, noise: number): number =>
  works === 0 ? Infinity : Math.max(1, Math.ceil((reliability / (1 - reliability)) * (noise / works) - 1e-9));
