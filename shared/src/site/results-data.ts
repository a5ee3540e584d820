import * as z from 'zod';
import { textSchema } from '../kernel/text-schema.ts';
import { countryCodes, regionCodes } from '../place/codes.ts';
import { classes, comparisons } from '../season/schema.ts';

const row = z.strictObject({
  id: z.string().describe('Of the entry, the same in all stages'),
  place: z.int().positive().describe('Equal entries share the better place. Of its country where comparison is "apart"'),
  name: z.string(),
  country: z.enum(countryCodes).describe('ISO 3166-1'),
  region: z.enum(regionCodes).nullable().describe('ISO 3166-2'),
  university: z.string().nullable(),
  classes: z.array(z.enum(classes)),
  points: z.number(), right: z.number().describe('Right answers'), games: z.int().describe('Games that count'),
  compared: z.number().nullable().describe('Score by common questions; null where all played the same'),
  outcome: z.enum(['in', 'reserve', 'tied', 'out']).nullable().describe('Whether it goes on; null where the stage leads nowhere'),
});

/** SI8: all released results of a season as open data. */
export const resultsDataSchema = z.strictObject({
  format: z.literal('tabarman-results'), version: z.literal(1),
  season: z.strictObject({ slug: z.string(), title: textSchema(160), version: z.int().positive().describe('Of its public rules') }),
  stages: z.array(z.strictObject({
    id: z.string(), title: textSchema(160), comparison: z.enum(comparisons),
    version: z.int().positive(), releasedAt: z.iso.datetime(), reason: textSchema(400).nullable().describe('Why this version came; null for the first'),
    rows: z.array(row),
  })),
}).meta({ title: 'Released results of a season of Tabarman' });
export type ResultsData = z.infer<typeof resultsDataSchema>;
