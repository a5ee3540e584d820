import * as z from 'zod';
import { textSchema } from '../kernel/text-schema.ts';

/** TB12: one thing of the schedule of a call. Instants are epoch ms. */
export const scheduleItemSchema = z.strictObject({
  title: textSchema(160), place: textSchema(160).describe('Or what is needed to come'),
  startsAt: z.int().nonnegative(), endsAt: z.int().nonnegative(),
  link: z.url({ protocol: /^https?$/ }).max(500).nullable(),
}).refine(({ startsAt, endsAt }) => endsAt > startsAt).meta({ id: 'ScheduleItem' });
export type ScheduleItem = z.infer<typeof scheduleItemSchema>;
