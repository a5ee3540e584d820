import { describe, expect, it } from 'vitest';
import { numberWords } from './number-words.ts';

describe('a number with its unit', () => {
  it.each([
    ['ru', 7439, 'м', '7\u00A0439\u00A0м'],
    ['en', 7439, 'm', '7,439\u00A0m'],
    ['ky', 70, '%', '70%'],
    ['ru', 70, '%', '70\u00A0%'],
    ['uz', 2.5, 'km', '2,5\u00A0km'],
    ['tg', 12_500, null, '12\u00A0500'],
  ] as const)('[L2] %s: %d %s is written %s', (language, value, unit, words) => {
    expect(numberWords(language, value, unit)).toBe(words);
  });

  it('a year stays together', () => {
    expect(numberWords('ru', 1937, null)).toBe('1937');
  });
});
