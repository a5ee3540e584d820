import type { Language } from '../../kernel/language.ts';
import { type Text, textIn } from '../../kernel/text.ts';
import { formatNumber } from '../../language/number.ts';
import { countryTimes } from '../../season/calendar.ts';
import type { Call } from '../schema.ts';
import { callWord } from '../words.ts';
import type { CallWord } from '../words/en.ts';

/** CL8: what of a call everybody may read. */
export type PublicCall = Omit<Call, 'graceMinutes'>;

/** What the public words of a call are made with. */
export interface Telling {
  readonly call: PublicCall;
  readonly language: Language;
  readonly word: (name: CallWord, parts?: Readonly<Record<string, string | number>>) => string;
  readonly text: (text: Text) => string;
  /** In the currency of the call. */
  readonly money: (n: number) => string;
  /** An instant (epoch ms) by the clocks of the countries of the call. */
  readonly time: (at: number) => string;
}

export function tellingOf(call: PublicCall, language: Language): Telling {
  return {
    call, language,
    word: (name, parts) => callWord(language, name, parts),
    text: (text) => textIn(text, language, call.reference),
    money: (n) => `${formatNumber(language, n)} ${call.currency}`,
    time: (at) => countryTimes(language, at, call.eligibility.countries),
  };
}
