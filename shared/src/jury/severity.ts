import { componentsOf } from './connected.ts';
import { byWorkAndJuror, type Mark } from './total.ts';

export interface Adjusted {
  /** Of every work that has marks, on the scale of the marks; not cut to 0–100, or two works at the edge would become equal. */
  readonly totals: ReadonlyMap<string, number>;
  /** Points by which a juror marks lower than the others of the same part: added to each of the juror's marks. 0 for who has too few. */
  readonly severity: ReadonlyMap<string, number>;
  /** More than one: totals of different parts are not made comparable. */
  readonly parts: number;
}

/** Fewer reviews say more of the works than of the juror. */
export const LEAST_REVIEWS = 4;
const STILL = 1e-10;
const MOST_ROUNDS = 10_000;

/**
 * JU3: totals with the jurors' severity taken out: minimises Σ(x_ij − μ − θ_i + β_j)² + λ Σ β_j² over works i and jurors j by alternating, in every
 * connected part by itself. With λ = 1 a juror is corrected by n ∕ (n + 1) of what was seen. Where all jurors marked all works, the order is that of means.
 */
export function adjusted(given: readonly Mark[], lambda = 1): Adjusted {
  const marks = given.toSorted(byWorkAndJuror);
  const parts = componentsOf(marks);
  const byWork = Map.groupBy(marks, ({ work }) => work);
  const byJuror = Map.groupBy(marks, ({ juror }) => juror);
  const severity = new Map([...byJuror.keys()].map((juror) => [juror, 0]));
  // μ + θ_i is kept as one number: β does not depend on how the two are parted.
  const totals = new Map<string, number>();
  const settle = (work: string) => {
    const own = byWork.get(work)!;
    totals.set(work, own.reduce((sum, { juror, total }) => sum + total + severity.get(juror)!, 0) / own.length);
  };
  for (const { works, jurors } of parts) {
    const corrected = jurors.filter((juror) => byJuror.get(juror)!.length >= LEAST_REVIEWS);
    works.forEach(settle);
    for (let round = 0, moved = Infinity; moved > STILL && round < MOST_ROUNDS; round += 1) {
      moved = 0;
      for (const juror of corrected) {
        const own = byJuror.get(juror)!;
        const next = own.reduce((sum, { work, total }) => sum + totals.get(work)! - total, 0) / (own.length + lambda);
        moved = Math.max(moved, Math.abs(next - severity.get(juror)!));
        severity.set(juror, next);
      }
      works.forEach(settle);
    }
  }
  return { totals, severity, parts: parts.length };
}
