import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import { compareNames } from './compare-names.ts';

const sorted = (language: (typeof languages)[number], names: string[]) => [...names].reverse().sort(compareNames(language));

describe('compareNames', () => {
  it('[L6] each language sorts by its own alphabet', () => {
    const alphabets = {
      ky: 'а б в г д е ё ж з и й к л м н ң о ө п р с т у ү ф х ц ч ш щ ъ ы ь э ю я',
      tg: 'а б в г ғ д е ё ж з и ӣ й к қ л м н о п р с т у ӯ ф х ҳ ч ҷ ш ъ э ю я',
      uz: 'a b d e f g h i j k l m n o p q r s t u v x y z oʻ gʻ sh ch',
      ru: 'а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я',
      en: 'a b c d e f g h i j k l m n o p q r s t u v w x y z',
    };
    for (const language of languages) {
      const names = alphabets[language].split(' ').map((letter) => `${letter}н`);
      expect(sorted(language, names)).toEqual(names);
    }
  });

  it('[L6] names of the own script come before names of the other, after signs and digits', () => {
    expect(sorted('ky', ['7 дос', 'Айбек', 'Өмүр', 'Zarina'])).toEqual(['7 дос', 'Айбек', 'Өмүр', 'Zarina']);
    expect(sorted('uz', ['Zarina', 'Oʻgʻiloy', 'Шаҳноза', 'Ўткир'])).toEqual(['Zarina', 'Oʻgʻiloy', 'Шаҳноза', 'Ўткир']);
  });

  it('[L6] apostrophes of every kind make the same Uzbek letter; case and accents only break ties', () => {
    expect(sorted('uz', ['Olim', 'O‘ktam', "O'lmas", 'Oʻtkir'])).toEqual(['Olim', 'O‘ktam', "O'lmas", 'Oʻtkir']);
    expect(sorted('ru', ['Ёлкин', 'Ельцова', 'еремин'])).toEqual(['Ёлкин', 'Ельцова', 'еремин']);
    expect(sorted('en', ['anna', 'Ánna B', 'Bob'])).toEqual(['anna', 'Ánna B', 'Bob']);
  });

  it('[L6] the order is total: equal only to itself, never circular', () => {
    const name = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom("'", 'o', 'g', 's', 'h', 'О', 'о', 'ё', 'е', 'ӯ', ' ', '\u0301') }));
    fc.assert(fc.property(fc.constantFrom(...languages), name, name, name, (language, a, b, c) => {
      const compare = compareNames(language);
      expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
      expect(compare(a, b) === 0).toBe(a === b);
      const [first = a, , last = a] = [a, b, c].sort(compare);
      expect(compare(first, last)).toBeLessThanOrEqual(0);
    }));
  });
});
