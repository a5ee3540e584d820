import { expect, it } from 'vitest';
import { type Language, languages } from '../kernel/language.ts';
import { en, type SiteWord } from './words/en.ts';
import { siteWord } from './words.ts';

const cyrillic = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const letters: Readonly<Record<Language, RegExp>> = {
  ky: new RegExp(`^[${cyrillic}ңөү]+$`, 'iu'), tg: new RegExp(`^[${cyrillic.replace(/[щцыь]/g, '')}ғӣқӯҳҷ]+$`, 'iu'), ru: new RegExp(`^[${cyrillic}]+$`, 'iu'),
  uz: /^(?:[a-z]|(?<=[og])ʻ|(?<![og])ʼ)+$/iu, en: /^[a-z]+(?:’[a-z]+)?$/iu,
};
const names = ['CSV', 'JSON', 'PNG', 'SVG', 'QR', 'ZIP'];
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();

it.each(languages)('the words of the public pages in %s have the letters of the language and every place to fill', (language) => {
  for (const word of Object.keys(en) as SiteWord[]) {
    const text = siteWord(language, word);
    expect([word, places(text)]).toEqual([word, places(en[word])]);
    for (const one of text.replace(/\{\w+\}/g, ' ').match(/[\p{L}\p{M}ʻʼ'’]+/gu) ?? []) if (!names.includes(one)) expect(one).toMatch(letters[language]);
  }
});
