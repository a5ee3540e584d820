import type { Language } from '../kernel/language.ts';

interface RevealWords {
  readonly soon: string;
  readonly end: string;
  readonly place: string;
  readonly juror: string;
}

const words: Readonly<Record<Language, RevealWords>> = {
  ky: { soon: 'Жыйынтыктар жакында жарыяланат', end: 'Жыйынтык', place: '{n}-орун', juror: '{n}-калыс' },
  tg: { soon: 'Натиҷаҳо ба зудӣ эълон мешаванд', end: 'Натиҷа', place: 'Ҷойи {n}', juror: 'Ҳаками {n}' },
  uz: { soon: 'Natijalar tez orada eʼlon qilinadi', end: 'Natija', place: '{n}-oʻrin', juror: '{n}-hakam' },
  ru: { soon: 'Скоро объявим результаты', end: 'Итог', place: 'Место {n}', juror: 'Член жюри {n}' },
  en: { soon: 'The results are announced soon', end: 'The result', place: 'Place {n}', juror: 'Juror {n}' },
};

/** A word on the wall of a reveal. */
export const revealWord = (language: Language, word: keyof RevealWords, { n = 0 }: { readonly n?: number } = {}): string => words[language][word].replace('{n}', String(n));
