import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Award } from '../call/schema.ts';
import { able, award, isAllowed, solveByTrying, work, works } from './decision.fixture.ts';
import { type Candidate, isTopDownExact, select } from './select.ts';
import { whatIf } from './what-if.ts';

const quota = (by: 'country' | 'organisation') => fc.record({ by: fc.constant(by), least: fc.integer({ min: 0, max: 2 }), most: fc.integer({ min: 1, max: 3 }) });
const rules = fc.record({
  count: fc.integer({ min: 1, max: 5 }), reserves: fc.integer({ min: 0, max: 4 }), leastTotal: fc.option(fc.integer({ min: 0, max: 60 })),
  budget: fc.option(fc.integer({ min: 5, max: 90 })), quotas: fc.oneof(quota('country').map((one) => [one]), fc.tuple(quota('country'), quota('organisation'))
    .map((both) => both.map((one) => ({ ...one, least: 0 }))), fc.constant<Award['quotas']>([])),
}).map(award);

describe('who has an award', () => {
  it('[DC2] from the top, two of a country at most; each is told why', () => {
    const { awarded, remarks } = select([work('a', 90), work('b', 80), work('c', 70), work('d', 60, 'TJ'), work('e', 50, 'UZ')], award({ quotas: [{ by: 'country', least: 0, most: 2 }] }))!;
    expect(awarded).toEqual(['a', 'b', 'd']);
    expect(remarks.get('c')).toEqual({ kind: 'reserve', place: 1, why: { kind: 'capped', by: 'country', of: 'KG' } });
    expect(remarks.get('e')).toEqual({ kind: 'reserve', place: 2, why: { kind: 'cut' } });
  });
  it('[DC2] places are kept for the least of a country, and go on when too few are above the threshold', () => {
    const all = [work('a', 90), work('b', 80), work('c', 70), work('d', 40, 'TJ')];
    const one = award({ quotas: [{ by: 'country', least: 1, most: 3 }] });
    expect(select(all, one)!.awarded).toEqual(['a', 'b', 'd']);
    expect(select(all, { ...one, leastTotal: 50 })!.awarded).toEqual(['a', 'b', 'c']);
  });
  it('[DC3] an excellent dear work never gives way to two cheaper ones', () => {
    expect(select([work('a', 90, 'KG', { asks: 20 }), work('b', 60), work('c', 59)], award({ budget: 20 }))!.awarded).toEqual(['a']);
    expect(isTopDownExact(award({ budget: 20, choose: 'sum' }))).toBe(false);
    expect(select([], award({ budget: 20, choose: 'sum' }))).toBeNull();
  });
  it('[DC5] works of one total on both sides of the cut are told', () => {
    expect(select([work('a', 90), work('b', 70), work('c', 70)], award({ count: 2 }))!.tied).toEqual(['b', 'c']);
  });
  it('[DC5] people put works of one total in order, and then they are tied no more', () => {
    const { awarded, tied } = select([work('a', 90), work('b', 70, 'KG', { order: 2 }), work('c', 70, 'KG', { order: 1 })], award({ count: 2 }))!;
    expect([awarded, tied]).toEqual([['a', 'c'], []]);
  });
  it('[DC6] without the cap one would gain and another lose', async () => {
    expect(await whatIf([work('a', 90), work('b', 80), work('c', 70, 'TJ')], award({ count: 2, quotas: [{ by: 'country', least: 0, most: 1 }] }), ['a', 'c'], solveByTrying))
      .toEqual([{ without: { kind: 'quota', by: 'country' }, gain: ['b'], lose: ['c'] }]);
  });
});

describe('always', () => {
  it('[DC1] nobody is without a remark', () => {
    fc.assert(fc.property(works, rules, (all, one) => {
      expect([...select(all, one)!.remarks.keys()].toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    }));
  });
  it('[DC2] no count, cap, budget, threshold or bar is broken, and a least is kept unless it was dropped', () => {
    fc.assert(fc.property(works, rules, (all, one) => {
      const { awarded, isLeastDropped } = select(all, one)!;
      const has = all.filter(({ id }) => awarded.includes(id));
      expect(has.length).toBeLessThanOrEqual(one.count);
      expect(has.reduce((sum, { asks }) => sum + asks, 0)).toBeLessThanOrEqual(one.budget ?? Infinity);
      const may = able(all, one);
      expect(has.every((each) => may.includes(each))).toBe(true);
      for (const { by, least, most } of one.quotas) {
        for (const group of new Set(may.flatMap((each) => each[by] ?? []))) {
          const of = (list: readonly Candidate[]) => list.filter((each) => each[by] === group).length;
          expect(of(has)).toBeLessThanOrEqual(most);
          if (!isLeastDropped) expect(of(has)).toBeGreaterThanOrEqual(Math.min(least, most, of(may)));
        }
      }
    }));
  });
  it('[DC3] is the first of all allowed choices when they are compared from the top, tried one by one', () => {
    fc.assert(fc.property(works, rules, (all, one) => {
      const { awarded, isLeastDropped } = select(all, one)!;
      fc.pre(!isLeastDropped);
      const may = able(all, one);
      for (let bits = 2 ** may.length - 1; bits >= 0; bits -= 1) {
        const set = may.filter((_, i) => (bits >> (may.length - 1 - i)) & 1);
        if (isAllowed(set, may, one)) { expect(awarded).toEqual(set.map(({ id }) => id)); return; }
      }
    }));
  });
  it('[DC4] raising a total never loses an award, and the order of input changes nothing', () => {
    fc.assert(fc.property(works, rules, fc.integer({ min: 1, max: 40 }), (all, one, more) => {
      const { awarded } = select(all, one)!;
      expect(select(all.toReversed(), one)!.awarded).toEqual(awarded);
      for (const id of awarded) expect(select(all.map((each) => (each.id === id ? { ...each, total: each.total! + more } : each)), one)!.awarded).toContain(id);
    }));
  });
  it('[DC7] after a withdrawal nobody loses the award, and only reserves enter', () => {
    fc.assert(fc.property(works, rules, (all, one) => {
      const { awarded, reserves } = select(all, one)!;
      const [gone, ...kept] = awarded;
      const then = select(all.map((each) => (each.id === gone ? { ...each, bar: 'withdrawn' as const } : each)), one, { kept, reserves })!;
      expect(kept.every((id) => then.awarded.includes(id))).toBe(true);
      expect(then.awarded.filter((id) => !kept.includes(id)).every((id) => reserves.includes(id))).toBe(true);
      expect([...then.remarks.keys()]).toHaveLength(all.length);
    }));
  });
});
