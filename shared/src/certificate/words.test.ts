import { describe, expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import { boardText, certificateWord, placeText } from './words.ts';
import { en } from './words/en.ts';
import { ky } from './words/ky.ts';
import { ru } from './words/ru.ts';
import { tg } from './words/tg.ts';
import { uz } from './words/uz.ts';

const foreign = { ky: /[a-zA-Zғӣқӯҳҷ]/iu, tg: /[a-zA-Zңөүщцыь]/iu, uz: /[а-яё'’]/iu, ru: /[a-zA-Zңөүғӣқӯҳҷ]/iu };

describe('the words of certificates', () => {
  it('[CE2] places are written as each language writes them', () => {
    expect(languages.map((language) => placeText(language, 3))).toEqual(['III орун', 'Ҷойи III', 'III oʻrin', 'III место', '3rd place']);
    expect([1, 2, 11, 12, 21, 22].map((n) => placeText('en', n))).toEqual(['1st place', '2nd place', '11th place', '12th place', '21st place', '22nd place']);
    expect(placeText('ru', 11)).toBe('11 место');
    expect(boardText('uz', 'KG')).toBe('Qirgʻiziston');
  });

  it('[CE2] keep in every language what is to be put in them, and the letters of the language', () => {
    const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    for (const [language, words] of Object.entries({ ky, tg, uz, ru }) as [keyof typeof foreign, typeof en][]) {
      for (const [word, text] of Object.entries(words)) {
        expect(slots(text)).toEqual(slots(en[word as keyof typeof en]));
        expect(text.replaceAll(/\{\w+\}/g, '')).not.toMatch(foreign[language]);
      }
    }
    expect(certificateWord('ru', 'goesOn', { stage: 'Финал' })).toBe('выход в этап «Финал»');
  });
});
