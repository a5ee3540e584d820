import { describe, expect, it } from 'vitest';
import { alphaInterval, alphaOf, panelReliability, reviewsFor } from './agreement.ts';

// Reliability data of four observers and twelve units, K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C to E.
const units = [[1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [5, 5, 5], [1, 1], [3]];

describe('agreement of jurors', () => {
  it('[JU5] α of the published example with missing marks is 0.849', () => {
    expect(alphaOf(units)).toBeCloseTo(0.849, 3);
  });
  it('[JU5] is null where nothing can be compared or nothing varies', () => {
    expect([alphaOf([]), alphaOf([[1], [2]]), alphaOf([[3, 3], [3, 3]])]).toEqual([null, null, null]);
  });
  it('[JU5] its interval holds it, is the same for the same seed, and is not told of four works', () => {
    const { low, high } = alphaInterval(units, 7)!;
    expect(low).toBeLessThan(0.849);
    expect(high).toBeGreaterThan(0.849);
    expect(alphaInterval(units, 7)).toEqual({ low, high });
    expect(alphaInterval(units.slice(0, 4), 7)).toBeNull();
  });
  it('[JU5] reliability of a panel of three, σ²_θ = 1, σ²_ε = 1.5, by hand; and how many marks 0.8 needs', () => {
    expect(panelReliability(1, 1.5, 3)).toBeCloseTo(2 / 3, 12);
    expect(reviewsFor(0.8, 1, 1.5)).toBe(6);
    expect([panelReliability(0, 1, 3), reviewsFor(0.8, 0, 1)]).toEqual([0, Infinity]);
  });
});
