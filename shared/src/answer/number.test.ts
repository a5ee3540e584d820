import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../kernel/language.ts';
import { formatNumber } from '../language/number.ts';
import fixture from './normalise.fixture.json' with { type: 'json' };
import { numberWords } from './number-words.ts';
import { parseNumber } from './number.ts';

const isLanguage = (text: string): text is Language => languages.some((language) => language === text);

describe('parseNumber', () => {
  it('[N7] all 31 test pairs are read', () => {
    expect(fixture.numbers).toHaveLength(31);
    const wrong = fixture.numbers.filter(({ typed, value, language }) => isLanguage(language) && parseNumber(typed, language) !== value);
    expect(wrong).toEqual([]);
    expect(fixture.numbers.every(({ language }) => isLanguage(language))).toBe(true);
  });

  it('[N7] one mark with three digits after it is decimal when it is the decimal mark of the language, else a group', () => {
    expect([parseNumber('7,439', 'ru'), parseNumber('7,439', 'en'), parseNumber('7,439')]).toEqual([7.439, 7439, 7439]);
    expect([parseNumber('7.439', 'ru'), parseNumber('7.439', 'en'), parseNumber('7.439')]).toEqual([7439, 7.439, 7439]);
    expect([parseNumber('0,439'), parseNumber('0.439', 'ru'), parseNumber(',5')]).toEqual([0.439, 0.439, 0.5]);
    expect([parseNumber('1.234,5'), parseNumber('1,234.5'), parseNumber("7'400"), parseNumber('1,234,567', 'ru')]).toEqual([1234.5, 1234.5, 7400, 1_234_567]);
  });

  it('[N7] what the product writes it also reads', () => {
    fc.assert(fc.property(fc.constantFrom(...languages), fc.integer({ min: -1e9, max: 1e9 }), (language, cents) => {
      const n = cents / 100;
      expect(parseNumber(formatNumber(language, n), language)).toBe(n + 0);
    }));
  });

  it('[N7] every number word means the same whichever language is tried first', () => {
    for (const language of languages) for (const [word, value] of Object.entries(numberWords[language])) {
      for (const other of [undefined, ...languages]) expect([word, parseNumber(word, other)]).toEqual([word, value]);
    }
  });

  it('[N7] number words add up by their places, with figures before a thousand or a million', () => {
    const cases = [
      ['эки миллион үч жүз миң', 2_300_000], ['ikki yuz ellik olti', 256], ['дусаду панҷоҳу шаш', 256], ['двести пятьдесят шесть', 256],
      ['two hundred and fifty-six', 256], ['nineteen hundred', 1900], ['a hundred', 100], ['сто один миллион', 101_000_000], ['15 тысяч', 15_000],
      ['2,5 миллиона', 2_500_000], ['7 миң 400', 7400], ['ноль', 0],
    ] as const;
    for (const [typed, value] of cases) expect([typed, parseNumber(typed)]).toEqual([typed, value]);
  });

  it('[N7] words that do not make one number are none', () => {
    for (const typed of ['один два', 'двадцать тридцать', 'тысяча миллион', 'ноль пять', 'сто двести', 'and', 'ва', 'Ош', '', ' ', '-', '1-2', '1991-жыл', '1.2.3', '1,234,5', '12 34', 'пять яблок', 'constructor']) {
      expect([typed, parseNumber(typed)]).toEqual([typed, null]);
    }
  });

  it('[N7] Roman numerals are read when well formed, with Cyrillic look-alikes', () => {
    const cases = [['MCMXCI', 1991], ['ХХІ', 21], ['xiv', 14], ['Ⅳ', 4], ['IIII', null], ['VX', null], ['mix', null], ['см', null], ['ivory', null]] as const;
    for (const [typed, value] of cases) expect([typed, parseNumber(typed)]).toEqual([typed, value]);
  });

  it('[N8] never throws and gives a finite number or none', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...Array.from("0123456789.,'+-% XIV")) })), (typed) => {
      expect(Number.isFinite(parseNumber(typed) ?? 0)).toBe(true);
    }));
  });
});
