import { describe, expect, it } from 'vitest';
import { pluralCategory } from './plural.ts';

describe('plural', () => {
  it('[L1] Russian tells one, few and many apart, with the teens always many', () => {
    const expected = { one: [1, 21, 101, 1001], few: [2, 3, 4, 22, 104], many: [0, 5, 11, 12, 13, 14, 19, 20, 25, 111, 112, 1000], other: [0.5, 1.5, 2.5] };
    for (const [category, counts] of Object.entries(expected)) for (const n of counts) expect([n, pluralCategory('ru', n)]).toEqual([n, category]);
  });

  it('[L1] Kyrgyz, Uzbek and English have one and other', () => {
    for (const language of ['ky', 'uz', 'en'] as const) {
      expect([1, 0, 2, 11, 21, 1.5].map((n) => pluralCategory(language, n))).toEqual(['one', 'other', 'other', 'other', 'other', 'other']);
    }
  });

  it('[L1] Tajik always takes other', () => {
    for (const n of [0, 1, 2, 21, 1.5]) expect(pluralCategory('tg', n)).toBe('other');
  });

  it('[L1] agrees with the plural rules of Node for the languages Node knows', () => {
    for (const language of ['ky', 'uz', 'ru', 'en'] as const) {
      const rules = new Intl.PluralRules(language);
      for (let n = 0; n <= 1200; n++) expect([n, pluralCategory(language, n)]).toEqual([n, rules.select(n)]);
    }
  });
});
