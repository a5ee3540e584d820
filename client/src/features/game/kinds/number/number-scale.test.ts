import { describe, expect, it } from 'vitest';
import { fitToScale, readNumber } from './number-scale.ts';

describe('a number on its scale', () => {
  it('stays within the ends and on the steps', () => {
    const metres = { min: 5_000, max: 9_000, step: 1 };
    expect([4_999, 5_000, 7_438.6, 9_000, 1e9].map((n) => fitToScale(n, metres))).toEqual([5_000, 5_000, 7_439, 9_000, 9_000]);
    expect([0.31, 0.95, 2].map((n) => fitToScale(n, { min: 0.1, max: 1, step: 0.2 }))).toEqual([0.3, 0.9, 0.9]);
    expect(fitToScale(0.7, { min: 0, max: 1, step: 0.1 })).toBe(0.7);
    expect(fitToScale(-3.4, { min: -10, max: 10, step: 1 })).toBe(-3);
  });

  it('is read as people write it', () => {
    expect(['7439', '7 439', '7\u00A0439', '3,5', '3.5', '−4', '-4', '12.'].map(readNumber)).toEqual([7_439, 7_439, 7_439, 3.5, 3.5, -4, -4, 12]);
    expect(['', '-', 'abc', '1,2,3', '1e9'].map(readNumber)).toEqual([null, null, null, null, null]);
  });
});
