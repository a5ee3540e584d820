import type { Terms } from '@tabarman/shared/grant/terms.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';

/** `3 000 USD`, kept on one line. */
export function money(language: Language, amount: number, currency: Terms['currency']): string {
  return `${formatNumber(language, amount)}\u00A0${currency}`;
}

/** `2027-01-31` as it is written in the region. */
export function shownDay(day: string): string {
  return day.split('-').toReversed().join('.');
}
