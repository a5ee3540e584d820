import type { Call } from '../call/schema.ts';
import { countryIn } from '../decision/names.ts';
import type { Language } from '../kernel/language.ts';
import { type Text, textIn } from '../kernel/text.ts';
import { type CallTableWord, callTableWord } from './words.ts';

/** How tables of a call say things in one language. */
export interface Naming {
  readonly language: Language;
  readonly say: (word: CallTableWord) => string;
  readonly heads: (...words: readonly CallTableWord[]) => string[];
  readonly text: (text: Text) => string;
  readonly country: (code: string | null) => string | null;
  readonly track: (id: string | null) => string | null;
  readonly role: (id: string | null) => string | null;
}

export type NamedCall = Pick<Call, 'reference' | 'tracks' | 'roles'>;

export function namingOf({ reference, tracks, roles }: NamedCall, language: Language): Naming {
  const text = (of: Text) => textIn(of, language, reference);
  const titled = (list: readonly { readonly id: string; readonly title: Text }[], id: string | null) => {
    const found = list.find((one) => one.id === id);
    return found ? text(found.title) : id;
  };
  const say = (word: CallTableWord) => callTableWord(language, word);
  return {
    language, say, text, heads: (...words) => words.map(say),
    country: (code) => (code === null ? null : countryIn(code, language)), track: (id) => titled(tracks, id), role: (id) => titled(roles, id),
  };
}

/** An instant (epoch ms) as every program reads it; null stays so. */
export const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** To the hundredth: more digits say nothing of a work. */
export const hundredth = (n: number | null): number | null => (n === null ? null : Math.round(n * 100) / 100);
