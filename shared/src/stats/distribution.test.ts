import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogram, quantile, spreadOf } from './distribution.ts';
import { standardError, wilson } from './interval.ts';

describe('quantiles and histograms', () => {
  it('[Z8] quartiles as the documentation of numpy.percentile has them: [[10, 7, 4], [3, 2, 1]]', () => {
    expect(spreadOf([10, 7, 4, 3, 2, 1])).toEqual({ n: 6, least: 1, lower: 2.25, median: 3.5, upper: 6.25, most: 10 });
  });

  it('[Z1] one value is all of them; of none there is nothing', () => {
    expect(spreadOf([4])).toEqual({ n: 1, least: 4, lower: 4, median: 4, upper: 4, most: 4 });
    expect(spreadOf([])).toBeNull();
    expect(quantile([], 0.5)).toEqual({ missing: 'tooFew', have: 0, need: 1 });
  });

  it('[Z8] edges belong to the upper bin, the last one to the last', () => {
    expect(histogram([0, 0.9, 1, 1, 3.9, 4], { to: 4, bins: 4 })).toEqual([2, 2, 0, 2]);
  });

  it('[Z8] a histogram loses nobody', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -5, max: 50, noNaN: true })), (values) => {
      expect(histogram(values, { to: 20, bins: 7 }).reduce((sum, n) => sum + n, 0)).toBe(values.length);
    }));
  });
});

describe('how sure a share is', () => {
  it.each([[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]])(
    '[Z8] Wilson’s interval of %i of %i as in R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3',
    (hits, n, low, high) => {
      expect(wilson(hits, n).low).toBeCloseTo(low, 4);
      expect(wilson(hits, n).high).toBeCloseTo(high, 4);
    },
  );

  it('[Z1] all right and nobody are known as far as they are', () => {
    expect(wilson(3, 3).high).toBe(1);
    expect(wilson(3, 3).low).toBeGreaterThan(0.4);
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
    expect(standardError(0.5, 100)).toBe(0.05);
    expect(standardError(0, 0)).toBeNull();
  });
});
