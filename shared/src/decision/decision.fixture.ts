import fc from 'fast-check';
import type { Award } from '../call/schema.ts';
import { tryAll } from '../solver/try-all.fixture.ts';
import type { Solve } from './choose.ts';
import type { Candidate } from './select.ts';

export const award = (more: Partial<Award> = {}): Award => ({
  id: 'grant', title: {}, about: {}, count: 3, track: null, amount: null, quotas: [], leastTotal: null, budget: null, reserves: 2, choose: 'rank', ...more,
});
export const work = (id: string, total: number | null, country = 'KG', more: Partial<Candidate> = {}): Candidate =>
  ({ id, total, country, track: null, organisation: null, asks: 10, below: [], bar: null, order: 0, ...more });

/** Nine at most, so that everything can be tried. */
export const works = fc.uniqueArray(fc.record({
  id: fc.string({ minLength: 1, maxLength: 3 }), total: fc.option(fc.integer({ min: 0, max: 100 })), country: fc.constantFrom('KG', 'TJ', 'UZ'),
  track: fc.constant(null), organisation: fc.option(fc.constantFrom('x', 'y')), asks: fc.integer({ min: 1, max: 30 }),
  below: fc.constantFrom<string[]>([], [], [], ['facts']), bar: fc.constantFrom(null, null, null, 'withdrawn' as const, 'notEligible' as const, 'conflict' as const),
  order: fc.constantFrom(0, 0, 1),
}), { selector: ({ id }) => id, maxLength: 9 });

export const solveByTrying: Solve = (program) => Promise.resolve(tryAll(program));

/** Those whom no bar keeps from the award, from the best. */
export const able = (all: readonly Candidate[], { leastTotal }: Award): Candidate[] => all
  .filter(({ bar, below, total }) => bar === null && below.length === 0 && total !== null && total >= (leastTotal ?? 0))
  .toSorted((a, b) => b.total! - a.total! || a.order - b.order || Number(a.id > b.id) - Number(a.id < b.id));

/** Whether a set of works keeps to every rule of the award. */
export const isAllowed = (set: readonly Candidate[], may: readonly Candidate[], { count, budget, quotas, amount }: Award): boolean => set.length <= count
  && set.reduce((sum, { asks }) => sum + (amount ?? asks), 0) <= (budget ?? Infinity)
  && quotas.every(({ by, least, most }) => [...Map.groupBy(may.filter((each) => each[by] !== null), (each) => each[by])].every(([group, own]) => {
    const n = set.filter((each) => each[by] === group).length;
    return n <= most && n >= Math.min(least, most, own.length);
  }));
