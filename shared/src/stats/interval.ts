/** The 97.5th percentile of the standard normal distribution. */
const Z95 = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Standard error of a share: √(p·(1 − p)/n); of none it is not known. */
export function standardError(share: number, n: number): number | null {
  return n === 0 ? null : Math.sqrt((share * (1 - share)) / n);
}

/**
 * Where the true share lies in 95 of 100 cases, by E. B. Wilson's score (1927), which stays within 0 and 1 and says something
 * also of few and of all right. Of none everything is possible.
 */
export function wilson(hits: number, n: number): Interval {
  if (n === 0) return { low: 0, high: 1 };
  const share = hits / n;
  const square = Z95 ** 2 / n;
  const middle = (share + square / 2) / (1 + square);
  const half = (Z95 * Math.sqrt((share * (1 - share)) / n + square / (4 * n))) / (1 + square);
  return { low: hits === 0 ? 0 : middle - half, high: hits === n ? 1 : middle + half };
}
