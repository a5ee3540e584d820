import { languages, type Language } from './language.ts';

/** One text in up to five languages. A missing language is absent, never an empty string. */
export type Text = { readonly [L in Language]?: string | undefined };

/** The text in the asked language, else in the reference language, else in any: never an empty box. */
export function textIn(text: Text, language: Language, reference: Language): string {
  return text[language] ?? text[reference] ?? languages.map((l) => text[l]).find((t) => t !== undefined) ?? '';
}

/** Length in characters of the longest language, which sets the same reading time for everyone. */
export function longestLength(text: Text): number {
  return Math.max(0, ...languages.map((l) => Array.from(text[l] ?? '').length));
}
