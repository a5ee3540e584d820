import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawsOf, posteriorOf } from '../jury/posterior.ts';
import { countable, countPrograms, countWins, moreJurors, openWorks, type ToCount } from './chance.ts';
import { able, award, solveByTrying, work, works } from './decision.fixture.ts';
import { offBy } from './draws.ts';
import { isTopDownExact } from './select.ts';

const none: ToCount['again'] = new Map();
const draws = [{ a: 0, b: 0, c: 0 }, { a: -20, b: 5, c: 0 }, { a: 0, b: -10, c: 15 }, { a: 1, b: 1, c: 1 }].map((moved) => new Map(Object.entries(moved)));

describe('how likely an award is', () => {
  it('[DC9] every draw goes through the rule of the award: its places, caps and thresholds', () => {
    const all = [work('a', 90), work('b', 80), work('c', 70, 'TJ'), work('d', 60, 'TJ')];
    expect(Object.fromEntries(countWins({ candidates: all, awards: [award({ count: 1 })], again: none }, draws).get('grant')!)).toEqual({ a: 3, b: 1, c: 0, d: 0 });
    expect(Object.fromEntries(countWins({ candidates: all, awards: [award({ count: 2, quotas: [{ by: 'country', least: 0, most: 1 }] })], again: none }, draws).get('grant')!)).toEqual({ a: 3, b: 1, c: 4, d: 0 });
    expect(Object.fromEntries(countWins({ candidates: all, awards: [award({ count: 2, leastTotal: 75 })], again: none }, draws).get('grant')!)).toEqual({ a: 3, b: 3, c: 1, d: 0 });
  });
  it('[DC9] [DC15] who has an award in a draw is not considered for the next; up to the first that takes an integer program', () => {
    const all = [work('a', 90), work('b', 80), work('c', 70)];
    const awards = [award({ id: 'first', count: 1 }), award({ id: 'second', count: 1 }), award({ id: 'sum', budget: 20, choose: 'sum' }), award({ id: 'last' })];
    expect(countable(awards).map(({ id }) => id)).toEqual(['first', 'second']);
    const wins = countWins({ candidates: all, awards: countable(awards), again: none }, draws);
    expect([...wins].map(([id, of]) => [id, Object.fromEntries(of)])).toEqual([['first', { a: 3, b: 1, c: 0 }], ['second', { a: 1, b: 2, c: 1 }]]);
  });
  it('[DC10] open are those between 0.2 and 0.8, the least known first', () => {
    expect(openWorks(new Map([['a', 0.9], ['b', 0.7], ['c', 0.5], ['d', 0.2], ['e', 0.1]]))).toEqual(['c', 'b', 'd']);
  });
  it('[DC10] more jurors are those with least to do, and never who may not or did already', () => {
    const load: Record<string, number> = { x: 5, y: 1, z: 2, u: 9 };
    expect(moreJurors(['a', 'b'], ['x', 'y', 'z', 'u'], 2, (juror) => load[juror]!, (juror, of) => !(juror === 'y' && of === 'a')))
      .toEqual([{ juror: 'z', work: 'a' }, { juror: 'x', work: 'a' }, { juror: 'y', work: 'b' }, { juror: 'z', work: 'b' }]);
    expect(moreJurors(['a'], ['x'], 2, () => 0, () => false)).toEqual([]);
  });
  it('[DC9] chances add up to no more than there are places, whoever marked', () => {
    const marks = ['a', 'b', 'c', 'd', 'e'].flatMap((id, i) => ['x', 'y', 'z'].map((juror, j) => ({ work: id, juror, total: 50 + 7 * i - 3 * j * (i % 2) })));
    const posterior = posteriorOf(marks)!;
    fc.assert(fc.property(works, fc.integer({ min: 1, max: 4 }), (all, count) => {
      const wins = countWins({ candidates: all, awards: [award({ count })], again: none }, drawsOf(posterior, 1, 20)).get('grant')!;
      expect([...wins.values()].reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(20 * count);
    }));
  });
  it('[DC7] [DC9] whoever keeps the award after a withdrawal has it in every draw, and only reserves enter', () => {
    const all = [work('a', 90), work('b', 80), work('c', 70)];
    const again = new Map([['grant', { kept: ['b'], reserves: ['c'] }]]);
    expect(Object.fromEntries(countWins({ candidates: all, awards: [award({ count: 2 })], again }, draws).get('grant')!)).toEqual({ a: 0, b: 4, c: 4 });
  });
});

/** Rules that take an integer program. */
const involved = fc.record({
  count: fc.integer({ min: 1, max: 4 }), leastTotal: fc.option(fc.integer({ min: 0, max: 60 })), budget: fc.integer({ min: 5, max: 90 }), choose: fc.constantFrom('rank' as const, 'sum' as const),
  quotas: fc.tuple(...(['country', 'organisation'] as const).map((by) => fc.record({ by: fc.constant(by), least: fc.integer({ min: 1, max: 2 }), most: fc.integer({ min: 2, max: 3 }) }))),
}).map((rules) => award(rules));
const moves = (ids: readonly string[]) => fc.array(fc.array(fc.integer({ min: -20_000, max: 20_000 }), { minLength: ids.length, maxLength: ids.length })
  .map((by) => new Map(ids.map((id, i) => [id, by[i]! / 1_000]))), { minLength: 1, maxLength: 4 });
const drawn = works.chain((candidates) => fc.record({ candidates: fc.constant(candidates), moved: moves(candidates.map(({ id }) => id)) }));
const whole = () => false;
const asObject = (wins: ReadonlyMap<string, ReadonlyMap<string, number>>) => Object.fromEntries([...wins].map(([id, of]) => [id, Object.fromEntries([...of].toSorted(([a], [b]) => (a < b ? -1 : 1)))]));

describe('how likely an award is that takes an integer program', () => {
  it('[DC18] chances add up to no more than there are places, none is of who is not eligible, and the order of input changes nothing', async () => {
    await fc.assert(fc.asyncProperty(drawn, involved, async ({ candidates, moved }, one) => {
      expect(isTopDownExact(one)).toBe(false);
      const given = { candidates, awards: [one], again: none };
      const found = await countPrograms(given, moved, solveByTrying, whole);
      const wins = found.wins.get(one.id)!;
      expect(found.drawn).toBe(moved.length);
      expect([...wins.values()].reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(moved.length * one.count);
      const may = new Set(able(candidates, { ...one, leastTotal: null }).map(({ id }) => id));
      for (const { id } of candidates) expect(wins.get(id)).toBeLessThanOrEqual(may.has(id) ? moved.length : 0);
      const turned = await countPrograms({ ...given, candidates: candidates.toReversed() }, moved.map((by) => new Map([...by].toReversed())), solveByTrying, whole);
      expect(asObject(turned.wins)).toEqual(asObject(found.wins));
    }), { numRuns: 40 });
  });

  it('[DC18] is what going from the top counts, where that is exact', async () => {
    await fc.assert(fc.asyncProperty(drawn, fc.integer({ min: 1, max: 4 }), async ({ candidates, moved }, count) => {
      const given = { candidates, awards: [award({ count, quotas: [{ by: 'country', least: 1, most: 2 }] }), award({ id: 'second', count: 1 })], again: none };
      expect(asObject((await countPrograms(given, moved, solveByTrying, whole)).wins)).toEqual(asObject(countWins(given, moved)));
    }));
  });

  it('[DC18] only whole draws are counted, up to the one that there was no time for', async () => {
    const given = { candidates: [work('a', 90), work('b', 80), work('c', 70)], awards: [award({ id: 'first', count: 1 }), award({ id: 'sum', count: 1, budget: 20, choose: 'sum' })], again: none };
    let solved = 0;
    const early = await countPrograms(given, draws, (program) => ((solved += 1) > 2 ? Promise.resolve(null) : solveByTrying(program)), whole);
    expect(early.drawn).toBe(2);
    expect(early).toEqual(await countPrograms(given, draws, solveByTrying, (drawn) => drawn === 2));
    expect(asObject((await countPrograms(given, draws, solveByTrying, whole)).wins)).toEqual({ first: { a: 3, b: 1, c: 0 }, sum: { a: 1, b: 2, c: 1 } });
  });

  it('[DC18] by how much a chance may be off is the half width of 95 % of a half', () => {
    expect([offBy(100), offBy(500), offBy(2_000)].map((points) => Math.round(points * 10) / 10)).toEqual([9.8, 4.4, 2.2]);
  });
});
