/** Less than this is nothing: equal numbers may differ in the last bit after they were added up. */
export const NOTHING = 1e-12;

/** The arithmetic mean; the values must not be none. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

export function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** The sum of squared distances from the mean, in two passes, which keeps its digits. */
export function squares(values: readonly number[]): number {
  const middle = mean(values);
  let total = 0;
  for (const value of values) total += (value - middle) ** 2;
  return total;
}

/** The standard deviation estimated from a sample (n − 1); at least two values. */
export function sampleDeviation(values: readonly number[]): number {
  return Math.sqrt(squares(values) / (values.length - 1));
}
