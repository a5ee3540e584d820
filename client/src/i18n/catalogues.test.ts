import { languages, type Language } from '@tabarman/shared/kernel/language.ts';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Catalogue, Message, Translation } from './catalogue.ts';

const files = import.meta.glob<Record<string, Catalogue>>('./{phone,projector,desk,run,entrant,seeking,mentor,taking,afterwards}/{ky,tg,uz,ru,en}.ts', { eager: true });

function catalogueOf(surface: string, language: Language): Catalogue {
  const catalogue = files[`./${surface}/${language}.ts`]?.[language];
  if (catalogue === undefined) throw new Error(`no catalogue of ${surface} in ${language}`);
  return catalogue;
}

const formsOf = (message: Message): readonly string[] => (typeof message === 'string' ? [message] : Object.values(message));
const placeholdersOf = (words: string): string[] => [...words.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();
const wordsOf = (text: string): string[] => text.replace(/\{\w+\}/g, ' ').match(/[\p{L}\p{M}ʻʼ'’‘`´]+/gu) ?? [];

const cyrillic = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';

/** The letters of each language. Names such as PIN, Wi-Fi and MP3 stay Latin everywhere, as whole words. */
const letters: Record<Language, RegExp> = {
  ky: new RegExp(`^[${cyrillic}ңөү]+$`, 'iu'),
  tg: new RegExp(`^[${cyrillic.replace(/[щцыь]/g, '')}ғӣқӯҳҷ]+$`, 'iu'),
  uz: /^(?:[a-z]|(?<=[og])ʻ|(?<![og])ʼ)+$/iu,
  ru: new RegExp(`^[${cyrillic}]+$`, 'iu'),
  en: /^[a-z]+(?:’[a-z]+)?$/iu,
};

const latinNames: readonly string[] = ['PIN', 'QR', 'Wi', 'Fi', 'OK', 'PDF', 'JPEG', 'PNG', 'WebP', 'AVIF', 'GIF', 'MP', 'AAC', 'Ogg', 'Opus', 'WAV', 'SMTP', 'URL', 'TLS', 'STARTTLS', 'JSON', 'Feed', 'feed', 'json', 'SHA', 'https'];

const pluralForms: Record<Language, readonly string[]> = {
  ky: ['other'],
  tg: ['other'],
  uz: ['other'],
  ru: ['few', 'many', 'one', 'other'],
  en: ['one', 'other'],
};

describe.each(['phone', 'projector', 'desk', 'run', 'entrant', 'seeking', 'mentor', 'taking', 'afterwards'])('the words of the %s', (surface) => {
  const english = catalogueOf(surface, 'en');

  it.each(languages)('%s has every message of English, and no other', (language) => {
    expect(Object.keys(catalogueOf(surface, language)).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it.each(languages)('%s has the placeholders of English in every form', (language) => {
    const wrong = Object.entries(catalogueOf(surface, language)).filter(([key, message]) => {
      const asked = placeholdersOf(formsOf(english[key] ?? '')[0] ?? '');
      return formsOf(message).some((words) => placeholdersOf(words).join() !== asked.join());
    });
    expect(wrong).toEqual([]);
  });

  it.each(languages)('%s has its plural forms', (language) => {
    const plurals = Object.values(catalogueOf(surface, language)).filter((message) => typeof message !== 'string');
    expect(plurals).not.toEqual([]);
    expect(plurals.filter((message) => Object.keys(message).toSorted().join() !== pluralForms[language].join())).toEqual([]);
  });

  it.each(languages)('%s is written with its own letters', (language) => {
    const strange = Object.values(catalogueOf(surface, language))
      .flatMap(formsOf)
      .flatMap(wordsOf)
      .filter((word) => !letters[language].test(word) && !latinNames.includes(word));
    expect(strange).toEqual([]);
  });

  it.each(languages)('%s has no empty message and no stray space', (language) => {
    const untidy = Object.values(catalogueOf(surface, language))
      .flatMap(formsOf)
      .filter((words) => words === '' || words !== words.trim() || words !== words.normalize('NFC') || /\s\s|\.\.\./.test(words));
    expect(untidy).toEqual([]);
  });
});

it('the letter check sees wrong apostrophes, mixed scripts and letters of a neighbour', () => {
  for (const word of ["O'yin", 'Oʼyin', 'Oyіn', 'Ўйин', 'maʻlumot']) expect(word).not.toMatch(letters.uz);
  for (const word of ['Oʻyin', 'maʼlumot', 'sunʼiy']) expect(word).toMatch(letters.uz);
  expect('cуроо').not.toMatch(letters.ky);
  expect('бозы').not.toMatch(letters.tg);
});

describe('the type of a translation', () => {
  type English = { readonly a: 'A'; readonly b: '{n} of {total}'; readonly c: { readonly one: '{n} point'; readonly other: '{n} points' } };
  type Good = { a: 'x'; b: '{total}: {n}'; c: { other: '{n}' } };

  it('takes a complete one', () => {
    expectTypeOf<Good>().toExtend<Translation<English, 'ky'>>();
    expectTypeOf<Omit<Good, 'c'> & { c: { one: '{n}'; few: '{n}'; many: '{n}'; other: '{n}' } }>().toExtend<Translation<English, 'ru'>>();
  });

  it('refuses a missing key, a missing plural form and a missing placeholder', () => {
    expectTypeOf<Omit<Good, 'a'>>().not.toExtend<Translation<English, 'ky'>>();
    expectTypeOf<Good>().not.toExtend<Translation<English, 'ru'>>();
    expectTypeOf<Omit<Good, 'b'> & { b: '{n}' }>().not.toExtend<Translation<English, 'ky'>>();
    expectTypeOf<Omit<Good, 'c'> & { c: { other: 'x' } }>().not.toExtend<Translation<English, 'ky'>>();
  });
});
