import { expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import { formatList } from './list.ts';

it('[L4] a list ends with the word of its language', () => {
  expect(languages.map((language) => formatList(language, ['A', 'B', 'C']))).toEqual(['A, B жана C', 'A, B ва C', 'A, B va C', 'A, B и C', 'A, B, and C']);
  expect(languages.map((language) => formatList(language, ['A', 'B']))).toEqual(['A жана B', 'A ва B', 'A va B', 'A и B', 'A and B']);
});

it('[L4] a list of one is that one and a list of none is empty', () => {
  for (const language of languages) {
    expect(formatList(language, ['A'])).toBe('A');
    expect(formatList(language, [])).toBe('');
  }
});
