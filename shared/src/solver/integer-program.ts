/**
 * An integer program as data: whole numbers between bounds, under linear constraints, of which an objective is the most or the least it can be. All numbers are
 * whole, so that what is found can be checked without rounding; costs with fractions are multiplied first, and none goes beyond 10⁹.
 */
export interface IntegerProgram {
  /** What is sought: one whole number for each, within its bounds; 0 to 1 is a choice. */
  readonly variables: readonly { readonly least: number; readonly most: number }[];
  readonly constraints: readonly Constraint[];
  readonly objective: { readonly toward: 'most' | 'least'; readonly terms: readonly Term[] };
  /** Among equally good solutions: the first of these variables is as large as it can be, then the next, and so on. With all of them there is one solution only. */
  readonly ties: readonly number[];
}

/** A variable by its place in the list, and by what it is multiplied. */
export type Term = readonly [variable: number, factor: number];

/** Least ≤ Σ factor · variable ≤ most; null where it has no end. */
export interface Constraint { readonly terms: readonly Term[]; readonly least: number | null; readonly most: number | null }

export type Solved =
  /** Proved to be the best; one value for every variable. */
  | { readonly did: 'solved'; readonly values: readonly number[]; readonly objective: number }
  | { readonly did: 'infeasible' }
  /** The best that was found so far and keeps to all constraints, if any. */
  | { readonly did: 'outOfTime'; readonly values: readonly number[] | null };

/** How far it is: the best so far and what cannot be surpassed; then how many of the ties are settled. */
export interface SolveProgress { readonly best: number | null; readonly bound: number | null; readonly settled: number; readonly ties: number }

const sum = (terms: readonly Term[], values: readonly number[]) => terms.reduce((all, [variable, factor]) => all + factor * values[variable]!, 0);

export const objectiveOf = ({ objective }: IntegerProgram, values: readonly number[]): number => sum(objective.terms, values);

/** Whether whole numbers keep to every bound and constraint of the program. */
export const keepsTo = ({ variables, constraints }: IntegerProgram, values: readonly number[]): boolean =>
  values.length === variables.length
  && variables.every(({ least, most }, i) => Number.isSafeInteger(values[i]) && values[i]! >= least && values[i]! <= most)
  && constraints.every(({ terms, least, most }) => {
    const found = sum(terms, values);
    return found >= (least ?? -Infinity) && found <= (most ?? Infinity);
  });
