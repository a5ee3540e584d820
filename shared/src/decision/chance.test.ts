import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawsOf, posteriorOf } from '../jury/posterior.ts';
import { countable, countWins, moreJurors, openWorks } from './chance.ts';
import { award, work, works } from './decision.fixture.ts';

const draws = [{ a: 0, b: 0, c: 0 }, { a: -20, b: 5, c: 0 }, { a: 0, b: -10, c: 15 }, { a: 1, b: 1, c: 1 }].map((moved) => new Map(Object.entries(moved)));

describe('how likely an award is', () => {
  it('[DC9] every draw goes through the rule of the award: its places, caps and thresholds', () => {
    const all = [work('a', 90), work('b', 80), work('c', 70, 'TJ'), work('d', 60, 'TJ')];
    expect(Object.fromEntries(countWins(all, [award({ count: 1 })], draws).get('grant')!)).toEqual({ a: 3, b: 1, c: 0, d: 0 });
    expect(Object.fromEntries(countWins(all, [award({ count: 2, quotas: [{ by: 'country', least: 0, most: 1 }] })], draws).get('grant')!)).toEqual({ a: 3, b: 1, c: 4, d: 0 });
    expect(Object.fromEntries(countWins(all, [award({ count: 2, leastTotal: 75 })], draws).get('grant')!)).toEqual({ a: 3, b: 3, c: 1, d: 0 });
  });
  it('[DC9] [DC15] who has an award in a draw is not considered for the next; after one that takes an integer program nothing is counted', () => {
    const all = [work('a', 90), work('b', 80), work('c', 70)];
    const awards = [award({ id: 'first', count: 1 }), award({ id: 'second', count: 1 }), award({ id: 'sum', budget: 20, choose: 'sum' }), award({ id: 'last' })];
    expect(countable(awards).map(({ id }) => id)).toEqual(['first', 'second']);
    const wins = countWins(all, countable(awards), draws);
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
      const wins = countWins(all, [award({ count })], drawsOf(posterior, 1, 20)).get('grant')!;
      expect([...wins.values()].reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(20 * count);
    }));
  });
});
