import type { Language } from '../kernel/language.ts';
import { type CollectionWord, type CollectionWords, en } from './words/en.ts';
import { ky } from './words/ky.ts';
import { ru } from './words/ru.ts';
import { tg } from './words/tg.ts';
import { uz } from './words/uz.ts';

const catalogues: Readonly<Record<Language, CollectionWords>> = { ky, tg, uz, ru, en };

/** A word of the public collection with what belongs in its places. */
export function collectionWord(language: Language, word: CollectionWord, parts: Readonly<Record<string, string | number>> = {}): string {
  return catalogues[language][word].replace(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole));
}
