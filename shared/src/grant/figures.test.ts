import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt } from './day.ts';
import { knownOn, type Measurable, measures, type Reading, seriesOf, totalsOn, totalOn } from './figures.ts';

const read = (on: string, reach: number | null, likes: number | null = null, shares: number | null = null, messages: number | null = null): Reading => ({ on, reach, likes, shares, messages });
const film: Measurable = { language: 'tg', topic: 'border', country: 'TJ', readings: [read('2027-02-10', 900, 30, null, 4), read('2027-01-10', 400, 20, 5)] };
const story: Measurable = { language: 'ky', topic: 'border', country: 'KG', readings: [read('2027-01-20', null, 7)] };

describe('the numbers of published works', () => {
  it('[GR8] of each the newest that is known counts, and what a channel does not tell is not nought', () => {
    expect(knownOn(film.readings, '2027-01-09')).toEqual({ reach: null, engagement: null, activity: null });
    expect(knownOn(film.readings, '2027-01-31')).toEqual({ reach: 400, engagement: 25, activity: null });
    expect(knownOn(film.readings, '2027-02-10')).toEqual({ reach: 900, engagement: 35, activity: 4 });
  });

  it('[GR9] totals are told of all, and by language, country and topic', () => {
    const { all, byLanguage, byTopic, byCountry } = totalsOn([film, story], '2027-03-01');
    expect(all).toEqual({ works: 2, reach: 900, engagement: 42, activity: 4 });
    expect(byLanguage.map(({ of, engagement }) => [of, engagement])).toEqual([['ky', 7], ['tg', 35]]);
    expect(byCountry.map(({ of, reach }) => [of, reach])).toEqual([['KG', null], ['TJ', 900]]);
    expect(byTopic).toEqual([{ of: 'border', works: 2, reach: 900, engagement: 42, activity: 4 }]);
  });

  it('[GR9] over time they are told on each day on which something was read', () => {
    expect(seriesOf([film, story]).map(({ on, reach, engagement }) => [on, reach, engagement])).toEqual([['2027-01-10', 400, 25], ['2027-01-20', 400, 32], ['2027-02-10', 900, 42]]);
    expect(seriesOf([])).toEqual([]);
  });

  const n = fc.option(fc.integer({ min: 0, max: 1_000 }), { nil: null });
  const reading = fc.record({ on: fc.integer({ min: 0, max: 60 }).map((day) => dayAt(Date.UTC(2027, 0, 1) + day * 86_400_000, 0)), reach: n, likes: n, shares: n, messages: n });
  const work: fc.Arbitrary<Measurable> = fc.record({
    language: fc.constantFrom('ky', 'tg', 'uz', 'ru', 'en'), topic: fc.constantFrom('border', 'youth', 'other'), country: fc.constantFrom('KG', 'TJ', 'UZ'),
    readings: fc.uniqueArray(reading, { selector: ({ on }) => on, maxLength: 6 }),
  });

  it('[GR9] each division adds up to the whole, and the order in which things were written down changes nothing', () => {
    fc.assert(fc.property(fc.array(work, { maxLength: 8 }), (works) => {
      const day = '2027-02-01';
      const totals = totalsOn(works, day);
      for (const by of [totals.byLanguage, totals.byCountry, totals.byTopic]) {
        for (const measure of [...measures, 'works'] as const) expect(by.reduce((sum, one) => sum + (one[measure] ?? 0), 0)).toBe(totals.all[measure] ?? 0);
      }
      expect(totalOn(works.toReversed().map(({ readings }) => ({ readings: readings.toReversed() })), day)).toEqual(totalOn(works, day));
    }));
  });

  it('[GR9] the last of the series is the total of its day', () => {
    fc.assert(fc.property(fc.array(work, { maxLength: 8 }), (works) => {
      const last = seriesOf(works).at(-1);
      if (last) expect(last).toEqual({ on: last.on, ...totalOn(works, last.on) });
    }));
  });
});
