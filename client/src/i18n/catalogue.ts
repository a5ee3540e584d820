import type { Language } from '@tabarman/shared/kernel/language.ts';

/** One message per plural form; `other` is the form for every number that has no form of its own. */
export type PluralMessage = {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
};

export type Message = string | PluralMessage;

export type Catalogue = { readonly [key: string]: Message };

/** The forms a translation has to give. After a numeral the noun stays singular in Kyrgyz, Tajik and Uzbek. */
type PluralForm = {
  ky: 'other';
  tg: 'other';
  uz: 'other';
  ru: 'one' | 'few' | 'many' | 'other';
  en: 'one' | 'other';
};

/** The names in braces: `'{n} of {total}'` has `'n' | 'total'`. */
type PlaceholderIn<Words> = Words extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceholderIn<Rest> : never;

export type Placeholder<M> = M extends string ? PlaceholderIn<M> : PlaceholderIn<M[keyof M]>;

/** Any words that hold every one of the placeholders. */
type WordsWith<Name> = (Name extends string ? (words: `${string}{${Name}}${string}`) => void : never) extends (
  words: infer Words,
) => void
  ? Words & string
  : string;

/** What another language has to give for the English catalogue `English`: each key, form and placeholder, no more. */
export type Translation<English extends Catalogue, L extends Language> = {
  readonly [Key in keyof English]: English[Key] extends string
    ? WordsWith<Placeholder<English[Key]>>
    : { readonly [Form in PluralForm[L]]: WordsWith<Placeholder<English[Key]>> };
};
