import * as z from 'zod';
import { callSchema } from '../call/schema.ts';
import { textSchema } from '../kernel/text-schema.ts';
import { voteResultSchema } from '../vote/views.ts';

const reason = textSchema(400).nullable().describe('Why this version came; null for the first');
const awarded = z.strictObject({
  number: z.int().describe('Of the work'), title: z.string(), team: z.string().nullable(), people: z.array(z.string()).describe('Who agreed to be named'),
  country: z.string().nullable().describe('ISO 3166-1'), total: z.number().nullable().describe('Of 100'), amount: z.number().nullable().describe('In the currency of the call'),
});

/** EX1: the released awards of a call, and the published counts of its vote, as open data. Who was not awarded is not in it. */
export const awardDataSchema = z.strictObject({
  format: z.literal('tabarman-awards'), version: z.literal(1),
  call: z.strictObject({ slug: z.string(), title: textSchema(160), currency: callSchema.shape.currency }),
  released: z.strictObject({
    version: z.int().positive(), releasedAt: z.iso.datetime(), works: z.int().describe('That were judged'),
    versions: z.array(z.strictObject({ version: z.int().positive(), releasedAt: z.iso.datetime(), reason })).describe('Newest first'),
    awards: z.array(z.strictObject({ id: z.string(), title: textSchema(160), works: z.array(awarded).describe('From the best') })),
  }).nullable().describe('Null before a decision is released'),
  vote: voteResultSchema.omit({ bursts: true }).nullable().describe('Null before the counts are published'),
}).meta({ title: 'Released awards of a call of Tabarman' });
export type AwardData = z.infer<typeof awardDataSchema>;
