import type { Language } from '../kernel/language.ts';
import { en, type SiteWord, type SiteWords } from './words/en.ts';
import { ky } from './words/ky.ts';
import { ru } from './words/ru.ts';
import { tg } from './words/tg.ts';
import { uz } from './words/uz.ts';

const catalogues: Readonly<Record<Language, SiteWords>> = { ky, tg, uz, ru, en };

/** A word of the public pages with what belongs in its places. */
export function siteWord(language: Language, word: SiteWord, parts: Readonly<Record<string, string | number>> = {}): string {
  return catalogues[language][word].replace(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole));
}
