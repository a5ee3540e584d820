import type { Language } from '../kernel/language.ts';
import { type CallWord, type CallWords, en } from './words/en.ts';
import { ky } from './words/ky.ts';
import { ru } from './words/ru.ts';
import { tg } from './words/tg.ts';
import { uz } from './words/uz.ts';

const catalogues: Readonly<Record<Language, CallWords>> = { ky, tg, uz, ru, en };

/** A word of a call's public pages with what belongs in its places. */
export function callWord(language: Language, word: CallWord, parts: Readonly<Record<string, string | number>> = {}): string {
  return catalogues[language][word].replace(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole));
}
