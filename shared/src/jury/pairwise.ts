/** One comparison as it was made: the better one, the other, and by whom. Kept raw, so that the order of coming changes nothing. */
export interface Comparison { readonly better: string; readonly other: string; readonly juror: string }

export interface Strength {
  readonly work: string;
  /** On the logit scale, 0 on the average of all. */
  readonly strength: number;
  /** Of the strength; null where a work was never compared. */
  readonly error: number | null;
  readonly compared: number;
}

export interface Ranking {
  /** The strongest first; equal ones by their id. */
  readonly works: readonly Strength[];
  /** Scale separation reliability, 1 − mean of error² ∕ variance of strengths, at least 0; null below two compared works. */
  readonly reliability: number | null;
}

const STILL = 1e-12;
const MOST_ROUNDS = 200;

/**
 * JU20: strengths by Bradley–Terry, P(i ≻ j) = 1 ∕ (1 + e^(s_j − s_i)): maximises Σ log P − (λ ∕ 2) Σ s² by Newton's method over all comparisons at once. With λ > 0 a
 * work that won or lost everything has a finite strength, and the maximum is one. Errors are of the inverse of the Hessian, about the average of all. Works that are compared with
 * themselves, or are not of the list, are left out.
 */
export function bradleyTerry(works: readonly string[], comparisons: readonly Comparison[], lambda = 0.1): Ranking {
  const ids = [...new Set(works)].toSorted();
  const at = new Map(ids.map((id, i) => [id, i]));
  const pairs = comparisons.flatMap(({ better, other }) => {
    const [i, j] = [at.get(better), at.get(other)];
    return i === undefined || j === undefined || i === j ? [] : [[i, j] as const];
  }).toSorted(([a, b], [c, d]) => a - c || b - d);
  const n = ids.length;
  let strengths: number[] = Array.from({ length: n }, () => 0);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { gradient, hessian } = slopesOf(strengths, pairs, lambda);
    const step = solved(hessian, gradient);
    // Halved until it gains: far from the maximum a whole step of Newton's may overshoot.
    let share = 1;
    const from = gainOf(strengths, pairs, lambda);
    const moved = (by: number) => strengths.map((strength, i) => strength + by * step[i]!);
    while (share > STILL && gainOf(moved(share), pairs, lambda) < from) share /= 2;
    strengths = moved(share);
    if (Math.max(0, ...step.map((one) => Math.abs(one * share))) < 1e-10) break;
  }
  const { hessian } = slopesOf(strengths, pairs, lambda);
  const compared = ids.map((_, i) => pairs.filter((pair) => pair.includes(i)).length);
  // Without that of the common level, 1 ∕ (λ n): comparisons say nothing of it, and it parts no works.
  const errors = ids.map((_, i) => Math.sqrt(Math.max(0, solved(hessian, ids.map((__, j) => Number(i === j)))[i]! - 1 / (lambda * n))));
  const known = ids.map((_, i) => i).filter((i) => compared[i]! > 0);
  const mean = known.reduce((sum, i) => sum + strengths[i]!, 0) / known.length;
  const variance = known.reduce((sum, i) => sum + (strengths[i]! - mean) ** 2, 0) / known.length;
  const noise = known.reduce((sum, i) => sum + errors[i]! ** 2, 0) / known.length;
  return {
    works: ids.map((work, i) => ({ work, strength: strengths[i]!, error: compared[i] === 0 ? null : errors[i]!, compared: compared[i]! }))
      .toSorted((a, b) => rounded(b.strength) - rounded(a.strength) || Number(a.work > b.work) * 2 - 1),
    reliability: known.length < 2 || variance === 0 ? null : Math.max(0, 1 - noise / variance),
  };
}

/** Works that did alike stand in the order of their ids, not of the last bits. */
const rounded = (strength: number) => Math.round(strength * 1e8);

type Pairs = readonly (readonly [number, number])[];

function gainOf(strengths: readonly number[], pairs: Pairs, lambda: number): number {
  const penalty = (lambda / 2) * strengths.reduce((sum, strength) => sum + strength ** 2, 0);
  return pairs.reduce((sum, [i, j]) => sum - Math.log1p(Math.exp(strengths[j]! - strengths[i]!)), -penalty);
}

/** The gradient of what is maximised, and the negative of its second derivatives. */
function slopesOf(strengths: readonly number[], pairs: Pairs, lambda: number) {
  const gradient = strengths.map((strength) => -lambda * strength);
  const hessian = strengths.map((_, i) => strengths.map((__, j) => (i === j ? lambda : 0)));
  for (const [i, j] of pairs) {
    const p = 1 / (1 + Math.exp(strengths[j]! - strengths[i]!));
    gradient[i]! += 1 - p;
    gradient[j]! -= 1 - p;
    const weight = p * (1 - p);
    hessian[i]![i]! += weight;
    hessian[j]![j]! += weight;
    hessian[i]![j]! -= weight;
    hessian[j]![i]! -= weight;
  }
  return { gradient, hessian };
}

/** Solves a symmetric positive definite system by Cholesky. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const lower: number[][] = [];
  for (let i = 0; i < n; i += 1) {
    lower.push([]);
    for (let j = 0; j <= i; j += 1) {
      let rest = matrix[i]![j]!;
      for (let k = 0; k < j; k += 1) rest -= lower[i]![k]! * lower[j]![k]!;
      lower[i]!.push(i === j ? Math.sqrt(rest) : rest / lower[j]![j]!);
    }
  }
  const middle: number[] = [];
  for (let i = 0; i < n; i += 1) {
    let rest = right[i]!;
    for (let k = 0; k < i; k += 1) rest -= lower[i]![k]! * middle[k]!;
    middle.push(rest / lower[i]![i]!);
  }
  const found: number[] = [];
  for (let i = n - 1; i >= 0; i -= 1) {
    let rest = middle[i]!;
    for (let k = i + 1; k < n; k += 1) rest -= lower[k]![i]! * found[k]!;
    found[i] = rest / lower[i]![i]!;
  }
  return found;
}
