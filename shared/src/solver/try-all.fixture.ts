import { type IntegerProgram, keepsTo, objectiveOf, type Solved } from './integer-program.ts';

/** A small integer program solved by trying everything, to compare with. */
export function tryAll(program: IntegerProgram): Solved {
  const at = [...program.ties, ...program.variables.keys()];
  const order = [...new Set(at)];
  const sign = program.objective.toward === 'most' ? 1 : -1;
  let best: number[] | null = null;
  // From the first of the ties, the largest first: of the equally good, the first that is found is the one that is sought.
  const go = (values: number[], depth: number) => {
    if (depth === order.length) {
      if (keepsTo(program, values) && (best === null || sign * (objectiveOf(program, values) - objectiveOf(program, best)) > 0)) best = [...values];
      return;
    }
    const variable = order[depth]!;
    const { least, most } = program.variables[variable]!;
    for (let value = most; value >= least; value -= 1) {
      values[variable] = value;
      go(values, depth + 1);
    }
  };
  go(program.variables.map(() => 0), 0);
  return best === null ? { did: 'infeasible' } : { did: 'solved', values: best, objective: objectiveOf(program, best) };
}
