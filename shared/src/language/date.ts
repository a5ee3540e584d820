import type { Language } from '../kernel/language.ts';
import { months } from './months.ts';

const MINUTE_MS = 60_000;
const two = (n: number) => String(n).padStart(2, '0');

/**
 * The day of an instant (epoch ms) at a place `timeZoneOffsetMinutes` ahead of UTC (Bishkek 360, Tashkent and Dushanbe
 * 300). `short` is `21.03.2026` in every language, because 3/4/26 would be two days in one hall; `long` is CLDR's.
 */
export function formatDate(language: Language, at: number, style: 'short' | 'long', timeZoneOffsetMinutes: number): string {
  const local = new Date(at + timeZoneOffsetMinutes * MINUTE_MS);
  const year = String(local.getUTCFullYear());
  const day = local.getUTCDate();
  if (style === 'short') return `${two(day)}.${two(local.getUTCMonth() + 1)}.${year}`;
  const month = months[language][local.getUTCMonth()] ?? '';
  switch (language) {
    case 'ky': return `${year}-ж., ${day}-${month}`;
    case 'tg': return `${two(day)} ${month} ${year}`;
    case 'uz': return `${day}-${month}, ${year}`;
    case 'ru': return `${day} ${month} ${year} г.`;
    case 'en': return `${month} ${day}, ${year}`;
  }
}

/** The time of an instant (epoch ms) as `14:05`, the 24-hour clock of the region in every language. */
export function formatTime(at: number, timeZoneOffsetMinutes: number): string {
  const local = new Date(at + timeZoneOffsetMinutes * MINUTE_MS);
  return `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}
