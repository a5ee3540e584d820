import { joinWords, plainText, splitWords } from './plain-text.ts';
import { romanise } from './romanise.ts';

/**
 * A key under which answers that read alike come together whatever the keyboard (`Fargʻona`, `fargona`, `Фарғона`). The
 * same text always gives the same key; not meant to be shown. Empty only when nothing visible was typed.
 */
export function foldAnswer(typed: string): string {
  const plain = plainText(typed);
  return joinWords(splitWords(plain).map(romanise)) || plain;
}
