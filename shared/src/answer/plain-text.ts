import { apostrophes, cyrillicTwins, hyphens, ignorable } from './characters.ts';
import { unifyNumbers } from './digits.ts';
import { isPlaceWord } from './place-words.ts';

const WORD = /(?:^-(?=\d))?(?:\d+\.\d+|[\p{L}\p{M}\p{N}'])+/gu;
const articles = new Set(['the', 'a', 'an']);

/** The typed text with one apostrophe, one hyphen, one space and nothing invisible; capitals stay. */
export function tidyText(typed: string): string {
  // Apostrophes go first: NFKC would make a space and a mark of the acute accent.
  return typed.replace(apostrophes, "'").normalize('NFKC').replace(ignorable, '').replace(hyphens, '-').replace(/\s+/g, ' ').trim();
}

/** A tidy text in small letters, Latin letters in Cyrillic words mended. Empty only when nothing visible was typed. */
export function plainText(typed: string): string {
  const tidy = tidyText(typed);
  const mended = isMixed(tidy) ? tidy.replace(/[\p{L}\p{M}]+/gu, mendWord) : tidy;
  // Without a locale: none of the five languages has the Turkish i, whose capital leaves a dot behind.
  return mended.toLowerCase().replaceAll('i\u0307', 'i').replaceAll('ı', 'i');
}

const isMixed = (text: string) => /[a-z]/i.test(text) && isCyrillic(text);
export const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

function mendWord(word: string): string {
  return isMixed(word) ? word.replace(/[a-z]/gi, (letter) => cyrillicTwins[letter] ?? letter) : word;
}

/**
 * The words of a plain text, without a leading English article and, for a place, without "city of" and the like. Numbers
 * are written in one way. Empty for a text of signs only.
 */
export function splitWords(plain: string, isPlace = false): string[] {
  const words = Array.from(unifyNumbers(plain).match(WORD) ?? []).filter((word) => word !== "'");
  const named = words.length > 1 && articles.has(words[0] ?? '') ? words.slice(1) : words;
  if (!isPlace) return named;
  const proper = named.filter((word) => !isPlaceWord(word));
  return proper.length > 0 ? proper : named;
}

/** The words as one, so that `fact-checking`, `fact checking` and `factchecking` are equal; numbers stay apart. */
export function joinWords(words: readonly string[]): string {
  return words.reduce((text, word) => (/\d$/.test(text) && /^\d/.test(word) ? `${text} ${word}` : text + word), '');
}
