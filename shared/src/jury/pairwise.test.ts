import { createRandom, shuffled } from '../kernel/random.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison, Verdict } from './comparison.ts';
import { bradleyTerry, intervalOf, pointsOf, strengthsOf } from './pairwise.ts';

const say = (first: string, second: string, says: Exclude<Verdict, 'skipped'>, times = 1): Comparison[] => Array.from({ length: times }, () => ({ first, second, says, juror: 'j' }));
const beat = (better: string, other: string, times = 1) => say(better, other, 'first', times);
const order = (works: readonly string[], comparisons: readonly Comparison[]) => bradleyTerry(works, comparisons).works.map(({ work }) => work);
const strength = (works: readonly string[], comparisons: readonly Comparison[]) => Object.fromEntries(strengthsOf(works, comparisons));

const all = ['a', 'b', 'c', 'd'];
const work = fc.constantFrom(...all);
const comparisons = fc.array(fc.record<Comparison>({ first: work, second: work, says: fc.constantFrom('first' as const, 'second' as const, 'equal' as const), juror: fc.constantFrom('x', 'y') }), { maxLength: 20 });

describe('works that are compared in pairs', () => {
  it('[JU20] of two, the strength is the logit of how often one was better, by hand', () => {
    const { works } = bradleyTerry(['a', 'b'], [...beat('a', 'b', 3), ...beat('b', 'a', 1)], 1e-9);
    expect(works[0]!.strength - works[1]!.strength).toBeCloseTo(Math.log(3), 5);
  });

  it('[PW3] equal is half for each: two of them are as one for either side', () => {
    const { works } = bradleyTerry(['a', 'b'], [...beat('a', 'b', 2), ...say('a', 'b', 'equal', 2)], 1e-9);
    expect(works[0]!.strength - works[1]!.strength).toBeCloseTo(Math.log(3), 5);
    expect(strength(['a', 'b'], [...beat('a', 'b'), ...beat('b', 'a')])).toEqual(strength(['a', 'b'], say('a', 'b', 'equal', 2)));
  });

  it('[PW1] is told as points, of which 50 is an average work, with its interval, by hand', () => {
    expect(pointsOf(0)).toBe(50);
    expect(pointsOf(Math.log(3))).toBeCloseTo(75, 10);
    const { works } = bradleyTerry(['a', 'b'], [...beat('a', 'b', 6), ...beat('b', 'a', 6)], 1e-5);
    // Twelve comparisons of two equal works: 12 · ¼ on the difference, which is twice the strength.
    expect(works[0]!.error).toBeCloseTo(Math.sqrt(1 / 3) / 2, 4);
    expect(intervalOf(works[0]!)!.low).toBeCloseTo(pointsOf(-1.96 * Math.sqrt(1 / 3) / 2), 2);
  });

  it('[JU20] who won everything has a finite strength, and who was never compared has no error', () => {
    const { works } = bradleyTerry(['a', 'b', 'c'], beat('a', 'b', 5));
    expect(works.every((one) => Number.isFinite(one.strength))).toBe(true);
    expect(works.find((one) => one.work === 'c')).toEqual({ work: 'c', strength: 0, error: null, compared: 0 });
  });

  it('[JU20] being seen more often makes nobody stronger', () => {
    const { works } = bradleyTerry(all, [...beat('a', 'b', 20), ...beat('b', 'a', 20), ...beat('c', 'd', 3), ...beat('d', 'c', 1)]);
    expect(works[0]!.work).toBe('c');
  });

  it('[PW6] works that nothing ties together are parts, and one that was never compared is one by itself', () => {
    expect(bradleyTerry([...all, 'e'], [...beat('a', 'b'), ...beat('b', 'e'), ...beat('c', 'd')]).parts).toEqual([['a', 'b', 'e'], ['c', 'd']]);
    expect(bradleyTerry(['a', 'b', 'c'], say('c', 'a', 'equal')).parts).toEqual([['a', 'c'], ['b']]);
  });

  it('[JU20] finds an order again out of noisy comparisons, and says how well', () => {
    const random = createRandom(7);
    const ids = Array.from({ length: 12 }, (_, i) => `w${String(i).padStart(2, '0')}`);
    const noisy = Array.from({ length: 240 }, () => {
      const [i, j] = shuffled(ids.map((_, at) => at), random) as [number, number];
      return beat(...(random() < 1 / (1 + Math.exp((i - j) / 1.5)) ? [ids[i]!, ids[j]!] as const : [ids[j]!, ids[i]!] as const))[0]!;
    });
    const { works, reliability } = bradleyTerry(ids, noisy);
    const off = works.map((one, at) => Math.abs(ids.indexOf(one.work) - at));
    expect(Math.max(...off)).toBeLessThanOrEqual(3);
    expect(reliability).toBeGreaterThan(0.8);
  });

  it('[DC9] draws of the points are as far apart as the errors say, and only of works that were compared', () => {
    const { posterior } = bradleyTerry([...all, 'e'], [...beat('a', 'b', 12), ...beat('b', 'a', 8), ...beat('b', 'c', 10), ...beat('c', 'b', 10), ...beat('c', 'd', 12), ...beat('d', 'c', 8), ...beat('d', 'a', 10), ...beat('a', 'd', 10)]);
    const random = createRandom(3);
    const drawn = Array.from({ length: 4_000 }, () => posterior!.draw(random));
    expect([...drawn[0]!.keys()]).toEqual(all);
    for (const id of all) {
      const moved = drawn.map((draw) => draw.get(id)!);
      const mean = moved.reduce((sum, x) => sum + x, 0) / moved.length;
      const spread = Math.sqrt(moved.reduce((sum, x) => sum + (x - mean) ** 2, 0) / moved.length);
      expect(spread / posterior!.errors.get(id)!).toBeCloseTo(1, 0.8);
    }
  });
});

describe('always', () => {
  it('[JU20] the order in which comparisons come changes nothing, and one more for a work never lowers it', () => {
    fc.assert(fc.property(comparisons, fc.integer(), (given, seed) => {
      expect(order(shuffled(all, createRandom(seed)), shuffled(given, createRandom(seed)))).toEqual(order(all, given));
      expect(strength(all, [...given, ...beat('a', 'b')])['a']).toBeGreaterThanOrEqual(strength(all, given)['a']! - 1e-9);
    }));
  });

  it('[JU20] [PW3] which of the two stands first changes nothing', () => {
    fc.assert(fc.property(comparisons, (given) => {
      const turned = given.map((one): Comparison => ({ ...one, first: one.second, second: one.first, says: one.says === 'equal' ? 'equal' : one.says === 'first' ? 'second' : 'first' }));
      const [a, b] = [strength(all, given), strength(all, turned)];
      for (const id of all) expect(a[id]).toBeCloseTo(b[id]!, 8);
    }));
  });

  it('[JU20] a work that is seen more is no stronger by that: once more called equal, the stronger never gains and the weaker never loses', () => {
    fc.assert(fc.property(comparisons, fc.integer({ min: 1, max: 5 }), (given, times) => {
      const before = strength(all, given);
      const after = strength(all, [...given, ...say('a', 'b', 'equal', times)]);
      const [better, other] = before['a']! >= before['b']! ? ['a', 'b'] as const : ['b', 'a'] as const;
      expect(after[better]!).toBeLessThanOrEqual(before[better]! + 1e-9);
      expect(after[other]!).toBeGreaterThanOrEqual(before[other]! - 1e-9);
    }));
  });
});
