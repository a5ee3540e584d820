import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mantelHaenszel, type Dif, type Stratum } from './mantel-haenszel.ts';

const stratum = ([a, b, c, d]: readonly [number, number, number, number]): Stratum => ({ reference: { right: a, wrong: b }, focal: { right: c, wrong: d } });

/** Admissions to Berkeley in 1973 by department, men and women: data set UCBAdmissions of R. */
const berkeley = ([[512, 313, 89, 19], [353, 207, 17, 8], [120, 205, 202, 391], [138, 279, 131, 244], [53, 138, 94, 299], [22, 351, 24, 317]] as const).map(stratum);
/** Penicillin and rabbits, A. Agresti, Categorical Data Analysis (1990), p. 231: cells and whole strata of nothing. */
const rabbits = ([[0, 6, 0, 5], [3, 3, 0, 6], [6, 0, 2, 4], [5, 1, 6, 0], [2, 0, 5, 0]] as const).map(stratum);

function known(strata: readonly Stratum[], least?: number): Dif {
  const found = mantelHaenszel(strata, least);
  if ('missing' in found) throw new Error(found.missing);
  return found;
}

const swap = ({ reference, focal }: Stratum): Stratum => ({ reference: focal, focal: reference });

describe('Mantel–Haenszel', () => {
  it('[Z7] Berkeley as mantelhaen.test of R has it: 0.9046968, χ² 1.4269, 0.7719 to 1.0603', () => {
    const { oddsRatio, chiSquare, delta, error } = known(berkeley);
    expect(oddsRatio).toBeCloseTo(0.9046968, 7);
    expect(chiSquare).toBeCloseTo(1.4269, 4);
    const bound = (side: number) => Math.exp((delta + side * 1.959964 * error) / -2.35);
    expect(bound(1)).toBeCloseTo(0.7719074, 6);
    expect(bound(-1)).toBeCloseTo(1.0603298, 6);
  });

  it('[Z7] the rabbits as R has them: 7, χ² 3.9286, 1.0267 to 47.7251', () => {
    const { oddsRatio, chiSquare, delta, error } = known(rabbits, 1);
    expect(oddsRatio).toBeCloseTo(7, 10);
    expect(chiSquare).toBeCloseTo(3.9286, 4);
    expect(Math.exp((delta + 1.959964 * error) / -2.35)).toBeCloseTo(1.026713, 5);
    expect(Math.exp((delta - 1.959964 * error) / -2.35)).toBeCloseTo(47.725133, 3);
  });

  it.each([
    ['A: small', [600, 400, 580, 420], 'A'],
    ['A: large and not significant', [3, 2, 2, 3], 'A'],
    ['B: clear and moderate', [600, 400, 470, 530], 'B'],
    ['B: large, not significantly over 1', [70, 30, 50, 50], 'B'],
    ['C: large', [700, 300, 450, 550], 'C'],
  ] as const)('[Z7] class %s', (_, table, expected) => {
    expect(known([stratum(table)], 1).class).toBe(expected);
  });

  it('[Z7] equal chances within every stratum are no difference, however unlike the groups are', () => {
    const fair = known([stratum([450, 50, 90, 10]), stratum([30, 70, 120, 280])]);
    expect(fair).toMatchObject({ class: 'A', chiSquare: 0 });
    expect(fair.oddsRatio).toBeCloseTo(1, 12);
  });

  it('[Z1] fewer than 200 of a group who can be compared: too few', () => {
    expect(mantelHaenszel([stratum([300, 300, 100, 99])])).toEqual({ missing: 'tooFew', have: 199, need: 200 });
    expect(mantelHaenszel([stratum([300, 300, 0, 0]), stratum([0, 0, 400, 400])])).toEqual({ missing: 'tooFew', have: 0, need: 200 });
    expect(mantelHaenszel([])).toEqual({ missing: 'tooFew', have: 0, need: 200 });
  });

  it('[Z1] all right: nothing to compare', () => {
    expect(mantelHaenszel([stratum([300, 0, 300, 0])])).toEqual({ missing: 'noSpread' });
  });

  it('[Z7] seen from the other group it is the same difference the other way round, and always a number', () => {
    const cell = fc.integer({ min: 0, max: 30 });
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell, cell, cell).map(stratum), { maxLength: 6 }), (strata) => {
      const [there, back] = [mantelHaenszel(strata, 1), mantelHaenszel(strata.map(swap), 1)];
      if ('missing' in there || 'missing' in back) { expect(there).toEqual(back); return; }
      for (const value of [there.oddsRatio, there.chiSquare, there.delta, there.error]) expect(Number.isFinite(value)).toBe(true);
      expect(there.delta).toBeCloseTo(-back.delta, 9);
      expect(there.class).toBe(back.class);
    }));
  });
});
