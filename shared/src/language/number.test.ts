import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import { formatNumber, formatPercent } from './number.ts';

describe('number', () => {
  it('[L2] ky, tg, uz and ru group with a no-break space and mark decimals with a comma', () => {
    for (const language of ['ky', 'tg', 'uz', 'ru'] as const) {
      expect(formatNumber(language, 1234.5)).toBe('1\u00A0234,5');
      expect(formatNumber(language, 1_234_567)).toBe('1\u00A0234\u00A0567');
    }
  });

  it('[L2] en groups with a comma and marks decimals with a point', () => {
    expect(formatNumber('en', 1_234_567.5)).toBe('1,234,567.5');
  });

  it('[L2] rounds to the decimals asked for and shows no trailing zeros and no negative zero', () => {
    expect(formatNumber('ru', 0.126, { maxDecimals: 2 })).toBe('0,13');
    expect(formatNumber('ru', 7.1, { maxDecimals: 2 })).toBe('7,1');
    expect(formatNumber('en', 999.6, { maxDecimals: 0 })).toBe('1,000');
    expect(formatNumber('en', -0.2, { maxDecimals: 0 })).toBe('0');
    expect(formatNumber('ky', -1234)).toBe('-1\u00A0234');
    expect(formatNumber('en', 0)).toBe('0');
    expect(formatNumber('en', 100)).toBe('100');
  });

  it('[L2] only Russian puts a no-break space before the percent sign', () => {
    expect(languages.map((language) => formatPercent(language, 0.456))).toEqual(['46%', '46%', '46%', '46\u00A0%', '46%']);
    expect(formatPercent('uz', 0.456, { maxDecimals: 1 })).toBe('45,6%');
  });

  it('[L2] a written number always reads back as the same number', () => {
    fc.assert(fc.property(fc.constantFrom(...languages), fc.integer({ min: -1e12, max: 1e12 }), (language, n) => {
      const plain = formatNumber(language, n / 100, { maxDecimals: 2 }).replaceAll(language === 'en' ? ',' : '\u00A0', '').replace(',', '.');
      expect(Number(plain)).toBe(n / 100 + 0);
    }));
  });
});
