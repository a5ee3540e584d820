import { createRandom, shuffled } from '../kernel/random.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bradleyTerry, type Comparison } from './pairwise.ts';

const beat = (better: string, other: string, times = 1): Comparison[] => Array.from({ length: times }, () => ({ better, other, juror: 'j' }));
const order = (works: readonly string[], comparisons: readonly Comparison[]) => bradleyTerry(works, comparisons).works.map(({ work }) => work);

describe('works that are compared in pairs', () => {
  it('[JU20] of two, the strength is the logit of how often one was better, by hand', () => {
    const { works } = bradleyTerry(['a', 'b'], [...beat('a', 'b', 3), ...beat('b', 'a', 1)], 1e-9);
    expect(works[0]!.strength - works[1]!.strength).toBeCloseTo(Math.log(3), 5);
  });

  it('[JU20] who won everything has a finite strength, and who was never compared has no error', () => {
    const { works } = bradleyTerry(['a', 'b', 'c'], beat('a', 'b', 5));
    expect(works.every(({ strength }) => Number.isFinite(strength))).toBe(true);
    expect(works.find(({ work }) => work === 'c')).toEqual({ work: 'c', strength: 0, error: null, compared: 0 });
  });

  it('[JU20] being seen more often makes nobody stronger', () => {
    const { works } = bradleyTerry(['a', 'b', 'c', 'd'], [...beat('a', 'b', 20), ...beat('b', 'a', 20), ...beat('c', 'd', 3), ...beat('d', 'c', 1)]);
    expect(works[0]!.work).toBe('c');
  });

  it('[JU20] finds an order again out of noisy comparisons, and says how well', () => {
    const random = createRandom(7);
    const ids = Array.from({ length: 12 }, (_, i) => `w${String(i).padStart(2, '0')}`);
    const comparisons = Array.from({ length: 240 }, () => {
      const [i, j] = shuffled(ids.map((_, at) => at), random) as [number, number];
      return random() < 1 / (1 + Math.exp((i - j) / 1.5)) ? { better: ids[i]!, other: ids[j]!, juror: 'j' } : { better: ids[j]!, other: ids[i]!, juror: 'j' };
    });
    const { works, reliability } = bradleyTerry(ids, comparisons);
    const off = works.map(({ work }, at) => Math.abs(ids.indexOf(work) - at));
    expect(Math.max(...off)).toBeLessThanOrEqual(3);
    expect(reliability).toBeGreaterThan(0.8);
  });

  it('[JU20] the order in which comparisons come changes nothing, and one more for a work never lowers it', () => {
    const work = fc.constantFrom('a', 'b', 'c', 'd');
    fc.assert(fc.property(fc.array(fc.tuple(work, work), { maxLength: 20 }), fc.integer(), (pairs, seed) => {
      const comparisons = pairs.map(([better, other]) => ({ better, other, juror: 'j' }));
      const all = ['a', 'b', 'c', 'd'];
      expect(order(shuffled(all, createRandom(seed)), shuffled(comparisons, createRandom(seed)))).toEqual(order(all, comparisons));
      const of = (given: readonly Comparison[]) => bradleyTerry(all, given).works.find((one) => one.work === 'a')!.strength;
      expect(of([...comparisons, ...beat('a', 'b')])).toBeGreaterThanOrEqual(of(comparisons) - 1e-9);
    }));
  });
});
