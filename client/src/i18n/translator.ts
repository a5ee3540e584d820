import type { Language } from '@tabarman/shared/kernel/language.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { pluralCategory } from '@tabarman/shared/language/plural.ts';
import type { Catalogue, Message, Placeholder } from './catalogue.ts';

type Value = string | number;

/** Nothing for a message without placeholders; a plural message always needs the number `n`. */
type Values<M> = M extends string
  ? [Placeholder<M>] extends [never]
    ? []
    : [values: { readonly [Name in Placeholder<M>]: Value }]
  : [values: { readonly [Name in Exclude<Placeholder<M>, 'n'>]: Value } & { readonly n: number }];

export interface Translate<C> {
  /** The words of a message. Numbers are written as the language writes them; give a string to keep it as it is. */
  <Key extends keyof C & string>(key: Key, ...values: Values<C[Key]>): string;
  readonly language: Language;
  /** Whether there are words for it here: a newer server tells what an older page has none for. */
  has(key: string): boolean;
}

function wordsOf(message: Message, language: Language, n: Value | undefined): string {
  if (typeof message === 'string') return message;
  return message[pluralCategory(language, Number(n))] ?? message.other;
}

/** Reads the messages of one language. */
export function createTranslator<C extends Catalogue>(
  language: Language,
  messages: { readonly [Key in keyof C]: Message },
): Translate<C> {
  const translate = (key: keyof C & string, values: Readonly<Record<string, Value>> = {}): string =>
    wordsOf(messages[key], language, values['n']).replace(/\{(\w+)\}/g, (_placeholder, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? formatNumber(language, value) : value;
    });
  return Object.assign(translate, { language, has: (key: string) => Object.hasOwn(messages, key) });
}
