import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose } from './choose.ts';
import { able, award, isAllowed, solveByTrying, work, works } from './decision.fixture.ts';
import { whatIf } from './what-if.ts';

const quota = (by: 'country' | 'organisation') => fc.record({ by: fc.constant(by), least: fc.integer({ min: 0, max: 2 }), most: fc.integer({ min: 1, max: 3 }) });
const rules = fc.record({
  count: fc.integer({ min: 1, max: 5 }), reserves: fc.integer({ min: 0, max: 4 }), leastTotal: fc.option(fc.integer({ min: 0, max: 60 })),
  budget: fc.option(fc.integer({ min: 5, max: 90 })), amount: fc.constantFrom(null, null, 7), quotas: fc.tuple(quota('country'), quota('organisation')), choose: fc.constantFrom('rank' as const, 'sum' as const),
}).map(award);
const chosen = async (...[all, one, again]: [Parameters<typeof choose>[0], Parameters<typeof choose>[1], Parameters<typeof choose>[3]?]) => (await choose(all, one, solveByTrying, again ?? null))!;

describe('where going from the top is not exact', () => {
  it('[DC2] places are kept for the least of two kinds at once', async () => {
    const all = [work('a', 90, 'KG', { organisation: 'x' }), work('b', 80, 'KG', { organisation: 'x' }), work('c', 70, 'TJ', { organisation: 'x' }), work('d', 60, 'KG', { organisation: 'y' }), work('e', 50, 'TJ', { organisation: 'y' })];
    const { awarded, remarks } = await chosen(all, award({ count: 2, quotas: [{ by: 'country', least: 1, most: 2 }, { by: 'organisation', least: 1, most: 2 }] }));
    expect(awarded).toEqual(['a', 'e']);
    expect(remarks.get('b')).toEqual({ kind: 'reserve', place: 1, why: { kind: 'kept' } });
    expect(remarks.get('d')).toEqual({ kind: 'passed', why: { kind: 'kept' } });
  });
  it('[DC3] by `sum` two cheaper works outdo a dear one, and that one is told so', async () => {
    const { awarded, remarks } = await chosen([work('a', 90, 'KG', { asks: 20 }), work('b', 60), work('c', 59)], award({ budget: 20, choose: 'sum' }));
    expect(awarded).toEqual(['b', 'c']);
    expect(remarks.get('a')).toEqual({ kind: 'reserve', place: 1, why: { kind: 'sum' } });
  });
  it('[DC6] without each rule, where that takes an integer program too', async () => {
    const all = [work('a', 90, 'KG', { asks: 20 }), work('b', 60), work('c', 59)];
    expect(await whatIf(all, award({ budget: 20, choose: 'sum' }), ['b', 'c'], solveByTrying)).toEqual([{ without: { kind: 'budget' }, gain: ['a'], lose: [] }]);
  });
  it('[DC8] nothing is said when time was up', async () => {
    expect(await choose([work('a', 90)], award({ budget: 20, choose: 'sum' }), () => Promise.resolve({ did: 'outOfTime', values: null }))).toBeNull();
  });
});

describe('always', () => {
  it('[DC1] [DC2] [DC3] [DC4] it is the first of the best that are allowed, with a remark for everybody, in whatever order works come', async () => {
    await fc.assert(fc.asyncProperty(works, rules, async (all, one) => {
      const { awarded, isLeastDropped, remarks } = await chosen(all, one);
      expect([...remarks.keys()].toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      expect((await chosen(all.toReversed(), one)).awarded).toEqual(awarded);
      const may = able(all, one);
      const fitting = { ...one, quotas: isLeastDropped ? one.quotas.map((quota) => ({ ...quota, least: 0 })) : one.quotas };
      let best: typeof may = [];
      let most = -1;
      for (let bits = 2 ** may.length - 1; bits >= 0; bits -= 1) {
        const set = may.filter((_, i) => (bits >> (may.length - 1 - i)) & 1);
        const points = one.choose === 'sum' ? set.reduce((sum, { total }) => sum + total!, 0) : 0;
        if (points > most && isAllowed(set, may, fitting)) [best, most] = [set, points];
      }
      expect(awarded).toEqual(best.map(({ id }) => id));
    }));
  });
  it('[DC4] raising a total never loses an award', async () => {
    await fc.assert(fc.asyncProperty(works, rules, fc.integer({ min: 1, max: 40 }), async (all, one, more) => {
      for (const id of (await chosen(all, one)).awarded) {
        expect((await chosen(all.map((each) => (each.id === id ? { ...each, total: each.total! + more } : each)), one)).awarded).toContain(id);
      }
    }), { numRuns: 60 });
  });
  it('[DC7] after a withdrawal nobody loses the award, and only reserves enter', async () => {
    await fc.assert(fc.asyncProperty(works, rules, async (all, one) => {
      const { awarded, reserves } = await chosen(all, one);
      const [gone, ...kept] = awarded;
      const then = await chosen(all.map((each) => (each.id === gone ? { ...each, bar: 'withdrawn' as const } : each)), one, { kept, reserves });
      expect(kept.every((id) => then.awarded.includes(id))).toBe(true);
      expect(then.awarded.filter((id) => !kept.includes(id)).every((id) => reserves.includes(id))).toBe(true);
      expect([...then.remarks.keys()]).toHaveLength(all.length);
    }));
  });
});
