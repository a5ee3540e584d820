import { describe, expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import { formatDate, formatTime } from './date.ts';

const nowruz = Date.UTC(2026, 2, 21, 9, 5);
const BISHKEK = 360;
const DUSHANBE = 300;

describe('date', () => {
  it('[L3] a long date follows the order and the words of its language', () => {
    expect(languages.map((language) => formatDate(language, nowruz, 'long', BISHKEK))).toEqual([
      '2026-ж., 21-март', '21 март 2026', '21-mart, 2026', '21 марта 2026 г.', 'March 21, 2026',
    ]);
  });

  it('[L3] a short date is the same in every language', () => {
    for (const language of languages) expect(formatDate(language, nowruz, 'short', BISHKEK)).toBe('21.03.2026');
  });

  it('[L3] the place decides the day', () => {
    const lateEvening = Date.UTC(2026, 11, 31, 18, 30);
    expect(formatDate('ru', lateEvening, 'short', BISHKEK)).toBe('01.01.2027');
    expect(formatDate('ru', lateEvening, 'short', DUSHANBE)).toBe('31.12.2026');
  });

  it('[L3] the time is on the 24-hour clock of the place', () => {
    expect(formatTime(nowruz, BISHKEK)).toBe('15:05');
    expect(formatTime(Date.UTC(2026, 0, 1, 18, 7), BISHKEK)).toBe('00:07');
    expect(formatTime(nowruz, -210)).toBe('05:35');
  });

  it('[L3] every language names twelve months in its own letters', () => {
    const long = (language: (typeof languages)[number], month: number) => formatDate(language, Date.UTC(2026, month, 5), 'long', 0);
    for (const language of languages) {
      const dates = Array.from({ length: 12 }, (_, month) => long(language, month));
      expect(new Set(dates).size).toBe(12);
      const letters = language === 'uz' || language === 'en' ? /^[\p{Script=Latin}\p{P}\p{N}\s]+$/u : /^[\p{Script=Cyrillic}\p{P}\p{N}\s]+$/u;
      for (const date of dates) expect(date).toMatch(letters);
    }
  });
});
