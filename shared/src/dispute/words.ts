import { languages, type Language } from '../kernel/language.ts';
import type { Text } from '../kernel/text.ts';
import { type DisputeWord, type DisputeWords, en } from './words/en.ts';
import { ky } from './words/ky.ts';
import { ru } from './words/ru.ts';
import { tg } from './words/tg.ts';
import { uz } from './words/uz.ts';

const catalogues: Readonly<Record<Language, DisputeWords>> = { ky, tg, uz, ru, en };

/** A word that juries' rulings are told with, on the desk and in the games. */
export function disputeWord(language: Language, word: DisputeWord): string {
  return catalogues[language][word];
}

/** How a correction says whose ruling it was: no name of a person. */
export function juryName(language: Language, jury: 'game' | 'appeal'): string {
  return disputeWord(language, jury);
}

/** What juries mostly say of an answer, so that one keystroke says it in every language. */
export const comments = ['same', 'spelling', 'vague', 'wrong'] as const;

export function commentText(comment: (typeof comments)[number]): Text {
  return Object.fromEntries(languages.map((language) => [language, disputeWord(language, comment)]));
}
