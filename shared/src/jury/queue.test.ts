import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queueOf, seedOf, type Waiting } from './queue.ts';

const work = (number: number, part: Partial<Waiting> = {}): Waiting => ({ id: `w${number}`, number, isSample: false, isAssigned: false, isDone: false, isReadable: true, reviews: 0, ...part });
const wish = { reviews: 3, most: null, seed: 1 };
const ids = (works: readonly Waiting[]) => works.map(({ id }) => id);

describe('the queue of a juror', () => {
  it('[JU12] samples, then assigned, then the fewest reviews; done ones last, full and unreadable ones not', () => {
    const works = [work(1, { isDone: true }), work(2, { reviews: 3 }), work(3, { reviews: 1 }), work(4), work(5, { isAssigned: true, reviews: 2 }), work(6, { isReadable: false }), work(7, { isSample: true })];
    expect(ids(queueOf(works, wish))).toEqual(['w7', 'w5', 'w4', 'w3', 'w1']);
  });

  it('[JU12] no more than somebody takes, but everything that was assigned', () => {
    const works = [work(1, { isDone: true }), work(2), work(3), work(4, { isAssigned: true })];
    expect(ids(queueOf(works, { ...wish, most: 3 }))).toHaveLength(3);
    expect(ids(queueOf(works, { ...wish, most: 1 }))).toEqual(['w4', 'w1']);
  });

  it('[JU12] equal ones stand in an order of chance that is each juror’s own, and in whatever order works come', () => {
    const works = Array.from({ length: 12 }, (_, i) => work(i + 1));
    fc.assert(fc.property(fc.shuffledSubarray(works, { minLength: 12 }), fc.string({ minLength: 1 }), (mixed, id) => {
      expect(queueOf(mixed, { ...wish, seed: seedOf(id) })).toEqual(queueOf(works, { ...wish, seed: seedOf(id) }));
    }));
    expect(ids(queueOf(works, { ...wish, seed: seedOf('a') }))).not.toEqual(ids(queueOf(works, { ...wish, seed: seedOf('b') })));
  });
});
