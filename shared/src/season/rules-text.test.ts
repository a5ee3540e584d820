import { describe, expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import { countryTimes } from './calendar.ts';
import { rulesText } from './rules-text.ts';
import type { Season } from './schema.ts';
import { season } from './season.fixture.ts';

const flat = (of: Season, language: (typeof languages)[number]) => rulesText(of, language).flatMap(({ title, lines }) => [title, ...lines.flat()]);

describe('the public rules of a season', () => {
  it('[SE9] say what the season is played by', () => {
    const lines = flat(season, 'en');
    for (const line of [
      'Age on 21.10.2026: 18 or older', 'Students of a university', 'Teams of 3–6 people', 'Substitutions after entries close: 2', 'Countries: Kyrgyzstan, Tajikistan, Uzbekistan',
      'To the stage “Regional final en” go:', 'the best 4 of each country', 'the best 2 of all the others', 'At most 2 of one university', 'With at least 8 points', 'In reserve: 3 of each country',
      'A seat is confirmed within 120 hours, else it goes to the first in reserve.', 'Appeals: within 48 hours after the last game.', 'My name stands in the results en',
    ]) expect(lines).toContain(line);
  });

  it('[SE9] change with the season, whatever of it changes', () => {
    const [national, final] = season.stages as [Season['stages'][number], Season['stages'][number]];
    const others: readonly Season[] = [
      { ...season, eligibility: { ...season.eligibility, isStudent: false } }, { ...season, eligibility: { ...season.eligibility, languages: ['tg'] } }, { ...season, parts: { kind: 'players' } },
      { ...season, preset: 'speed' }, { ...season, consents: [] }, { ...season, entries: { ...season.entries, closesAt: 5 } },
      ...([{ standings: { metrics: ['time'], bestOf: null } }, { standings: { ...national.standings, bestOf: 1 } }, { comparison: 'anchors' }, { appealsHours: 3 }, { country: 'TJ' }, { kind: 'city' }, { into: null }, { games: [] }, { qualification: null }] as const)
        .map((part) => ({ ...season, stages: [{ ...national, ...part } as typeof national, final] })),
    ];
    for (const other of others) expect(flat(other, 'ru')).not.toEqual(flat(season, 'ru'));
  });

  it('[SE9] are whole in every language, with no place left unfilled', () => {
    const lengths = languages.map((language) => flat(season, language).length);
    expect(new Set(lengths).size).toBe(1);
    for (const language of languages) for (const line of flat(season, language)) expect(line).not.toMatch(/[{}]|undefined|^$/);
  });

  it('[SE9] times are by the clocks of the countries, and days that differ are each said', () => {
    expect(countryTimes('ru', Date.UTC(2026, 9, 21, 9), ['KG', 'UZ'])).toBe('21.10.2026: Кыргызстан 15:00 · Узбекистан 14:00');
    expect(countryTimes('en', Date.UTC(2026, 9, 21, 18, 30), ['KG', 'TJ'])).toBe('Kyrgyzstan 22.10.2026 00:30 · Tajikistan 21.10.2026 23:30');
  });
});
