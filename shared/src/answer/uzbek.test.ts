import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import fixture from './normalise.fixture.json' with { type: 'json' };
import { uzCyrToLat, uzLatToCyr } from './uzbek.ts';

describe('the two scripts of Uzbek', () => {
  it('[N9] all 32 pairs are written right both ways', () => {
    expect(fixture.transliteration).toHaveLength(32);
    for (const [cyrillic = '', latin = ''] of fixture.transliteration) {
      expect(uzCyrToLat(cyrillic)).toBe(latin);
      expect(uzLatToCyr(latin)).toBe(cyrillic);
    }
  });

  it('[N9] every apostrophe makes the letter, and a capital digraph follows its word', () => {
    for (const apostrophe of ["'", '`', '´', '‘', '’', 'ʻ', 'ʼ']) expect(uzLatToCyr(`O${apostrophe}zbekiston`)).toBe('Ўзбекистон');
    expect(uzCyrToLat('Шаҳар ШАҲАР Ёшлар ЁШЛАР')).toBe('Shahar SHAHAR Yoshlar YOSHLAR');
    expect(uzLatToCyr('Shahar SHAHAR Yoshlar YOSHLAR')).toBe('Шаҳар ШАҲАР Ёшлар ЁШЛАР');
    expect(uzCyrToLat('мўъжиза')).toBe('moʻjiza');
  });

  it('[N9] a word of the plain letters comes back from the other script unchanged', () => {
    const syllable = fc.tuple(fc.constantFrom(...Array.from('бвгджзйклмнпрстфхчшқғҳ')), fc.constantFrom(...Array.from('аоуиўе')));
    const word = fc.array(syllable, { minLength: 1, maxLength: 6 }).map((syllables) => syllables.flat().join(''));
    // йа йо йу are written я ё ю, and йе is е.
    fc.assert(fc.property(word.filter((w) => !/й[аоуе]/.test(w)), (cyrillic) => {
      expect(uzLatToCyr(uzCyrToLat(cyrillic))).toBe(cyrillic);
    }));
  });

  it('[N9] what is not Uzbek letters stays, and nothing throws', () => {
    expect(uzCyrToLat('2026 — Тошкент, 100%!')).toBe('2026 — Toshkent, 100%!');
    expect([uzLatToCyr('constructor'), uzLatToCyr('toString')]).toEqual(['сонструстор', 'тоСтринг']);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([typeof uzCyrToLat(text), typeof uzLatToCyr(text)]).toEqual(['string', 'string']);
    }));
  });
});
