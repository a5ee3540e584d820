import type { Language } from '../../kernel/language.ts';
import type { Check } from './finding.ts';

/**
 * A word is long from one letter more. Björnsson's six are for English and Swedish; in the others words are longer by
 * nature, so that the limit is where our example quests, the same text in five languages, have about as many long words
 * as in English (22 %).
 */
const LONG: Readonly<Record<Language, number>> = { ky: 8, tg: 7, uz: 8, ru: 8, en: 6 };
/** Fewer words say nothing about how a text reads. */
const LEAST_WORDS = 10;
/** From here on a text is "very difficult". */
const HARD = 55;

/**
 * How hard a text reads: words per sentence plus the percentage of long words. C. H. Björnsson, Läsbarhet (1968).
 * Null for texts too short to tell.
 */
export function lix(text: string, language: Language): number | null {
  const words = text.match(/[\p{L}\p{M}\p{N}ʻʼ’']+/gu) ?? [];
  if (words.length < LEAST_WORDS) return null;
  const sentences = text.split(/[.!?…:]+(?=\s|$)/u).filter((part) => /\p{L}/u.test(part)).length;
  const long = words.filter((word) => Array.from(word).length > LONG[language]).length;
  return words.length / Math.max(1, sentences) + (100 * long) / words.length;
}

/** Questions that only practised readers will get through in time. */
export const hardTexts: Check = ({ languages, questions }) => questions.flatMap(({ id, prompt }) => languages.flatMap((language) => {
  const value = lix(prompt[language] ?? '', language);
  if (value === null || value <= HARD) return [];
  return [{ check: 'hardToRead', weight: 'hints', lix: Math.round(value), place: { questionId: id, part: 'prompt', language } } as const];
}));
