import type { Award } from '../call/schema.ts';
import type { Constraint, IntegerProgram, Solved } from '../solver/integer-program.ts';
import type { Why } from './remark.ts';
import { type Again, type Candidate, isTopDownExact, type Pool, poolOf, select, type Selection, told } from './select.ts';

/** Solves an integer program; null when it has no time for it now. */
export type Solve = (program: IntegerProgram) => Promise<Solved | null>;

/** Totals are compared in thousandths of a point where they are added up, so that the same sum is the same. */
const PARTS = 1_000;

/**
 * DC2, DC3: who has an award, by going from the top where that is exact and by an integer program where it is not. Of all choices that keep to the rules it is
 * the one that has the best work that any of them has, then the next, and so on; by `sum`, among those of the most points together. Null when time was up.
 */
export async function choose(candidates: readonly Candidate[], award: Award, solve: Solve, again: Again | null = null): Promise<Selection | null> {
  if (isTopDownExact(award)) return select(candidates, award, again);
  const pool = poolOf(candidates, award, again);
  if (pool.works.length === 0) return told(pool, [], [], award, false);
  const whole = await solve(programOf(pool, award, true));
  const found = whole?.did === 'infeasible' ? await solve(programOf(pool, award, false)) : whole;
  if (found === null || found.did === 'outOfTime') return null;
  if (found.did === 'infeasible') throw new Error('a choice without a least of anything is not possible');
  const awarded = pool.works.filter((_, i) => found.values[i] === 1);
  const passed = pool.works
    .filter((one) => !awarded.includes(one) && pool.mayEnter(one))
    .map((one) => [one, whyNot(one, pool, awarded, award)] as const);
  return told(pool, awarded, passed, award, whole?.did === 'infeasible');
}

/** DC8: one choice for every work of the pool, in its order. What is kept stays, whatever the rules say by now. */
function programOf({ works, isKept, mayEnter, price }: Pool, award: Award, isLeast: boolean): IntegerProgram {
  const kept = works.filter(isKept);
  const places = works.map((_, i) => i);
  const upTo = (of: readonly number[], factor: (one: Candidate) => number, most: number, least: number | null = null): Constraint => ({
    terms: of.map((i) => [i, factor(works[i]!)] as const), least,
    most: Math.max(most, of.reduce((sum, i) => sum + (kept.includes(works[i]!) ? factor(works[i]!) : 0), 0)),
  });
  const groups = award.quotas.flatMap(({ by, least, most }) => [...Map.groupBy(places.filter((i) => works[i]![by] !== null), (i) => works[i]![by])].map(([, own]) => {
    const able = own.filter((i) => isKept(works[i]!) || mayEnter(works[i]!)).length;
    return upTo(own, () => 1, most, isLeast && least > 0 ? Math.min(least, most, able) : null);
  }));
  return {
    variables: works.map((one) => (isKept(one) ? { least: 1, most: 1 } : { least: 0, most: mayEnter(one) ? 1 : 0 })),
    constraints: [upTo(places, () => 1, award.count), ...(award.budget === null ? [] : [upTo(places, price, award.budget)]), ...groups],
    objective: { toward: 'most', terms: award.choose === 'sum' ? works.map((one, i) => [i, Math.round(one.total! * PARTS)] as const) : [] },
    ties: places,
  };
}

/** What keeps a work from the award, seen from those above it that have it. */
function whyNot(one: Candidate, { works, price }: Pool, awarded: readonly Candidate[], award: Award): Why {
  const above = awarded.filter((other) => works.indexOf(other) < works.indexOf(one));
  if (above.length >= award.count) return { kind: 'cut' };
  const full = award.quotas.find(({ by, most }) => one[by] !== null && above.filter((other) => other[by] === one[by]).length >= most);
  if (full !== undefined) return { kind: 'capped', by: full.by, of: one[full.by]! };
  if (award.budget !== null && above.reduce((sum, other) => sum + price(other), price(one)) > award.budget) return { kind: 'budget' };
  return award.choose === 'sum' ? { kind: 'sum' } : { kind: 'kept' };
}
