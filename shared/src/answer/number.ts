import { languages, type Language } from '../kernel/language.ts';
import { readDigits } from './digits.ts';
import { foldsOf } from './folds.ts';
import { numberJoins, numberWords, tajikJoinEnding } from './number-words.ts';
import { plainText, splitWords, tidyText } from './plain-text.ts';
import { parseRoman } from './roman-numeral.ts';

/**
 * The number that was typed: digits with groups and a decimal mark, a Roman numeral, or words of one of the five
 * languages (the given one is tried first). Null when it is not one number.
 */
export function parseNumber(typed: string, language?: Language): number | null {
  return readNumbers(typed, language)[0] ?? null;
}

/** All the values a typed number can have, the likelier first: `7.400` may be meant as 7400 or 7.4. */
export function readNumbers(typed: string, language?: Language): number[] {
  const tidy = tidyText(typed);
  const digits = readDigits(tidy, language);
  if (digits.length > 0) return digits;
  const roman = parseRoman(tidy);
  if (roman !== null) return [roman];
  const words = splitWords(plainText(typed));
  const order = language === undefined ? languages : [language, ...languages.filter((l) => l !== language)];
  return order.map((l) => readWords(words, l)).filter((value) => value !== null).slice(0, 1);
}

const lexicons = { ky: lexiconOf('ky'), tg: lexiconOf('tg'), uz: lexiconOf('uz'), ru: lexiconOf('ru'), en: lexiconOf('en') };

function lexiconOf(language: Language): ReadonlyMap<string, number> {
  const words = Object.entries(numberWords[language]);
  return new Map(words.flatMap(([word, value]) => foldsOf[language].map((fold) => [fold(word), value] as const)));
}

function valueOf(word: string, language: Language): number | null {
  for (const fold of foldsOf[language]) {
    const folded = fold(word);
    const stem = language === 'tg' ? folded.replace(tajikJoinEnding, '') : folded;
    const value = lexicons[language].get(folded) ?? lexicons[language].get(stem);
    if (value !== undefined) return value;
  }
  return /^\d+(?:\.\d+)?$/.test(word) ? Number(word) : null;
}

/** Adds up «миң тогуз жүз токсон бир»: within a group every part is below the place of the one before it. */
function readWords(words: readonly string[], language: Language): number | null {
  const parts = words.filter((word) => !numberJoins[language].includes(word));
  if (parts.length === 0) return null;
  let sum = 0;
  let group: number | null = null;
  let place = Infinity;
  let lastScale = Infinity;
  for (const word of parts) {
    const part = valueOf(word, language);
    if (part === null) return null;
    if (part >= 1000 && Number.isInteger(Math.log10(part))) {
      if (part >= lastScale || group === 0) return null;
      sum += (group ?? 1) * part;
      [group, place, lastScale] = [null, Infinity, part];
    } else if (part === 100 && group !== null && group > 0 && group < 100) {
      [group, place] = [group * part, part];
    } else {
      if (part >= place || group === 0) return null;
      [group, place] = [(group ?? 0) + part, placeOf(part)];
    }
  }
  return sum + (group ?? 0);
}

/** What may still follow a part: after a hundred less than 100, after a ten less than 10, after a unit nothing. */
function placeOf(part: number): number {
  if (part >= 100 && part % 100 === 0) return 100;
  return part >= 10 && part % 10 === 0 ? 10 : 0;
}
