import { languages, type Language } from '../kernel/language.ts';
import { readDigits } from './digits.ts';
import { countEdits, toleranceOf } from './edits.ts';
import { foldsOf, type Fold } from './folds.ts';
import { readNumbers } from './number.ts';
import { isCyrillic, joinWords, plainText, splitWords, tidyText } from './plain-text.ts';
import { romanise } from './romanise.ts';

export type Spellings = { readonly [L in Language]?: readonly string[] | undefined };

export interface TypedKey {
  readonly accept: Spellings;
  /** Plausible wrong answers: what is as near to one of them as to a right answer is wrong. */
  readonly reject?: Spellings | undefined;
  /** Whether words such as "city of" may be left out or added; then a city and its region are one answer. */
  readonly place?: boolean | undefined;
}

/**
 * Prepares a key once and tells for each typed text whether it is right, in any language and script of the key: exactly,
 * by a spelling that folds to the same, or with few slips. Never throws; a blank text is never right.
 */
export function prepareMatcher({ accept, reject = {}, place = false }: TypedKey): (typed: string) => boolean {
  const right = prepareSide(accept, place);
  const wrong = prepareSide(reject, place);
  return (typed) => {
    const plain = plainText(typed);
    if (plain === '') return false;
    if (right.plain.has(plain)) return true;
    if (wrong.plain.has(plain)) return false;
    if (right.numbers.size > 0 && readNumbers(typed).some((value) => right.numbers.has(value))) return true;
    const answer = { words: splitWords(plain, place), isCyrillic: isCyrillic(plain) };
    const edits = nearest(right.sieves, answer);
    return edits !== null && nearest(wrong.sieves, answer, edits) === null;
  };
}

interface Skeleton {
  readonly words: readonly string[];
  readonly joined: string;
}

/** All spellings of a side under one fold, which are compared with typed texts of every script or of one only. */
interface Sieve {
  readonly fold: Fold;
  readonly onlyCyrillic: boolean | null;
  readonly skeletons: readonly Skeleton[];
}

interface Answer {
  readonly words: readonly string[];
  readonly isCyrillic: boolean;
}

function prepareSide(spellings: Spellings, place: boolean) {
  const plain = new Set<string>();
  const numbers = new Set<number>();
  const texts: (Answer & { readonly language: Language })[] = [];
  for (const language of languages) for (const spelling of spellings[language] ?? []) {
    const text = plainText(spelling);
    plain.add(text);
    const value = readCount(spelling, language);
    if (value !== undefined) numbers.add(value);
    else texts.push({ language, words: splitWords(text, place), isCyrillic: isCyrillic(text) });
  }
  return { plain, numbers, sieves: prepareSieves(texts) };
}

function prepareSieves(texts: readonly (Answer & { readonly language: Language })[]): Sieve[] {
  const sieve = (fold: Fold, onlyCyrillic: boolean | null, of: readonly Answer[]): Sieve =>
    ({ fold, onlyCyrillic, skeletons: distinct(of.map(({ words }) => skeleton(words, fold))) });
  return [
    ...languages.flatMap((language) => foldsOf[language].map((fold) => sieve(fold, null, texts.filter((t) => t.language === language)))),
    // Where the scripts differ, as `Hujand` from «Хуҷанд», both are romanised; Uzbek has its own two scripts.
    ...[true, false].map((typedInCyrillic) =>
      sieve(romanise, typedInCyrillic, texts.filter((t) => t.language !== 'uz' && t.isCyrillic !== typedInCyrillic))),
  ].filter(({ skeletons }) => skeletons.length > 0);
}

/** A spelling in digits is a number and is compared by value; with a leading zero it is a code, as 007. */
function readCount(spelling: string, language: Language): number | undefined {
  const tidy = tidyText(spelling);
  return /^[-+]?0\d/.test(tidy) ? undefined : readDigits(tidy, language)[0];
}

function skeleton(words: readonly string[], fold: Fold): Skeleton {
  const folded = words.map(fold).filter((word) => word !== '');
  return { words: folded, joined: joinWords(folded) };
}

function distinct(skeletons: readonly Skeleton[]): Skeleton[] {
  return [...new Map(skeletons.filter(({ joined }) => joined !== '').map((s) => [s.words.join(' '), s])).values()];
}

/** The fewest edits from the answer to a spelling, within `limit` or else the tolerance of its words; null when none is near. */
function nearest(sieves: readonly Sieve[], answer: Answer, limit?: number): number | null {
  let fewest: number | null = null;
  for (const { fold, onlyCyrillic, skeletons } of sieves) {
    if (onlyCyrillic !== null && onlyCyrillic !== answer.isCyrillic) continue;
    const typed = skeleton(answer.words, fold);
    for (const right of skeletons) {
      const edits = distance(typed, right, limit);
      if (edits === 0) return 0;
      if (edits !== null && (fewest === null || edits < fewest)) fewest = edits;
    }
  }
  return fewest;
}

/** Word by word where the counts agree, so that a long «область» cannot hide another name; else as one word, more strictly. */
function distance(typed: Skeleton, right: Skeleton, limit?: number): number | null {
  if (typed.joined === right.joined) return 0;
  if (typed.words.length !== right.words.length) {
    return countEdits(typed.joined, right.joined, limit ?? toleranceOf(right.joined.length) - 1);
  }
  let sum = 0;
  for (const [i, word] of right.words.entries()) {
    const edits = countEdits(typed.words[i] ?? '', word, limit ?? toleranceOf(word.length));
    if (edits === null || (limit !== undefined && sum + edits > limit)) return null;
    sum += edits;
  }
  return sum;
}
