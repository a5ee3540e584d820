import type { Language } from '../kernel/language.ts';

interface CeremonyWords {
  readonly soon: string;
  readonly pause: string;
  readonly goesOn: string;
}

const words: Readonly<Record<Language, CeremonyWords>> = {
  ky: { soon: 'Жыйынтыктар жакында жарыяланат', pause: 'Кыска тыныгуу', goesOn: 'Кийинки этапка өтөт' },
  tg: { soon: 'Натиҷаҳо ба зудӣ эълон мешаванд', pause: 'Танаффуси кӯтоҳ', goesOn: 'Ба марҳилаи оянда мегузарад' },
  uz: { soon: 'Natijalar tez orada eʼlon qilinadi', pause: 'Qisqa tanaffus', goesOn: 'Keyingi bosqichga oʻtadi' },
  ru: { soon: 'Скоро объявим результаты', pause: 'Короткий перерыв', goesOn: 'В следующий этап выходят' },
  en: { soon: 'The results are announced soon', pause: 'A short break', goesOn: 'Going on to the next stage' },
};

/** A word on the wall of a ceremony. */
export const ceremonyWord = (language: Language, word: keyof CeremonyWords): string => words[language][word];
