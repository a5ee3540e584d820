import type { Language } from '../kernel/language.ts';

// Intl is not asked: browsers have no data for ky and tg and a stub for uz, so server and phone would disagree.
const NO_BREAK_SPACE = '\u00A0';

/**
 * A number as the language writes it: `1 234,5` with no-break spaces in ky, tg, uz, ru and `1,234.5` in en.
 * Rounded to `maxDecimals` (0 to 20), without trailing zeros. `n` is finite and below 1e21.
 */
export function formatNumber(language: Language, n: number, { maxDecimals = 3 }: { maxDecimals?: number } = {}): string {
  const [whole = '', decimals = ''] = Math.abs(n).toFixed(maxDecimals).split('.');
  const [group, mark] = language === 'en' ? [',', '.'] : [NO_BREAK_SPACE, ','];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  const shown = decimals.replace(/0+$/, '');
  const text = shown === '' ? grouped : grouped + mark + shown;
  return n < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** A share (1 is the whole) in percent: `45%`, in ru with a no-break space before the sign. */
export function formatPercent(language: Language, share: number, { maxDecimals = 0 }: { maxDecimals?: number } = {}): string {
  const sign = language === 'ru' ? `${NO_BREAK_SPACE}%` : '%';
  return formatNumber(language, share * 100, { maxDecimals }) + sign;
}
