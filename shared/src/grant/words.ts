import type { Language } from '../kernel/language.ts';
import { en, type GrantWord, type GrantWords } from './words/en.ts';
import { ky } from './words/ky.ts';
import { ru } from './words/ru.ts';
import { tg } from './words/tg.ts';
import { uz } from './words/uz.ts';

export type { GrantWord } from './words/en.ts';

const catalogues: Readonly<Record<Language, GrantWords>> = { ky, tg, uz, ru, en };

/** Decision 0052: what the pages and the files both say of grants has one source. */
export function grantWord(language: Language, word: GrantWord): string {
  return catalogues[language][word];
}
