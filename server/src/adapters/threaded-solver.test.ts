import type { Award } from '@tabarman/shared/call/schema.ts';
import type { Moved, ToCount } from '@tabarman/shared/decision/chance.ts';
import { createRandom } from '@tabarman/shared/kernel/random.ts';
import { type Constraint, type IntegerProgram, keepsTo, type SolveProgress } from '@tabarman/shared/solver/integer-program.ts';
import { tryAll } from '@tabarman/shared/solver/try-all.fixture.ts';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { solve } from '../features/solver/solve.ts';
import { threadedSolver } from './threaded-solver.ts';

const choices = (n: number) => Array.from({ length: n }, () => ({ least: 0, most: 1 }));
const knapsack: IntegerProgram = {
  variables: choices(3), constraints: [{ terms: [[0, 5], [1, 4], [2, 3]], least: null, most: 7 }],
  objective: { toward: 'most', terms: [[0, 6], [1, 4], [2, 3]] }, ties: [],
};
const enough = { mostMs: 20_000 };

let solver: ReturnType<typeof threadedSolver> | undefined;
afterEach(() => solver?.close());

describe('a thread for each program', () => {
  it('[DC8] finds the best, says that there is none, and settles ties from the first', async () => {
    solver = threadedSolver();
    expect(await solver.solve(knapsack, enough)).toEqual({ did: 'solved', values: [0, 1, 1], objective: 7 });
    expect(await solver.solve({ ...knapsack, constraints: [...knapsack.constraints, { terms: [[0, 1], [1, 1], [2, 1]], least: 3, most: null }] }, enough)).toEqual({ did: 'infeasible' });
    const equal: IntegerProgram = { variables: choices(4), constraints: [{ terms: [[0, 1], [1, 1], [2, 1], [3, 1]], least: 2, most: 2 }], objective: { toward: 'least', terms: [] }, ties: [2, 0, 1, 3] };
    expect(await solver.solve(equal, enough)).toEqual({ did: 'solved', values: [1, 0, 1, 0], objective: 0 });
  });

  it('[DC8] ends a program that takes longer than it may, and solves the next one', async () => {
    solver = threadedSolver({ graceMs: 0 });
    expect(await solver.solve(hard(), { mostMs: 1 })).toEqual({ did: 'outOfTime', values: null });
    expect(await solver.solve(knapsack, enough)).toMatchObject({ did: 'solved' });
  });

  it('[DC8] says that time was up where none was left to begin with', async () => {
    expect(await solve(knapsack, 0, () => {})).toEqual({ did: 'outOfTime', values: null });
  });

  it('[DC8] stops by itself with the best so far, and tells on the way how far it is', async () => {
    const told: SolveProgress[] = [];
    const program = hard();
    const found = await solve(program, 1_500, (progress) => told.push(progress));
    if (found.did !== 'outOfTime' || found.values === null) throw new Error(`it was easy: ${found.did}`);
    expect(keepsTo(program, found.values)).toBe(true);
    expect(told.some(({ best, bound }) => best !== null && bound !== null && best <= bound)).toBe(true);
  });

  it('[DC8] lets a few wait and sends the others away', async () => {
    solver = threadedSolver();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => solver!.solve(knapsack, enough)));
    expect(outcomes.filter((one) => one === null)).toHaveLength(2);
    expect(await solver.solve(knapsack, enough)).not.toBeNull();
  });
});

describe('awards that are given anew in a thread', () => {
  it('[DC18] counts draws through the exact choice as long as there is time, and is given up when it is told so', async () => {
    solver = threadedSolver();
    const rules: Award = { id: 'grant', title: {}, about: {}, count: 1, track: null, amount: null, quotas: [], leastTotal: null, budget: 10, reserves: 0, choose: 'sum' };
    const candidates = ['a', 'b'].map((id, i) => ({ id, total: 80 - 10 * i, country: null, track: null, organisation: null, asks: 10, below: [], bar: null, order: 0 }));
    const given: ToCount = { candidates, awards: [rules], again: new Map() };
    const draws: Moved[] = [new Map(), new Map([['b', 20]]), new Map([['a', 1]])];
    const found = await solver.count(given, draws, enough);
    expect(found).toEqual({ drawn: 3, wins: new Map([['grant', new Map([['a', 2], ['b', 1]])]]) });
    expect(await solver.count(given, draws, { mostMs: 0 })).toMatchObject({ drawn: 0 });
    const givenUp = new AbortController();
    const count = solver.count(given, Array.from({ length: 100_000 }, () => new Map<string, number>()), { ...enough, signal: givenUp.signal });
    const next = solver.count(given, draws, enough);
    givenUp.abort();
    expect(await count).toBeNull();
    expect(await next).toMatchObject({ drawn: 3 });
  });
});

const factor = fc.integer({ min: -6, max: 6 });
const programs = fc.integer({ min: 1, max: 5 }).chain((n) => {
  const terms = fc.array(fc.tuple(fc.integer({ min: 0, max: n - 1 }), factor), { maxLength: 6 });
  return fc.record<IntegerProgram>({
    variables: fc.constant(Array.from({ length: n }, (_, i) => ({ least: 0, most: i === 0 ? 2 : 1 }))),
    constraints: fc.array(fc.record<Constraint>({ terms, least: fc.option(fc.integer({ min: -5, max: 3 })), most: fc.option(fc.integer({ min: 3, max: 8 })) }), { maxLength: 4 }),
    objective: fc.record({ toward: fc.constantFrom('most' as const, 'least' as const), terms }),
    ties: fc.constant(Array.from({ length: n }, (_, i) => i)),
  });
});

describe('always', () => {
  it('[DC8] is the best of all that keep to the program, and the first of the equally good, tried one by one', async () => {
    await fc.assert(fc.asyncProperty(programs, async (program) => {
      expect(await solve(program, 20_000, () => {})).toEqual(tryAll(program));
    }), { numRuns: 150 });
  });
});

/** Market splits (G. Cornuéjols and M. Dawande, 1998) with slack: small, and not to be finished by branch and cut in any time that one waits. */
function hard(): IntegerProgram {
  const random = createRandom(3);
  const [rows, n] = [5, 50];
  const weights = Array.from({ length: rows }, () => Array.from({ length: n }, () => Math.floor(random() * 100)));
  return {
    variables: [...choices(n), ...Array.from({ length: 2 * rows }, () => ({ least: 0, most: 10_000 }))],
    constraints: weights.map((row, r) => {
      const half = Math.floor(row.reduce((sum, weight) => sum + weight, 0) / 2);
      return { terms: [...row.map((weight, i) => [i, weight] as const), [n + 2 * r, 1] as const, [n + 2 * r + 1, -1] as const], least: half, most: half };
    }),
    objective: { toward: 'most', terms: Array.from({ length: 2 * rows }, (_, i) => [n + i, -1] as const) },
    ties: [],
  };
}
