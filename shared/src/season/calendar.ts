import type { Language } from '../kernel/language.ts';
import { formatDate, formatTime } from '../language/date.ts';
import { type CountryCode, countryCodes, countryOffsets } from '../place/codes.ts';
import { countryName } from '../place/place-name.ts';

/** SE9: an instant (epoch ms) by the clocks of the countries: `21.03.2026: Кыргызстан 15:00 · Таджикистан, Узбекистан 14:00`. Days that differ are each said. */
export function countryTimes(language: Language, at: number, countries: readonly CountryCode[] = countryCodes): string {
  const shown = countries.length === 0 ? countryCodes : countries;
  const days = shown.map((code) => formatDate(language, at, 'short', countryOffsets[code]));
  const isOneDay = new Set(days).size === 1;
  const clocks = [...Map.groupBy(shown, (code) => countryOffsets[code])];
  const times = clocks.map(([offset, codes]) => `${codes.map((code) => countryName(code, language)).join(', ')} ${isOneDay ? '' : `${formatDate(language, at, 'short', offset)} `}${formatTime(at, offset)}`).join(' · ');
  return isOneDay ? `${days[0]}: ${times}` : times;
}
