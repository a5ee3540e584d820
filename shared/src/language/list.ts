import type { Language } from '../kernel/language.ts';

// CLDR 48.2; its Tajik list has no conjunction, which reads as an unfinished sentence, so «ва» is ours.
const and: Record<Language, string> = { ky: 'жана', tg: 'ва', uz: 'va', ru: 'и', en: 'and' };

/** «A», «A and B», «A, B and C» as the language writes it; an empty list is an empty string. */
export function formatList(language: Language, items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const comma = language === 'en' && items.length > 2 ? ',' : '';
  return `${items.slice(0, -1).join(', ')}${comma} ${and[language]} ${last}`;
}
