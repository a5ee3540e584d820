import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grants } from '../call/call.fixture.ts';
import { newCall } from '../call/presets.ts';
import { dayAt, daySchema, monthsAfter } from './day.ts';
import { newTerms, reportDays, type Terms, termsSchema, trancheAmounts } from './terms.ts';

const terms: Terms = { amount: 5_000, currency: 'USD', startsOn: '2026-12-01', everyMonths: 1, times: 3, tranches: [{ percent: 60, after: 0 }, { percent: 40, after: 2 }] };

describe('the terms of an agreement', () => {
  it('[GR1] parts that no percent divides evenly make the whole to the last unit', () => {
    expect(trancheAmounts(100, [{ percent: 33 }, { percent: 33 }, { percent: 34 }])).toEqual([33, 33, 34]);
    expect(trancheAmounts(1_001, [{ percent: 50 }, { percent: 50 }])).toEqual([501, 500]);
  });

  it('[GR1] the parts always make the whole, and each is less than one unit off its percent', () => {
    const percents = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 0, maxLength: 11 }).map((cuts) => {
      const at = [0, ...new Set(cuts), 100].sort((a, b) => a - b);
      return at.slice(1).map((cut, i) => ({ percent: cut - at[i]! }));
    });
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000_000 }), percents, (amount, tranches) => {
      const amounts = trancheAmounts(amount, tranches);
      expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(amount);
      amounts.forEach((own, i) => {
        expect(own).toBeGreaterThanOrEqual(0);
        expect(Math.abs(own - (amount * tranches[i]!.percent) / 100)).toBeLessThanOrEqual(1);
      });
    }));
  });

  it.each<[string, Partial<Terms>]>([
    ['percents that are not the whole', { tranches: [{ percent: 60, after: 0 }] }],
    ['parts of no money', { amount: 0 }],
    ['money without parts', { tranches: [] }],
    ['a part that waits for more reports than there are', { tranches: [{ percent: 60, after: 0 }, { percent: 40, after: 4 }] }],
    ['a day that is none', { startsOn: '2026-02-30' }],
  ])('[GR1] are refused with %s', (_, change) => {
    expect(termsSchema.safeParse(terms).success).toBe(true);
    expect(termsSchema.safeParse({ ...terms, ...change }).success).toBe(false);
  });

  it('[GR1] begin as the call says, and as support without money where there is none', () => {
    expect(newTerms(grants, 5_000, '2026-12-01')).toEqual(terms);
    const support = newTerms(newCall('hackathon', 'x', 'ru', '2026-10-01', []), null, '2026-12-01');
    expect(support).toMatchObject({ amount: 0, tranches: [], times: 3 });
    expect(termsSchema.safeParse(support).success).toBe(true);
  });
});

describe('when reports are due', () => {
  it('[GR2] every so many months from the beginning, on the last day of a month that is too short', () => {
    expect(reportDays({ startsOn: '2026-12-31', everyMonths: 1, times: 4 })).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']);
    expect(reportDays({ startsOn: '2027-11-30', everyMonths: 3, times: 2 })).toEqual(['2028-02-29', '2028-05-30']);
  });

  it('[GR2] days rise, are there, and none is later in its month than the first', () => {
    const day = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2040, 0, 1) }).map((at) => dayAt(at, 0));
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 24 }), (startsOn, everyMonths, times) => {
      const days = reportDays({ startsOn, everyMonths, times });
      expect(days).toEqual(days.toSorted());
      expect(new Set([startsOn, ...days]).size).toBe(times + 1);
      for (const one of days) {
        expect(daySchema.safeParse(one).success).toBe(true);
        expect(Number(one.slice(8))).toBeLessThanOrEqual(Number(startsOn.slice(8)));
      }
      expect(monthsAfter(startsOn, 0)).toBe(startsOn);
    }));
  });
});
