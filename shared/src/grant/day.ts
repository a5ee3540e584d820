import * as z from 'zod';

const DAY_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;
const two = (n: number) => String(n).padStart(2, '0');

/** A day of the calendar: `YYYY-MM-DD`, and there is that day. */
export const daySchema = z.string().regex(/^20\d{2}-\d{2}-\d{2}$/).refine((day) => {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && dayAt(at, 0) === day;
});

/** The day of an instant (epoch ms) at a place so many minutes ahead of UTC. */
export function dayAt(at: number, offsetMinutes: number): string {
  return new Date(at + offsetMinutes * MINUTE_MS).toISOString().slice(0, 10);
}

/** So many days later. */
export function daysAfter(day: string, days: number): string {
  return dayAt(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS, 0);
}

/** GR2: the same day so many months later; where that month is too short, its last one. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(at / 12), at % 12];
  const last = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate();
  return `${toYear}-${two(toMonth + 1)}-${two(Math.min(date, last))}`;
}
