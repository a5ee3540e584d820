import * as z from 'zod';
import { cleanText } from '../kernel/name.ts';

const words = (most: number) => z.string().max(2 * most).transform((text) => text.split('\n').map(cleanText).join('\n').trim()).pipe(z.string().max(most));

/** What whoever is awarded writes: it may lack anything until it is submitted. */
export const reportContentSchema = z.strictObject({
  done: words(6_000).describe('What was done'),
  next: words(2_000).describe('What comes next, and what help is needed'),
  spent: z.int().min(0).max(100_000_000).nullable().describe('Of the money, since the beginning, in whole units'),
  links: z.array(z.url({ protocol: /^https?$/ }).max(500)).max(20),
}).meta({ id: 'GrantReportContent' });
export type ReportContent = z.infer<typeof reportContentSchema>;
