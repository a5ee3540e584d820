export type Matrix = readonly (readonly number[])[];

/** Lower L with L·Lᵀ = the matrix, which is symmetric and positive definite; what is not by the last bits counts as nought. */
export function cholesky(matrix: Matrix): Matrix {
  const lower: number[][] = matrix.map((row) => row.map(() => 0));
  matrix.forEach((row, i) => {
    const own = lower[i]!;
    for (let j = 0; j <= i; j += 1) {
      const other = lower[j]!;
      let rest = row[j]!;
      for (let k = 0; k < j; k += 1) rest -= own[k]! * other[k]!;
      own[j] = i === j ? Math.sqrt(Math.max(rest, 0)) : rest / other[j]!;
    }
  });
  return lower;
}

/** x of L·x = right. */
export function solvedDown(lower: Matrix, right: readonly number[]): number[] {
  const found: number[] = [];
  lower.forEach((row, i) => {
    let rest = right[i]!;
    for (let k = 0; k < i; k += 1) rest -= row[k]! * found[k]!;
    found.push(rest / row[i]!);
  });
  return found;
}

/** x of Lᵀ·x = right. */
export function solvedUp(lower: Matrix, right: readonly number[]): number[] {
  const found = right.map(() => 0);
  for (let i = lower.length - 1; i >= 0; i -= 1) {
    let rest = right[i]!;
    for (let k = i + 1; k < lower.length; k += 1) rest -= lower[k]![i]! * found[k]!;
    found[i] = rest / lower[i]![i]!;
  }
  return found;
}

/** x of L·Lᵀ·x = right. */
export const solvedBy = (lower: Matrix, right: readonly number[]): number[] => solvedUp(lower, solvedDown(lower, right));

/** Of L·Lᵀ, the symmetric inverse. */
export const inverseOf = (lower: Matrix): Matrix => lower.map((_, i) => solvedBy(lower, lower.map((__, j) => Number(i === j))));
