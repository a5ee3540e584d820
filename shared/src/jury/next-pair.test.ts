import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, shuffled } from '../kernel/random.ts';
import { type Comparison, pairKey } from './comparison.ts';
import { nextPair, type Pairable, type PairWish, shareOf } from './next-pair.ts';
import { partsOf, strengthsOf } from './pairwise.ts';

const work = (id: string, more: Partial<Pairable> = {}): Pairable => ({ id, seen: 0, strength: 0, part: id, isRead: false, ...more });
const wish = (more: Partial<PairWish> = {}): PairWish => ({ had: new Set(), isTogether: () => true, most: null, seed: 1, ...more });
const pairOf = (works: readonly Pairable[], more: Partial<PairWish> = {}) => nextPair(works, wish(more))?.toSorted() ?? null;

describe('the next pair', () => {
  it('[PW2] is of the rarest seen work, and one that it is not tied to yet before one that is nearer', () => {
    const works = [work('a', { seen: 3, part: '1' }), work('b', { seen: 0, part: '1', strength: 1 }), work('c', { seen: 2, part: '1', strength: 1 }), work('d', { seen: 2, part: '2', strength: -1 })];
    expect(pairOf(works)).toEqual(['b', 'd']);
    expect(pairOf(works.slice(0, 3))).toEqual(['b', 'c']);
  });
  it('[PW2] takes the nearest in strength of those that are seen about as seldom', () => {
    const works = [work('a', { seen: 1, part: '1' }), work('b', { seen: 2, part: '1', strength: 2 }), work('c', { seen: 3, part: '1', strength: 0.4 }), work('d', { seen: 9, part: '1', strength: 0.1 })];
    expect(pairOf(works)).toEqual(['a', 'c']);
  });
  it('[PW2] is never one that the juror had, nor of two works that no award compares, nor of more works than they take', () => {
    expect(pairOf([work('a'), work('b')], { had: new Set(['a b']) })).toBeNull();
    expect(pairOf([work('a'), work('b')], { isTogether: () => false })).toBeNull();
    expect(pairOf([work('a')])).toBeNull();
    const works = [work('a', { seen: 1, isRead: true }), work('b', { seen: 1, isRead: true }), work('c'), work('d')];
    expect(pairOf(works, { most: 2 })).toEqual(['a', 'b']);
    expect(pairOf(works, { most: 3 })!.filter((id) => id === 'c' || id === 'd')).toHaveLength(1);
    expect(pairOf(works, { most: 4 })).toEqual(['c', 'd']);
  });
  it('[PW2] a share is what all works need, two at once, divided among the jurors, and never more pairs than there are', () => {
    const share = (works: number, jurors: number, part: { pairs?: number; most?: number } = {}) => shareOf({ works, each: 10, jurors, pairs: (works * (works - 1)) / 2, most: null, ...part });
    expect([share(40, 5), share(40, 0), share(3, 1), share(1, 1), share(40, 5, { pairs: 12 }), share(40, 5, { most: 4 })]).toEqual([40, 200, 3, 0, 12, 6]);
  });
});

describe('always', () => {
  it('[PW2] works are seen evenly, tied together after as many pairs as that takes, and the same seed makes the same pair in whatever order they are given', () => {
    fc.assert(fc.property(fc.integer({ min: 4, max: 14 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 1_000_000 }), (n, jurors, seed) => {
      const random = createRandom(seed);
      const ids = Array.from({ length: n }, (_, i) => `w${i}`);
      const made: Comparison[] = [];
      const had = Array.from({ length: jurors }, () => new Set<string>());
      // Half of all pairs that there are for each juror, as they come.
      for (let at = 0; at < Math.floor((jurors * n * (n - 1)) / 4); at += 1) {
        const own = had[at % jurors]!;
        const strengths = strengthsOf(ids, made);
        const parts = partsOf(ids, made);
        const works = ids.map((id) => work(id, { seen: made.filter(({ first, second }) => first === id || second === id).length, strength: strengths.get(id)!, part: parts.find((part) => part.includes(id))![0]! }));
        const pair = nextPair(works, wish({ had: own, seed: at }));
        expect(nextPair(shuffled(works, random), wish({ had: own, seed: at }))).toEqual(pair);
        const [first, second] = pair!;
        expect(own.has(pairKey(first, second))).toBe(false);
        own.add(pairKey(first, second));
        made.push({ first, second, juror: `j${at % jurors}`, says: random() < 0.6 ? 'first' : 'second' });
        const seen = ids.map((id) => made.filter((one) => one.first === id || one.second === id).length);
        // A single juror runs out of near ones at last.
        if (jurors > 1) expect(Math.max(...seen) - Math.min(...seen)).toBeLessThanOrEqual(4);
        if (at >= n) expect(partsOf(ids, made)).toHaveLength(1);
      }
    }), { numRuns: 30 });
  });
});
