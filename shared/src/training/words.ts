import type { Language } from '../kernel/language.ts';
import { en, type ComparisonWord, type ComparisonWords } from './words/en.ts';
import { ky } from './words/ky.ts';
import { ru } from './words/ru.ts';
import { tg } from './words/tg.ts';
import { uz } from './words/uz.ts';

export type { ComparisonWord } from './words/en.ts';

/** Decision 0052: what the page and the files both say has one source. */
const catalogues: Readonly<Record<Language, ComparisonWords>> = { ky, tg, uz, ru, en };

/** A word of the comparison with what belongs in its places. */
export function comparisonWord(language: Language, word: ComparisonWord, parts: Readonly<Record<string, string | number>> = {}): string {
  return catalogues[language][word].replace(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole));
}
