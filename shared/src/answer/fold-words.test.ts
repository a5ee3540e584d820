import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWords } from './fold-words.ts';

it('[N10] finds the same words whatever the keyboard', () => {
  expect(foldWords('Fargʻona vodiysi')).toBe(foldWords('fargona  VODIYSI!'));
  expect(foldWords('Фарғона')).toBe(foldWords('Fargʻona'));
});

it('puts a space around every word, and folds each as by itself', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('Ош', 'Qoʻqon', 'Хуҷанд', 'Naryn', '—', '12'), { maxLength: 6 }), (words) => {
    const folded = words.map(foldWords).join('').split(/ +/).filter((w) => w !== '');
    expect(foldWords(words.join(' ')).split(' ').filter((w) => w !== '')).toEqual(folded);
  }));
});
