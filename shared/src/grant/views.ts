import * as z from 'zod';
import { languageSchema } from '../kernel/language-schema.ts';
import { textSchema } from '../kernel/text-schema.ts';
import { countryCodes } from '../place/codes.ts';
import { daySchema } from './day.ts';
import { publicationSchema, readingSchema } from './figures.ts';
import { reportActs, reportFaults, reportStates } from './report.ts';
import { reportContentSchema } from './report-schema.ts';
import { projectStates } from './standing.ts';
import { termsSchema } from './terms.ts';

const id = z.string().min(1).max(40);
const count = z.int().nonnegative();
const day = daySchema;
const comment = z.string().max(4_000);

const step = z.strictObject({
  act: z.enum(reportActs), at: z.number().describe('Epoch milliseconds'), comment: comment.nullable(),
  content: reportContentSchema.nullable().describe('What was handed in; null for what the desk did'),
});
const report = z.strictObject({ number: z.int().positive(), dueOn: day, state: z.enum(reportStates), steps: z.array(step).describe('Oldest first') }).meta({ id: 'GrantReport' });
export type ReportView = z.infer<typeof report>;

const publication = z.strictObject({ id, ...publicationSchema.shape, readings: z.array(readingSchema).describe('Oldest first') }).meta({ id: 'GrantPublication' });
export type PublicationView = z.infer<typeof publication>;

const shared = {
  id, awardId: z.string(), award: textSchema(160).describe('What it is called; empty where the call does not have it any more'), reference: languageSchema.describe('Of the call: what is missing is told in it'),
  terms: termsSchema, signedOn: day.nullable(), endedOn: day.nullable(), endReason: z.string().max(1_000),
  state: z.enum(projectStates), overdue: z.array(z.int().positive()).describe('Numbers of reports, the longest over first'),
  tranches: z.array(z.strictObject({ amount: count, percent: count, after: count, state: z.enum(['waiting', 'due', 'paid']), paidOn: day.nullable() })),
  paid: count, due: count,
  publications: z.array(publication),
};

/** An awarded work as the desk reads it: of a report what was handed in, and nothing that is only being written. */
export const grantViewSchema = z.strictObject({
  ...shared,
  work: z.strictObject({ id, number: z.int().positive(), title: z.string(), country: z.enum(countryCodes), names: z.array(z.string()).describe('Of those who made it, as they are in their records') }),
  number: count.describe('How often the agreement was changed'), note: z.string().max(2_000).describe('For organisers'),
  isAwarded: z.boolean().describe('False when newer decisions took the award back'),
  reports: z.array(report),
}).meta({ id: 'Grant' });
export type GrantView = z.infer<typeof grantViewSchema>;

export const grantBoardSchema = z.strictObject({
  call: z.strictObject({ id, title: textSchema(160), reference: languageSchema, currency: termsSchema.shape.currency }),
  decisions: z.strictObject({ version: z.int().positive(), at: z.number() }).nullable().describe('The newest that are released; null before'),
  waiting: count.describe('Awards without an agreement'),
  grants: z.array(grantViewSchema),
}).meta({ id: 'GrantBoard' });
export type GrantBoard = z.infer<typeof grantBoardSchema>;

/** The own awarded work, as those who made it see it. */
export const ownGrantSchema = z.strictObject({
  ...shared,
  title: z.string(), isLead: z.boolean().describe('Who hands reports in'),
  reports: z.array(report.extend({ draft: reportContentSchema, saves: count.describe('How often the draft was saved'), faults: z.array(z.enum(reportFaults)) })),
}).meta({ id: 'OwnGrant' });
export type OwnGrant = z.infer<typeof ownGrantSchema>;
export type OwnReport = OwnGrant['reports'][number];
