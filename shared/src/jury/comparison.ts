/** What a juror says of two works; skipped is none of the others, and counts for nothing. */
export const verdicts = ['first', 'second', 'equal', 'skipped'] as const;
export type Verdict = (typeof verdicts)[number];

/** PW4: one comparison as it was made. */
export interface Compared {
  readonly juror: string;
  readonly first: string;
  readonly second: string;
  readonly says: Verdict;
}

/** One that counts. */
export interface Comparison extends Compared {
  readonly says: Exclude<Verdict, 'skipped'>;
}

export const isCounted = <C extends Compared>(one: C): one is C & Comparison => one.says !== 'skipped';

/** Two works whatever stands first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The one that is better, and the other; of equal ones null. */
export function outcomeOf({ first, second, says }: Comparison): { readonly better: string; readonly other: string } | null {
  return says === 'equal' ? null : says === 'first' ? { better: first, other: second } : { better: second, other: first };
}
