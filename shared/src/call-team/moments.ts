import { type CountryCode, countryCodes, countryOffsets } from '../place/codes.ts';
import type { ScheduleItem } from './schedule.ts';

const DAY_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;

/** An instant by the clock of a country: minutes after its midnight, and its day as whole days after 1970. */
export interface LocalMoment {
  readonly country: CountryCode;
  readonly day: number;
  readonly minute: number;
}

/** TB12: an instant by the clocks of the three countries: Bishkek is an hour before Dushanbe and Tashkent, and none changes over the year. */
export function localMoments(at: number): LocalMoment[] {
  return countryCodes.map((country) => {
    const local = at + countryOffsets[country] * MINUTE_MS;
    return { country, day: Math.floor(local / DAY_MS), minute: Math.floor((local % DAY_MS) / MINUTE_MS) };
  });
}

/** The schedule by days of one country, each in the order of its beginnings. */
export function daysOf<T extends Pick<ScheduleItem, 'startsAt'>>(items: readonly T[], country: CountryCode): { readonly day: number; readonly items: readonly T[] }[] {
  const days = new Map<number, T[]>();
  for (const item of items.toSorted((a, b) => a.startsAt - b.startsAt)) {
    const { day } = localMoments(item.startsAt).find((moment) => moment.country === country)!;
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days].map(([day, of]) => ({ day, items: of }));
}
