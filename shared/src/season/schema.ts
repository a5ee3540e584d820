import * as z from 'zod';
import { presets } from '../game/scoring.ts';
import { languageSchema } from '../kernel/language-schema.ts';
import { languages } from '../kernel/language.ts';
import { textSchema } from '../kernel/text-schema.ts';
import { countryCodes, regionCodes } from '../place/codes.ts';
import { metrics } from './metrics.ts';

/**
 * SE1: a season as data. Registration, standings, qualification and the public rules are made of it, so that what is played and what is
 * written cannot part. It may lack things while it is written; what it lacks is in `faults.ts`. Instants are epoch ms.
 */

const unique = (list: readonly unknown[]) => new Set(list).size === list.length;
const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/);
const title = textSchema(160);
const when = z.int().nonnegative().nullable();
const day = z.iso.date();
const few = z.int().min(1).max(1_000);

export const partsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('players') }),
  z.strictObject({
    kind: z.literal('teams'), least: z.int().min(2).max(20), most: z.int().min(2).max(20),
    substitutions: z.int().min(0).max(20).describe('Members that may be replaced after entries close'),
  }),
]).meta({ id: 'SeasonParts' });

export const eligibilitySchema = z.strictObject({
  age: z.strictObject({ from: z.int().min(0).max(120), to: z.int().min(0).max(120).nullable(), on: day }).nullable(),
  isStudent: z.boolean(),
  countries: z.array(z.enum(countryCodes)).max(countryCodes.length).refine(unique),
  regions: z.array(z.enum(regionCodes)).max(regionCodes.length).refine(unique),
  languages: z.array(languageSchema).max(languages.length).refine(unique),
}).meta({ id: 'Eligibility' });

export const standingRuleSchema = z.strictObject({
  metrics: z.array(z.enum(metrics)).min(1).max(metrics.length).refine(unique),
  bestOf: few.nullable(),
}).meta({ id: 'StandingRule' });

const by = z.enum(['country', 'region', 'university']);
const seatRule = z.discriminatedUnion('kind', [
  z.strictObject({ id: slug, kind: z.literal('top'), per: z.enum(['country', 'region', 'university', 'all']), take: few, only: z.array(z.string().max(40)).max(40).optional() }),
  z.strictObject({ id: slug, kind: z.literal('pick'), entries: z.array(z.string().max(40)).max(50), reason: textSchema(400) }),
]);

export const qualificationSchema = z.strictObject({
  seats: z.array(seatRule).max(20).refine((all) => unique(all.map((one) => one.id))),
  caps: z.array(z.strictObject({ by, most: few })).max(3).refine((all) => unique(all.map((one) => one.by))),
  leastPoints: z.int().nonnegative().nullable(),
  reserves: z.strictObject({ per: z.enum(['country', 'all']), take: z.int().min(0).max(100) }),
  confirmHours: z.int().min(1).max(24 * 60).describe('After the results, until a seat that is not confirmed goes to the first reserve'),
}).meta({ id: 'Qualification' });

export const stageGameSchema = z.strictObject({
  id: slug, title,
  questId: z.string().max(40).nullable(),
  /** `together`: all halls in step. `window`: each hall when it likes, between the two times. */
  start: z.enum(['together', 'window']),
  opensAt: when, closesAt: when,
}).meta({ id: 'StageGame' });

export const stageKinds = ['city', 'qualifying', 'national', 'final'] as const;
/**
 * How entries of different countries are compared: they played the same; by questions with the tag `anchor`; or not at all.
 */
export const comparisons = ['same', 'anchors', 'apart'] as const;

export const stageSchema = z.strictObject({
  id: slug, title, kind: z.enum(stageKinds),
  country: z.enum(countryCodes).nullable().describe('Where only one country plays'),
  games: z.array(stageGameSchema).max(20),
  comparison: z.enum(comparisons),
  standings: standingRuleSchema,
  appealsHours: z.int().min(0).max(24 * 30).describe('After its last game'),
  into: slug.nullable().describe('The stage it leads to'),
  qualification: qualificationSchema.nullable(),
}).meta({ id: 'Stage' });
export type Stage = z.infer<typeof stageSchema>;

/** Who a table of its own is for, beside the one of all. */
export const classes = ['university', 'firstYear', 'women'] as const;

export const seasonSchema = z.strictObject({
  title, about: textSchema(4_000),
  reference: languageSchema,
  languages: z.array(languageSchema).min(1).max(languages.length).refine(unique),
  parts: partsSchema,
  eligibility: eligibilitySchema,
  entries: z.strictObject({ opensAt: when, closesAt: when }),
  preset: z.enum(presets),
  classes: z.array(z.enum(classes)).max(classes.length).refine(unique),
  consents: z.array(z.strictObject({ id: slug, version: z.int().positive(), text: textSchema(2_000), isRequired: z.boolean() })).max(8).refine((all) => unique(all.map((one) => one.id))),
  stages: z.array(stageSchema).max(20).refine((all) => unique(all.map((one) => one.id))),
}).meta({ id: 'Season' });
export type Season = z.infer<typeof seasonSchema>;
