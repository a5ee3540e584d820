import { type Language, languages } from '../kernel/language.ts';
import type { CountryCode } from '../place/codes.ts';

const main: Readonly<Record<CountryCode, Language>> = { KG: 'ky', TJ: 'tg', UZ: 'uz' };

export interface Reader {
  /** As chosen by the reader. */
  readonly language: Language | null;
  readonly country: CountryCode | null;
}

/** ME3: in which language somebody is written to: the chosen one, else the main one of the country, else the reference; of those that there are words in. */
export function readerLanguage({ language, country }: Reader, reference: Language, offered: readonly Language[] = languages): Language {
  const wanted = [language, country && main[country], reference];
  return wanted.find((one) => one !== null && offered.includes(one)) ?? offered[0] ?? reference;
}
