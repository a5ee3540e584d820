import type { Language } from '../kernel/language.ts';

export type PluralCategory = 'one' | 'few' | 'many' | 'other';

/**
 * The CLDR 48 category of a count. Tajik has no rule there, and browsers disagree about it, so it always takes `other`;
 * a Russian fraction takes `other`.
 */
export function pluralCategory(language: Language, n: number): PluralCategory {
  if (language === 'tg') return 'other';
  const count = Math.abs(n);
  if (language !== 'ru') return count === 1 ? 'one' : 'other';
  if (!Number.isInteger(count)) return 'other';
  const lastTwo = count % 100;
  const last = count % 10;
  if (lastTwo >= 11 && lastTwo <= 14) return 'many';
  if (last === 1) return 'one';
  return last >= 2 && last <= 4 ? 'few' : 'many';
}
