import { foldAnswer } from './fold.ts';

const WORDS = /[\p{L}\p{M}\p{N}ʻʼ’'-]+/gu;

/**
 * The words of a text as they sound, a space around each (` kayda fargona `), so that a search for ` far` meets the beginnings
 * of words only. Folded as typed answers are (`foldAnswer`): the same whatever the keyboard. A single space for no words.
 */
export function foldWords(text: string): string {
  const words = (text.match(WORDS) ?? []).map(foldAnswer).filter((word) => word !== '');
  return words.length === 0 ? ' ' : ` ${words.join(' ')} `;
}
