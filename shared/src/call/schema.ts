import * as z from 'zod';
import { languageSchema } from '../kernel/language-schema.ts';
import { languages } from '../kernel/language.ts';
import { textSchema } from '../kernel/text-schema.ts';
import { countryCodes } from '../place/codes.ts';
import { eligibilitySchema } from '../season/schema.ts';
import { fieldSchema } from './field.ts';

/**
 * CL1: a call as data: a hackathon, a contest, grants or journalists' sub-grants, which are presets of the one form. Its rules page, what people fill in, how works are judged
 * and who is awarded are made of it. It may lack things while it is written; what it lacks is in `faults.ts`. Instants are epoch ms.
 */

const unique = (list: readonly unknown[]) => new Set(list).size === list.length;
const uniqueIds = (list: readonly { readonly id: string }[]) => unique(list.map(({ id }) => id));
const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/);
const title = textSchema(160);
const when = z.int().nonnegative().nullable();
const few = z.int().min(1).max(1_000);

export const callKinds = ['hackathon', 'contest', 'grants', 'subgrants'] as const;
export type CallKind = (typeof callKinds)[number];

/** What people come as, and what a team has to have of each. */
export const roleSchema = z.strictObject({ id: slug, title, least: z.int().min(0).max(20).describe('Of them in every team') }).meta({ id: 'CallRole' });
export type CallRole = z.infer<typeof roleSchema>;

export const withWhomSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('alone') }),
  z.strictObject({
    kind: z.literal('teams'), least: z.int().min(1).max(20), most: z.int().min(2).max(20),
    countries: z.int().min(1).max(countryCodes.length).describe('Of how many countries the members of a team are, at least'),
    closesAt: when.describe('When teams stand fast; null for the end of the works'),
  }),
]).meta({ id: 'CallWithWhom' });

export const trackSchema = z.strictObject({ id: slug, title, about: textSchema(1_000) }).meta({ id: 'CallTrack' });

export const criterionSchema = z.strictObject({
  id: slug, title, about: textSchema(1_000),
  weight: z.int().min(1).max(100),
  scale: z.array(z.strictObject({ value: z.int().min(0).max(100), label: textSchema(200) })).min(2).max(11)
    .refine((points) => points.every(({ value }, i) => i === 0 || value > points[i - 1]!.value)).describe('Its points, from the least to the most'),
  isCommentRequired: z.boolean(),
  isInformational: z.boolean().describe('Told to entrants and jury, left out of the total'),
  tracks: z.array(slug).max(20).refine(unique).describe('In which it is asked for; empty for all'),
  floor: z.number().min(0).max(100).nullable().describe('A work whose mean is below this is not awarded'),
}).meta({ id: 'Criterion' });
export type Criterion = z.infer<typeof criterionSchema>;

/** Which number decides, fixed before works are handed in: one of marks by criteria, or the strength of works that are compared in pairs (`judged.ts`). */
export const totals = ['mean', 'median', 'adjusted', 'strength'] as const;
export type TotalKind = (typeof totals)[number];
/** When a juror reads what the others said of a work. */
export const othersRead = ['never', 'afterOwn', 'always'] as const;

export const jurySchema = z.strictObject({
  reviews: z.int().min(1).max(20).describe('Of every work; where works are compared in pairs, comparisons'),
  minutes: z.int().min(1).max(600).describe('That one review or comparison takes, for planning'),
  total: z.enum(totals),
  others: z.enum(othersRead),
  isBlind: z.boolean().describe('Jurors do not see who handed a work in'),
  isOwnCountryBarred: z.boolean().describe('A juror does not judge works of the own country'),
  backgrounds: z.array(z.strictObject({ id: slug, title, least: z.int().min(0).max(5).describe('Of them on every work') })).max(6).refine(uniqueIds),
  samples: z.int().min(0).max(2).describe('Works that all jurors mark first'),
}).meta({ id: 'CallJury' });

export const quotaSchema = z.strictObject({ by: z.enum(['country', 'track', 'organisation']), least: z.int().min(0).max(100), most: few }).meta({ id: 'Quota' });

export const awardSchema = z.strictObject({
  id: slug, title, about: textSchema(1_000),
  count: few,
  track: slug.nullable().describe('Whose works it is for; null for all'),
  amount: z.int().min(0).max(100_000_000).nullable().describe('What each gets, in the currency of the call; null when nothing, or what it asked for'),
  quotas: z.array(quotaSchema).max(3).refine((all) => unique(all.map(({ by }) => by))),
  leastTotal: z.number().min(0).max(100).nullable().describe('Of 100; who has less is not awarded'),
  budget: z.int().min(1).max(1_000_000_000).nullable().describe('All of them together at most'),
  reserves: z.int().min(0).max(100),
  choose: z.enum(['rank', 'sum']).describe('`rank`: nobody gives way to several who stand lower; `sum`: the most points together'),
}).meta({ id: 'Award' });
export type Award = z.infer<typeof awardSchema>;

/** What a phase lets happen. */
export const rights = ['register', 'team', 'work', 'gallery', 'review', 'discuss', 'vote', 'feedback'] as const;
export type Right = (typeof rights)[number];

/** Phases follow one another; in each some things are allowed and nothing else. Works are taken until the last phase that allows them ends. */
export const phaseSchema = z.strictObject({ id: slug, title, opensAt: when, closesAt: when, rights: z.array(z.enum(rights)).max(rights.length).refine(unique) }).meta({ id: 'CallPhase' });
export type Phase = z.infer<typeof phaseSchema>;

export const voteSchema = z.strictObject({
  most: z.int().min(1).max(3).describe('Works on one ballot'),
  reviewHours: z.int().min(0).max(24 * 14).describe('After the closing, to look at unusual bursts'),
}).meta({ id: 'CallVote' });

export const reportsSchema = z.strictObject({
  everyMonths: z.int().min(1).max(12), times: z.int().min(1).max(24),
  tranches: z.array(z.strictObject({ percent: z.int().min(1).max(100), after: z.int().min(0).max(24).describe('So many accepted reports') })).min(1).max(12),
}).meta({ id: 'CallReports' });

export const callSchema = z.strictObject({
  kind: z.enum(callKinds),
  title, about: textSchema(4_000),
  reference: languageSchema,
  languages: z.array(languageSchema).min(1).max(languages.length).refine(unique),
  currency: z.enum(['KGS', 'TJS', 'UZS', 'USD', 'EUR']),
  eligibility: eligibilitySchema,
  roles: z.array(roleSchema).max(8).refine(uniqueIds),
  withWhom: withWhomSchema,
  consents: z.array(z.strictObject({ id: slug, version: z.int().positive(), text: textSchema(2_000), isRequired: z.boolean() })).max(8).refine(uniqueIds),
  tracks: z.array(trackSchema).max(20).refine(uniqueIds),
  fields: z.array(fieldSchema).max(60).refine(uniqueIds),
  criteria: z.array(criterionSchema).max(20).refine(uniqueIds),
  jury: jurySchema,
  awards: z.array(awardSchema).max(20).refine(uniqueIds),
  vote: voteSchema.nullable(),
  reports: reportsSchema.nullable().describe('What whoever is awarded hands in afterwards'),
  phases: z.array(phaseSchema).max(20).refine(uniqueIds),
  graceMinutes: z.int().min(0).max(24 * 60).describe('After the announced end of the works; never told'),
}).meta({ id: 'Call' });
export type Call = z.infer<typeof callSchema>;
