import * as z from 'zod';
import { callSchema, reportsSchema } from '../call/schema.ts';
import { daySchema, monthsAfter } from './day.ts';

const trancheSchema = reportsSchema.shape.tranches.element;
export type Tranche = z.infer<typeof trancheSchema>;

/** What is agreed with whoever is awarded: money in whole units of the currency, in parts, and when reports are due. */
export const termsSchema = z.strictObject({
  amount: z.int().min(0).max(100_000_000).describe('0 where the support is no money'),
  currency: callSchema.shape.currency,
  startsOn: daySchema.describe('Months are counted from it'),
  everyMonths: reportsSchema.shape.everyMonths,
  times: reportsSchema.shape.times,
  tranches: z.array(trancheSchema).max(12).describe('Empty where the support is no money'),
}).refine(({ amount, tranches }) => tranches.reduce((sum, { percent }) => sum + percent, 0) === (amount === 0 ? 0 : 100), { message: 'tranches must be 100 percent of the amount', path: ['tranches'] })
  .refine(({ times, tranches }) => tranches.every(({ after }) => after <= times), { message: 'a tranche waits for more reports than there are', path: ['tranches'] })
  .meta({ id: 'GrantTerms' });
export type Terms = z.infer<typeof termsSchema>;

/**
 * GR1: how much each part is: the amount up to it, rounded, less the amount up to the one before. So they make the whole to the last unit, and each is less
 * than one unit off its percent.
 */
export function trancheAmounts(amount: number, tranches: readonly Pick<Tranche, 'percent'>[]): number[] {
  let percent = 0;
  let given = 0;
  return tranches.map((tranche) => {
    percent += tranche.percent;
    const upTo = Math.round((amount * percent) / 100);
    const own = upTo - given;
    given = upTo;
    return own;
  });
}

/** GR2: on which days reports are due, in order. The 31st comes back after a short month: months are counted from the beginning. */
export function reportDays({ startsOn, everyMonths, times }: Pick<Terms, 'startsOn' | 'everyMonths' | 'times'>): string[] {
  return Array.from({ length: times }, (_, i) => monthsAfter(startsOn, everyMonths * (i + 1)));
}

const usual: z.infer<typeof reportsSchema> = { everyMonths: 1, times: 3, tranches: [{ percent: 100, after: 0 }] };

/** What an agreement begins as: the rules of the call, or three monthly reports and all the money at once where it has none. */
export function newTerms({ reports, currency }: { readonly reports: z.infer<typeof reportsSchema> | null; readonly currency: Terms['currency'] }, amount: number | null, today: string): Terms {
  const { everyMonths, times, tranches } = reports ?? usual;
  const money = amount ?? 0;
  return { amount: money, currency, startsOn: today, everyMonths, times, tranches: money === 0 ? [] : tranches.map(({ percent, after }) => ({ percent, after: Math.min(after, times) })) };
}
