import type { Language } from '../kernel/language.ts';
import { textIn } from '../kernel/text.ts';
import { countryName } from '../place/place-name.ts';
import type { Certificate, Occasion } from './certificates.ts';
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

/** CE2: what a certificate is for: `I место`, the next stage, the award, or having taken part. */
export function forText({ kind, place, award }: Pick<Certificate, 'kind' | 'place' | 'award'>, { stage, into, reference }: Occasion, language: Language): string {
  switch (kind) {
    case 'place': return placeText(language, place ?? 0);
    case 'goesOn': return certificateWord(language, 'goesOn', { stage: textIn(into ?? {}, language, reference) });
    case 'part': return certificateWord(language, stage === null ? 'part.call' : 'part');
    case 'award': return textIn(award ?? {}, language, reference);
    case 'juror': return certificateWord(language, 'juror');
  }
}

/** Whose table of a season it is; empty for the one of all, and for what is none. */
export function boardText(language: Language, board: string): string {
  switch (board) {
    case 'university': case 'firstYear': case 'women': return certificateWord(language, `class.${board}`);
    case 'KG': case 'TJ': case 'UZ': return countryName(board, language);
    default: return '';
  }
}

function englishOrdinal(n: number): string {
  const ending = n % 100 >= 11 && n % 100 <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th');
  return `${n}${ending}`;
}
