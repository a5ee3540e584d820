import { createRequire } from 'node:module';
import type { Highs, InitOptions, Model } from 'highs';
import { type IntegerProgram, keepsTo, objectiveOf, type Solved, type SolveProgress } from '@tabarman/shared/solver/integer-program.ts';
import { Reach } from '@tabarman/shared/solver/reach.ts';

// Its declarations are those of the CommonJS build, and say something else of an import.
const loadHighs = createRequire(import.meta.url)('highs') as (options?: InitOptions) => Promise<Highs>;
/** Once for all programs of a thread. */
let loading: Promise<Highs> | null = null;
const BETWEEN_TELLINGS_MS = 250;

/**
 * Solves an integer program by HiGHS, and blocks its thread meanwhile. Ties are settled one variable after another: what the last solution already has needs no
 * new one, and what a constraint forbids by itself needs none either. Everything that is told as found was checked in whole numbers.
 */
export async function solve(program: IntegerProgram, mostMs: number, onProgress: (progress: SolveProgress) => void): Promise<Solved> {
  const until = performance.now() + mostMs;
  const highs = await (loading ??= loadHighs());
  const { constants } = highs;
  const model = highs.createModel(dataOf(program, highs));
  try {
    let settled = 0;
    let best: number[] | null = null;
    let hasRun = false;
    let toldAt = -Infinity;
    const told = (known: Pick<SolveProgress, 'best' | 'bound'>): undefined => {
      if (performance.now() - toldAt < BETWEEN_TELLINGS_MS) return;
      toldAt = performance.now();
      onProgress({ ...known, settled, ties: program.ties.length });
    };
    const run = (): 'found' | 'infeasible' | 'outOfTime' => {
      const seconds = (until - performance.now()) / 1_000;
      if (seconds <= 0) return 'outOfTime';
      hasRun = true;
      // The clock of a model goes on from one run to the next.
      model.options.set({ time_limit: model.getRunTime() + seconds });
      const { modelStatus } = model.run({
        [constants.callbackType.mipInterrupt]: ({ data }) => told({ best: finite(data.mip_primal_bound), bound: finite(data.mip_dual_bound) }),
      });
      const { optimal, empty, infeasible, unboundedOrInfeasible, timeLimit } = constants.modelStatus;
      if (modelStatus === optimal || modelStatus === empty) {
        best = checked(program, model.getSolution().colValue);
        return 'found';
      }
      if (modelStatus === infeasible || modelStatus === unboundedOrInfeasible) return 'infeasible';
      if (modelStatus === timeLimit) return 'outOfTime';
      throw new Error(`HiGHS ended with status ${modelStatus}`);
    };

    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, random_seed: 0 });
    const first = run();
    if (first === 'infeasible') return { did: 'infeasible' };
    if (first === 'outOfTime' || best === null) return { did: 'outOfTime', values: hasRun ? incumbent(program, model) : null };
    if (program.ties.length === 0) return { did: 'solved', values: best, objective: objectiveOf(program, best) };

    const objective = objectiveOf(program, best);
    holdObjective(model, program, objective);
    const held = { terms: program.objective.terms, least: objective, most: objective };
    const reach = new Reach({ ...program, constraints: [...program.constraints, held] });
    for (const variable of program.ties) {
      let value = (best as number[])[variable]!;
      const { least, most } = program.variables[variable]!;
      if (value < most && reach.mayBeFrom(variable, value + 1)) {
        setObjective(model, program, variable, highs);
        if (run() === 'outOfTime') return { did: 'outOfTime', values: best };
        value = (best as number[])[variable]!;
      }
      model.changeColBounds(variable, Math.max(least, value), value);
      reach.settle(variable, value);
      settled += 1;
      told({ best: objective, bound: objective });
    }
    return { did: 'solved', values: best, objective };
  } finally {
    model.dispose();
  }
}

function dataOf({ variables, constraints, objective }: IntegerProgram, highs: Highs) {
  const cost = variables.map(() => 0);
  for (const [variable, factor] of objective.terms) cost[variable]! += factor;
  // One entry for each variable of a row, whatever its terms repeat.
  const rows = constraints.map(({ terms }) => [...Map.groupBy(terms, ([variable]) => variable)].map(([variable, own]) => [variable, own.reduce((sum, [, factor]) => sum + factor, 0)] as const));
  const starts = [0];
  for (const row of rows) starts.push(starts.at(-1)! + row.length);
  return {
    numCols: variables.length, numRows: rows.length,
    sense: objective.toward === 'most' ? highs.constants.objectiveSense.maximize : highs.constants.objectiveSense.minimize,
    colCost: cost, colLower: variables.map(({ least }) => least), colUpper: variables.map(({ most }) => most),
    rowLower: constraints.map(({ least }) => least ?? -highs.infinity), rowUpper: constraints.map(({ most }) => most ?? highs.infinity),
    matrix: { format: 'csr' as const, numRows: rows.length, numCols: variables.length, starts, indices: rows.flatMap((row) => row.map(([variable]) => variable)), values: rows.flatMap((row) => row.map(([, factor]) => factor)) },
    integrality: variables.map(() => highs.constants.variableType.integer),
  };
}

/** From now on the objective is as good as it was found to be. */
function holdObjective(model: Model, { objective, variables }: IntegerProgram, found: number): void {
  const cost = new Map<number, number>();
  for (const [variable, factor] of objective.terms) cost.set(variable, (cost.get(variable) ?? 0) + factor);
  if (cost.size > 0) model.addRow(found, found, { indices: [...cost.keys()], values: [...cost.values()] });
  variables.forEach((_, variable) => { model.changeColCost(variable, 0); });
}

/** Seeks one variable at its most, which every solution so far may have below it. */
function setObjective(model: Model, { variables }: IntegerProgram, variable: number, highs: Highs): void {
  variables.forEach((_, other) => { model.changeColCost(other, other === variable ? 1 : 0); });
  model.changeObjectiveSense(highs.constants.objectiveSense.maximize);
}

function checked(program: IntegerProgram, found: Float64Array): number[] {
  const values = Array.from(found, (value) => Math.round(value) + 0);
  if (!keepsTo(program, values)) throw new Error('what HiGHS found does not keep to the program');
  return values;
}

/** What was found before the time was up, if it keeps to the program. */
function incumbent(program: IntegerProgram, model: Model): number[] | null {
  const values = Array.from(model.getSolution().colValue, (value) => Math.round(value) + 0);
  return keepsTo(program, values) ? values : null;
}

const finite = (value: number | undefined) => (value === undefined || Math.abs(value) > 1e15 ? null : value);
