import * as z from 'zod';
import { countryCodes, regionCodes } from './codes.ts';

/** What a game can ask of those who join, in the order it is asked. */
export const asks = ['country', 'region', 'university'] as const;
export type Ask = (typeof asks)[number];

/** Where a player comes from, as far as the game asked. `other` says in words what no list has. */
export const homeSchema = z.strictObject({
  country: z.enum([...countryCodes, 'other']),
  region: z.enum(regionCodes).nullable(),
  university: z.string().regex(/^[a-z0-9-]{1,40}$/).nullable(),
  other: z.string().max(400).nullable(),
}).meta({ id: 'Home' });
export type Home = z.infer<typeof homeSchema>;
