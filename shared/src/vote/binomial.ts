/**
 * The chance of at least `k` successes in `n` tries of a chance `p` between 0 and 1, both excluded: the upper tail of the binomial distribution, summed
 * from its largest term in logarithms, so that it neither overflows nor loses what is small.
 */
export function atLeast(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  let log = 0;
  for (let i = 1; i <= k; i += 1) log += Math.log((n - k + i) / i);
  log += k * Math.log(p) + (n - k) * Math.log1p(-p);
  let term = 1;
  let sum = 1;
  for (let i = k; i < n; i += 1) {
    term *= ((n - i) / (i + 1)) * (p / (1 - p));
    sum += term;
    if (term < sum * Number.EPSILON && i > n * p) break;
  }
  return Math.min(1, Math.exp(log + Math.log(sum)));
}
