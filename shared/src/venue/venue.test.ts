import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HallFacts, hallState } from './hall-state.ts';
import { venueSchema } from './schema.ts';
import { isEmbargoed, isWithin, mayDownload, startWindow, takesResults, usualTerms } from './windows.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const opensAt = 100 * DAY;
const closesAt = 102 * DAY;
const game = { start: 'window' as const, opensAt, closesAt };
const terms = usualTerms(game)!;
const instant = fc.integer({ min: 0, max: 200 * 24 }).map((hours) => hours * HOUR);

describe('the windows of halls', () => {
  it('[VN1] the quest is given out from three days before until the window is over, and never outside of it', () => {
    expect(mayDownload(terms, opensAt - 3 * DAY)).toBe(true);
    expect([opensAt - 3 * DAY - 1, closesAt].map((now) => mayDownload(terms, now))).toEqual([false, false]);
    fc.assert(fc.property(instant, (now) => {
      expect(mayDownload(terms, now)).toBe(now >= terms.downloadFrom && now < terms.downloadUntil);
    }));
    expect(usualTerms({ ...game, closesAt: null })).toBeNull();
  });

  it('[VN2] a hall begins in the window of the game, narrowed to its own', () => {
    expect(startWindow(game, { opensAt: null, closesAt: null })).toEqual({ from: opensAt, until: closesAt });
    expect(startWindow(game, { opensAt: opensAt + HOUR, closesAt: opensAt + 2 * HOUR })).toEqual({ from: opensAt + HOUR, until: opensAt + 2 * HOUR });
    expect(startWindow(game, { opensAt: closesAt, closesAt: closesAt + HOUR })).toBeNull();
    fc.assert(fc.property(instant, fc.option(instant), fc.option(instant), (now, from, until) => {
      const window = startWindow(game, { opensAt: from, closesAt: until });
      if (window && isWithin(window, now)) expect(now >= opensAt && now < closesAt && now >= (from ?? 0) && now < (until ?? Infinity)).toBe(true);
    }));
  });

  it('[VN2] halls in step begin from the one instant on, whatever window a hall has of its own', () => {
    fc.assert(fc.property(fc.option(instant), fc.option(instant), (from, until) => {
      expect(startWindow({ ...game, start: 'together' }, { opensAt: from, closesAt: until })).toEqual({ from: opensAt, until: closesAt });
    }));
  });

  it('[VN3] results stay in their hall until the window of all halls is over', () => {
    expect([closesAt - 1, closesAt].map((now) => isEmbargoed(game, now))).toEqual([true, false]);
    expect(isEmbargoed({ ...game, closesAt: null }, 0)).toBe(false);
  });

  it('[VN4] results are taken for four days after the window', () => {
    expect([closesAt + 4 * DAY - 1, closesAt + 4 * DAY].map((now) => takesResults(terms, now))).toEqual([true, false]);
  });

  it('[VN7] how far a hall is: not ready, ready, downloaded, playing which question, results in, late', () => {
    const nothing: HallFacts = { game: null, isDownloaded: false, isImported: false };
    const at = (facts: Partial<HallFacts>, now: number) => hallState({ ...nothing, ...facts }, { window: startWindow(game, { opensAt: null, closesAt: null }), terms, now });
    expect(at({}, opensAt)).toEqual({ name: 'notReady' });
    expect(at({ game: { phase: 'lobby', question: 0 } }, opensAt)).toEqual({ name: 'ready' });
    expect(at({ game: { phase: 'running', question: 7 } }, closesAt)).toEqual({ name: 'playing', question: 7 });
    expect(at({ isDownloaded: true }, closesAt)).toEqual({ name: 'downloaded' });
    expect(at({ isDownloaded: true }, terms.resultsUntil)).toEqual({ name: 'late' });
    expect(at({}, closesAt)).toEqual({ name: 'late' });
    expect(at({ game: { phase: 'finished', question: 9 } }, terms.resultsUntil)).toEqual({ name: 'resultsIn' });
    expect(at({ isDownloaded: true, isImported: true }, terms.resultsUntil)).toEqual({ name: 'resultsIn' });
  });

  it('[VN8] a venue has a name, plays each game once, and its region lies in its country', () => {
    const venue = { name: 'Osh, hall 2', place: '', country: 'KG', region: 'KG-GO', plays: [{ stage: 'national', game: 'first', opensAt: null, closesAt: null }] };
    expect(venueSchema.safeParse(venue).success).toBe(true);
    for (const wrong of [{ name: ' ' }, { country: 'TJ' }, { country: null }, { plays: [venue.plays[0], venue.plays[0]] }, { plays: [{ ...venue.plays[0], opensAt: 2, closesAt: 1 }] }]) {
      expect(venueSchema.safeParse({ ...venue, ...wrong }).success).toBe(false);
    }
  });
});
