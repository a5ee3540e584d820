import { cholesky, inverseOf, type Matrix, solvedBy, solvedUp } from '../stats/cholesky.ts';
import { mean as meanOf } from '../stats/moments.ts';
import { normals } from '../stats/normal.ts';
import { type Comparison, outcomeOf } from './comparison.ts';
import { componentsOf } from './connected.ts';
import type { Posterior } from './posterior.ts';

export interface Strength {
  readonly work: string;
  /** On the logit scale, 0 on the average of all works that comparisons tie together. */
  readonly strength: number;
  /** Standard error of the strength; null where a work was never compared. */
  readonly error: number | null;
  readonly compared: number;
}

export interface Ranking {
  /** The strongest first; equal ones by their id. */
  readonly works: readonly Strength[];
  /** Works that comparisons tie together, the largest part first; one that was never compared is a part of its own. */
  readonly parts: readonly (readonly string[])[];
  /** Scale separation reliability, 1 − mean of error² ∕ variance of strengths, at least 0; null below two compared works. */
  readonly reliability: number | null;
  /** How sure the points are; null where nothing was compared. */
  readonly posterior: Posterior | null;
}

/** By how much every strength is drawn to the average; told in the rules of a call. */
export const LAMBDA = 0.1;
const STILL = 1e-12;
const MOST_ROUNDS = 200;

/** PW1: a strength as points, 100 ∕ (1 + e^(−s)): how many times of 100 it would be chosen over a work of strength 0. */
export const pointsOf = (strength: number): number => 100 / (1 + Math.exp(-strength));

/** The middle 95 % of the points of a strength with this error. */
export const intervalOf = ({ strength, error }: Pick<Strength, 'strength' | 'error'>): { readonly low: number; readonly high: number } | null =>
  (error === null ? null : { low: pointsOf(strength - 1.96 * error), high: pointsOf(strength + 1.96 * error) });

/**
 * JU20: strengths by Bradley–Terry, P(i ≻ j) = 1 ∕ (1 + e^(s_j − s_i)): maximises Σ log P − (λ ∕ 2) Σ s² by Newton's method over all comparisons at once; an equal one is half
 * of one for each. With λ > 0 a work that won or lost everything has a finite strength, and the maximum is one. Errors are of the inverse of the Hessian, about the average of the
 * works that are tied together. Works that are compared with themselves, or are not of the list, are left out.
 */
export function bradleyTerry(works: readonly string[], comparisons: readonly Comparison[], lambda = LAMBDA): Ranking {
  const ids = [...new Set(works)].toSorted();
  const pairs = pairsOf(ids, comparisons);
  const strengths = fitted(ids.length, pairs, lambda);
  const parts = partsOf(ids, comparisons);
  const compared = ids.map(() => 0);
  for (const { i, j, weight } of pairs) {
    compared[i]! += weight;
    compared[j]! += weight;
  }
  const lower = cholesky(slopesOf(strengths, pairs, lambda).hessian);
  const sizeOf = new Map(parts.flatMap((part) => part.map((id) => [id, part.length] as const)));
  // Without that of the common level, 1 ∕ (λ n): comparisons say nothing of it, and it parts no works.
  const errors = inverseOf(lower).map((row, i) => Math.sqrt(Math.max(0, row[i]! - 1 / (lambda * sizeOf.get(ids[i]!)!))));
  const known = ids.map((_, i) => i).filter((i) => compared[i]! > 0);
  const mean = known.reduce((sum, i) => sum + strengths[i]!, 0) / known.length;
  const variance = known.reduce((sum, i) => sum + (strengths[i]! - mean) ** 2, 0) / known.length;
  const noise = known.reduce((sum, i) => sum + errors[i]! ** 2, 0) / known.length;
  return {
    works: ids.map((work, i) => ({ work, strength: strengths[i]!, error: compared[i] === 0 ? null : errors[i]!, compared: compared[i]! }))
      .toSorted((a, b) => rounded(b.strength) - rounded(a.strength) || Number(a.work > b.work) * 2 - 1),
    parts, reliability: known.length < 2 || variance === 0 ? null : Math.max(0, 1 - noise / variance),
    posterior: known.length === 0 ? null : posteriorFrom({ ids, strengths, errors, lower, parts, known }),
  };
}

/** The strengths alone, by work: what the next pair is chosen by. */
export function strengthsOf(works: readonly string[], comparisons: readonly Comparison[]): ReadonlyMap<string, number> {
  const ids = [...new Set(works)].toSorted();
  const strengths = fitted(ids.length, pairsOf(ids, comparisons), LAMBDA);
  return new Map(ids.map((id, i) => [id, strengths[i]!]));
}

/** PW6: works that comparisons tie together, the largest part first. */
export function partsOf(works: readonly string[], comparisons: readonly Pick<Comparison, 'first' | 'second'>[]): readonly (readonly string[])[] {
  const ids = new Set(works);
  const edges = comparisons.filter(({ first, second }) => ids.has(first) && ids.has(second) && first !== second);
  const parts = componentsOf(edges.flatMap(({ first, second }, i) => [{ work: first, juror: String(i) }, { work: second, juror: String(i) }])).map((part) => part.works);
  const tied = new Set(parts.flat());
  return [...parts, ...[...ids].filter((id) => !tied.has(id)).toSorted().map((id) => [id])];
}

/** Works that did alike stand in the order of their ids, not of the last bits. */
const rounded = (strength: number) => Math.round(strength * 1e8);

/** That i was better than j, so much of one comparison. */
interface Won { readonly i: number; readonly j: number; readonly weight: number }

function pairsOf(ids: readonly string[], comparisons: readonly Comparison[]): Won[] {
  const at = new Map(ids.map((id, i) => [id, i]));
  return comparisons.flatMap((one): Won[] => {
    const [i, j] = [at.get(one.first), at.get(one.second)];
    if (i === undefined || j === undefined || i === j) return [];
    const outcome = outcomeOf(one);
    if (outcome === null) return [{ i, j, weight: 0.5 }, { i: j, j: i, weight: 0.5 }];
    return [{ i: at.get(outcome.better)!, j: at.get(outcome.other)!, weight: 1 }];
  }).toSorted((a, b) => a.i - b.i || a.j - b.j || a.weight - b.weight);
}

function fitted(n: number, pairs: readonly Won[], lambda: number): number[] {
  let strengths: number[] = Array.from({ length: n }, () => 0);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { gradient, hessian } = slopesOf(strengths, pairs, lambda);
    const step = solvedBy(cholesky(hessian), gradient);
    // Halved until it gains: far from the maximum a whole step of Newton's may overshoot.
    let share = 1;
    const from = gainOf(strengths, pairs, lambda);
    const moved = (by: number) => strengths.map((strength, i) => strength + by * step[i]!);
    while (share > STILL && gainOf(moved(share), pairs, lambda) < from) share /= 2;
    strengths = moved(share);
    if (Math.max(0, ...step.map((one) => Math.abs(one * share))) < 1e-10) break;
  }
  return strengths;
}

function gainOf(strengths: readonly number[], pairs: readonly Won[], lambda: number): number {
  const penalty = (lambda / 2) * strengths.reduce((sum, strength) => sum + strength ** 2, 0);
  return pairs.reduce((sum, { i, j, weight }) => sum - weight * Math.log1p(Math.exp(strengths[j]! - strengths[i]!)), -penalty);
}

/** The gradient of what is maximised, and the negative of its second derivatives. */
function slopesOf(strengths: readonly number[], pairs: readonly Won[], lambda: number) {
  const gradient = strengths.map((strength) => -lambda * strength);
  const hessian = strengths.map((_, i) => strengths.map((__, j) => (i === j ? lambda : 0)));
  for (const { i, j, weight } of pairs) {
    const p = 1 / (1 + Math.exp(strengths[j]! - strengths[i]!));
    gradient[i]! += weight * (1 - p);
    gradient[j]! -= weight * (1 - p);
    const curve = weight * p * (1 - p);
    hessian[i]![i]! += curve;
    hessian[j]![j]! += curve;
    hessian[i]![j]! -= curve;
    hessian[j]![i]! -= curve;
  }
  return { gradient, hessian };
}

interface Fit {
  readonly ids: readonly string[];
  readonly strengths: readonly number[];
  readonly errors: readonly number[];
  /** Of the Hessian. */
  readonly lower: Matrix;
  readonly parts: Ranking['parts'];
  /** By place, those that were compared. */
  readonly known: readonly number[];
}

/** DC9: strengths are about normal with the inverse of the Hessian as covariance (Laplace); of each part the common level is taken out. */
function posteriorFrom({ ids, strengths, errors, lower, parts, known }: Fit): Posterior {
  const at = new Map(ids.map((id, i) => [id, i]));
  const groups = parts.map((part) => part.map((id) => at.get(id)!));
  const points = strengths.map(pointsOf);
  return {
    // The slope of the points at the strength.
    errors: new Map(known.map((i) => [ids[i]!, (errors[i]! * points[i]! * (100 - points[i]!)) / 100])),
    draw: (random) => {
      const normal = normals(random);
      const moved = solvedUp(lower, ids.map(() => normal()));
      for (const group of groups) {
        const level = meanOf(group.map((i) => moved[i]!));
        for (const i of group) moved[i]! -= level;
      }
      return new Map(known.map((i) => [ids[i]!, pointsOf(strengths[i]! + moved[i]!) - points[i]!]));
    },
  };
}
