import { expect, it } from 'vitest';
import { grantWord } from '../grant/words.ts';
import { en as grantEn, type GrantWord } from '../grant/words/en.ts';
import { type Language, languages } from '../kernel/language.ts';
import { collectionWord } from './words.ts';
import { type CollectionWord, en } from './words/en.ts';

const cyrillic = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const letters: Readonly<Record<Language, RegExp>> = {
  ky: new RegExp(`^[${cyrillic}ңөү]+$`, 'iu'), tg: new RegExp(`^[${cyrillic.replace(/[щцыь]/g, '')}ғӣқӯҳҷ]+$`, 'iu'), ru: new RegExp(`^[${cyrillic}]+$`, 'iu'),
  uz: /^(?:[a-z]|(?<=[og])ʻ|(?<![og])ʼ)+$/iu, en: /^[a-z]+(?:’[a-z]+)?$/iu,
};
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();
const strange = (language: Language, text: string) => (text.replace(/\{\w+\}/g, ' ').match(/[\p{L}\p{M}ʻʼ'’]+/gu) ?? []).filter((one) => one !== 'QR' && !letters[language].test(one));

it.each(languages)('the words of the collection and of grants in %s have the letters of the language and every place to fill', (language) => {
  for (const word of Object.keys(en) as CollectionWord[]) {
    const text = collectionWord(language, word);
    expect([word, places(text), strange(language, text)]).toEqual([word, places(en[word]), []]);
  }
  for (const word of Object.keys(grantEn) as GrantWord[]) expect([word, strange(language, grantWord(language, word).replace('№', ''))]).toEqual([word, []]);
});
