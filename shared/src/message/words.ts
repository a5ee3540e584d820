import type { Language } from '../kernel/language.ts';
import { en, type MessageWord, type MessageWords } from './words/en.ts';
import { ky } from './words/ky.ts';
import { ru } from './words/ru.ts';
import { tg } from './words/tg.ts';
import { uz } from './words/uz.ts';

const catalogues: Readonly<Record<Language, MessageWords>> = { ky, tg, uz, ru, en };

/** Words of a message with what belongs in their places; what is put there has no places of its own. */
export function messageWord(language: Language, word: MessageWord, parts: Readonly<Record<string, string | number>> = {}): string {
  return catalogues[language][word].replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(parts, name) ? String(parts[name]) : whole));
}
