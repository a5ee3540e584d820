import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { season } from '../season/season.fixture.ts';
import { datesOf, instantsPast } from '../season/dates.ts';
import { stageState } from '../season/ladder.ts';
import { calendarFile } from './calendar-file.ts';

const file = (title: string) => calendarFile({ name: 'Табарман', domain: 's-1.tabarman', address: 'https://example.org/s/s-1', stamp: 0, events: [{ id: 'first', title, text: '', at: Date.UTC(2026, 9, 21, 9), until: Date.UTC(2026, 9, 21, 11) }] });

describe('the calendar', () => {
  it('[SI6] is a file of UTC times that no text can break out of', () => {
    expect(file('Игра')).toContain('DTSTART:20261021T090000Z\r\nDTEND:20261021T110000Z\r\nSUMMARY:Игра\r\n');
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      const lines = file(`${title}\nEND:VEVENT`).split('\r\n');
      expect(lines.filter((line) => line === 'END:VEVENT').length).toBe(1);
      for (const line of lines) expect(encodeURIComponent(line).replaceAll(/%../g, '.').length).toBeLessThanOrEqual(75);
    }));
  });

  it('[SI6] has every date that is set, in its order, and nothing that is not', () => {
    expect(datesOf(season).map(({ id }) => id)).toEqual(['opens', 'closes', 'national-first', 'national-second', 'final-final']);
    const [national] = season.stages;
    const bare = { ...season, entries: { opensAt: null, closesAt: null }, stages: [{ ...national!, country: 'TJ' as const, games: national!.games.map((game) => ({ ...game, opensAt: null })) }] };
    expect(datesOf(bare)).toEqual([]);
    expect(datesOf({ ...season, stages: [{ ...national!, country: 'TJ' }] })[2]?.countries).toEqual(['TJ']);
  });

  it('[SI6] stages are coming, played, over, and out', () => {
    const [national] = season.stages;
    const [first, second] = national!.games;
    expect([0, first!.opensAt!, second!.closesAt! - 1, second!.closesAt!].map((now) => stageState(national!, false, now))).toEqual(['coming', 'now', 'now', 'over']);
    expect(stageState(national!, true, 0)).toBe('released');
    expect(stageState({ games: [] }, false, 9)).toBe('coming');
    expect([0, season.entries.opensAt!, Infinity].map((now) => instantsPast(season, now))).toEqual([0, 1, 8]);
  });
});
