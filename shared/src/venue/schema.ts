import * as z from 'zod';
import { countryCodes, regionCodes } from '../place/codes.ts';

const when = z.int().nonnegative();
const slug = z.string().min(1).max(40);
const unique = (list: readonly unknown[]) => new Set(list).size === list.length;

/** Which game of which stage is meant. */
export const stageGameRefSchema = z.strictObject({ stage: slug, game: slug });
export type StageGameRef = z.infer<typeof stageGameRefSchema>;

/** A game that a venue plays; the two times narrow the window of the stage's game for this hall. Epoch ms. */
export const playSchema = z.strictObject({ ...stageGameRefSchema.shape, opensAt: when.nullable(), closesAt: when.nullable() })
  .refine(({ opensAt, closesAt }) => opensAt === null || closesAt === null || opensAt < closesAt, { path: ['closesAt'], message: 'is before it opens' });
export type Play = z.infer<typeof playSchema>;

/** A hall of a season. Without a country it is any of the season's. */
export const venueSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  place: z.string().trim().max(200),
  country: z.enum(countryCodes).nullable(),
  region: z.enum(regionCodes).nullable(),
  plays: z.array(playSchema).max(100).refine((all) => unique(all.map(({ stage, game }) => `${stage} ${game}`)), 'a game repeats'),
}).refine(({ country, region }) => region === null || (country !== null && region.startsWith(country)), { path: ['region'], message: 'lies in another country' })
  .meta({ id: 'Venue' });
export type VenueFacts = z.infer<typeof venueSchema>;

/** Of one game of a stage, for all its halls: when its quest is given out, and until when results are taken. Epoch ms. */
export const hallTermsSchema = z.strictObject({ downloadFrom: when, downloadUntil: when, resultsUntil: when })
  .refine(({ downloadFrom, downloadUntil }) => downloadFrom < downloadUntil, { path: ['downloadUntil'], message: 'is before it begins' }).meta({ id: 'HallTerms' });
export type HallTerms = z.infer<typeof hallTermsSchema>;
