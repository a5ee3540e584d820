import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dividedBy, playOff } from './play-off.ts';

const q = (question: string, ...right: readonly string[]) => ({ question, right });

describe('a play-off', () => {
  it('[QL7] is decided by three questions together', () => {
    expect(playOff(['a', 'b', 'c'], 1, [q('1', 'a'), q('2', 'b')])).toEqual({ order: [['a', 'b', 'c']], isDecided: false });
    expect(playOff(['a', 'b', 'c'], 1, [q('1', 'a'), q('2', 'b'), q('3', 'b', 'c')])).toEqual({ order: [['b'], ['a', 'c']], isDecided: true });
  });

  it('[QL7] goes on with sudden death among those whom the line still divides', () => {
    const three = [q('1', 'a', 'b', 'c'), q('2'), q('3')];
    expect(playOff(['a', 'b', 'c', 'd'], 2, [...three, q('4', 'a', 'b', 'c'), q('5', 'b', 'd')])).toEqual({ order: [['b'], ['a', 'c'], ['d']], isDecided: false });
    expect(playOff(['a', 'b', 'c', 'd'], 2, [...three, q('4', 'a', 'b', 'c'), q('5', 'b', 'd'), q('6', 'c')])).toEqual({ order: [['b'], ['c'], ['a'], ['d']], isDecided: true });
  });

  it('[QL7] never loses anybody, and is decided exactly when no equals stand across the line', () => {
    const entries = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(fc.property(fc.array(fc.subarray(entries), { maxLength: 8 }), fc.integer({ min: 1, max: 4 }), (rights, seats) => {
      const { order, isDecided } = playOff(entries, seats, rights.map((right, i) => q(String(i), ...right)));
      expect(order.flat().sort()).toEqual(entries);
      expect(isDecided).toBe(dividedBy(order, seats) === null);
    }));
  });
});
