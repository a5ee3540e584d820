import * as z from 'zod';
import { countryCodes, regionCodes } from '../place/codes.ts';
import { classes } from './schema.ts';

/** A team or a single player that takes part in a season, as its tables need it. */
export const entrySchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  country: z.enum(countryCodes),
  region: z.enum(regionCodes).nullable(),
  university: z.string().regex(/^[a-z0-9-]{1,40}$/).nullable(),
  classes: z.array(z.enum(classes)).max(classes.length).refine((all) => new Set(all).size === all.length),
}).refine(({ country, region }) => region === null || region.startsWith(country), { path: ['region'], message: 'lies in another country' }).meta({ id: 'SeasonEntry' });
export type EntryFacts = z.infer<typeof entrySchema>;
