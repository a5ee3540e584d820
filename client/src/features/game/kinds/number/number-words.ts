import type { Language } from '@tabarman/shared/kernel/language.ts';
import { formatNumber, formatPercent } from '@tabarman/shared/language/number.ts';

/** A number with its unit, as the language writes it. Four digits without a unit are read as a year: they stay together. */
export function numberWords(language: Language, value: number, unit: string | null): string {
  if (unit === '%') return formatPercent(language, value / 100, { maxDecimals: 3 });
  if (unit === null) return Number.isInteger(value) && value >= 1_000 && value < 10_000 ? String(value) : formatNumber(language, value);
  return `${formatNumber(language, value)}\u00A0${unit}`;
}
