import type { Language } from '../kernel/language.ts';
import { type CallTableWord, type CallTableWords, en } from './words/en.ts';
import { ky } from './words/ky.ts';
import { ru } from './words/ru.ts';
import { tg } from './words/tg.ts';
import { uz } from './words/uz.ts';

export type { CallTableWord } from './words/en.ts';

const catalogues: Readonly<Record<Language, CallTableWords>> = { ky, tg, uz, ru, en };

export function callTableWord(language: Language, word: CallTableWord): string {
  return catalogues[language][word];
}
