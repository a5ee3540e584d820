import type { Language } from '../kernel/language.ts';

/** A name given to teams that were made by chance: everybody reads it in the own language. */
export type NameInAll = { readonly [L in Language]: string };

/** As somebody wrote it, or in all languages. */
export type TeamName = string | NameInAll;

export function teamNameIn(name: TeamName, language: Language): string {
  return typeof name === 'string' ? name : name[language];
}

/** A name in each language in which it is another one. */
export function sayings(name: TeamName): string[] {
  return typeof name === 'string' ? [name] : [...new Set(Object.values(name))];
}
