import type { IntegerProgram } from './integer-program.ts';

/**
 * What the constraints of a program, each by itself, still let variables be while one after another is settled: by the least and the most that each of them can
 * add up to (interval propagation). What it forbids is impossible; what it does not forbid may be so too.
 */
export class Reach {
  readonly #least: number[];
  readonly #most: number[];
  readonly #rows: { least: number; most: number; readonly from: number; readonly to: number }[];
  readonly #of: readonly { readonly row: number; readonly factor: number }[][];

  constructor({ variables, constraints }: Pick<IntegerProgram, 'variables' | 'constraints'>) {
    this.#least = variables.map(({ least }) => least);
    this.#most = variables.map(({ most }) => most);
    this.#of = variables.map(() => []);
    this.#rows = constraints.map(({ least, most }) => ({ least: 0, most: 0, from: least ?? -Infinity, to: most ?? Infinity }));
    constraints.forEach(({ terms }, row) => {
      for (const [variable, factor] of terms) {
        this.#of[variable]!.push({ row, factor });
        this.#rows[row]!.least += factor * (factor > 0 ? this.#least : this.#most)[variable]!;
        this.#rows[row]!.most += factor * (factor > 0 ? this.#most : this.#least)[variable]!;
      }
    });
  }

  /** False where a constraint cannot be kept with the variable at `value` or above. */
  mayBeFrom(variable: number, value: number): boolean {
    return value <= this.#most[variable]! && this.#of[variable]!.every(({ row, factor }) => {
      const { least, most, from, to } = this.#rows[row]!;
      const by = factor * (value - this.#least[variable]!);
      return factor > 0 ? least + by <= to : most + by >= from;
    });
  }

  settle(variable: number, value: number): void {
    for (const { row, factor } of this.#of[variable]!) {
      const [up, down] = [factor * (value - this.#least[variable]!), factor * (value - this.#most[variable]!)];
      this.#rows[row]!.least += factor > 0 ? up : down;
      this.#rows[row]!.most += factor > 0 ? down : up;
    }
    [this.#least[variable], this.#most[variable]] = [value, value];
  }
}
