import type { Language } from '../kernel/language.ts';
import { countryName } from '../place/place-name.ts';
import type { CertificateBoard } from './certificates.ts';
import { type CertificateWord, type CertificateWords, en } from './words/en.ts';
import { ky } from './words/ky.ts';
import { ru } from './words/ru.ts';
import { tg } from './words/tg.ts';
import { uz } from './words/uz.ts';

const catalogues: Readonly<Record<Language, CertificateWords>> = { ky, tg, uz, ru, en };
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** A word of certificates, their pages and the pictures of winners, with what belongs in its places. */
export function certificateWord(language: Language, word: CertificateWord, parts: Readonly<Record<string, string | number>> = {}): string {
  return catalogues[language][word].replace(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole));
}

/** CE2: a place as it is written on a certificate: `1st place`, `I место`. */
export function placeText(language: Language, place: number): string {
  return certificateWord(language, 'place', { n: language === 'en' ? englishOrdinal(place) : (ROMAN[place - 1] ?? place) });
}

/** Whose table it is; empty for the one of all. */
export function boardText(language: Language, board: CertificateBoard): string {
  switch (board) {
    case 'all': return '';
    case 'university': case 'firstYear': case 'women': return certificateWord(language, `class.${board}`);
    case 'KG': case 'TJ': case 'UZ': return countryName(board, language);
  }
}

function englishOrdinal(n: number): string {
  const ending = n % 100 >= 11 && n % 100 <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th');
  return `${n}${ending}`;
}
