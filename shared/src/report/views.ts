import * as z from 'zod';
import { languageSchema } from '../kernel/language-schema.ts';
import { estimateSchema as estimate, missingSchemas } from '../stats/estimate-schema.ts';
import { groupings } from './group-figures.ts';
import { needs } from './help.ts';

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);

const dif = z.union([
  z.strictObject({
    oddsRatio: z.number(), chiSquare: z.number(), delta: z.number(), error: z.number(), class: z.enum(['A', 'B', 'C']), reference: count, focal: count,
  }),
  ...missingSchemas,
]);

/** Why a question should be looked at, as a sentence; `why` names the kind of it. */
const reason = z.strictObject({ why: z.string(), says: z.string() });

const question = z.strictObject({
  /** 0-based index in the quest. */
  index: count, round: z.int().positive(), prompt: z.string(), kind: z.string(), isVoid: z.boolean(),
  /** Neither void nor a survey. */
  isMarked: z.boolean(),
  there: count, answered: count, right: count, difficulty: estimate, interval: z.strictObject({ low: share, high: share }),
  itemRest: estimate, itemTotal: estimate, upperLower: estimate,
  /** Thinking times in ms; `timeBins` counts answers in each tenth of the limit. */
  limitMs: z.number(), times: z.strictObject({ n: count, least: z.number(), lower: z.number(), median: z.number(), upper: z.number(), most: z.number() }).nullable(), timeBins: z.array(count),
  rapid: count, rapidBelowMs: z.number(),
  bars: z.array(z.strictObject({ label: z.string(), count, right: z.boolean() })),
  /** Other languages beside the one of most players. */
  difs: z.array(z.strictObject({ language: languageSchema, dif })),
  reasons: z.array(reason),
}).meta({ id: 'QuestionReport' });
export type QuestionReportView = z.infer<typeof question>;

const languageGroup = z.strictObject({ language: languageSchema, players: count });

const groupsBy = z.strictObject({
  by: z.enum(groupings), rows: z.array(z.strictObject({ name: z.string(), players: count, share, medianMs: z.number().nullable() })),
  hidden: count.describe('Players of groups too small to be shown'),
});
export type ReportGroupsView = z.infer<typeof groupsBy>;

export const reportViewSchema = z.strictObject({
  title: z.string(), version: z.int().positive().describe('Rises with every correction'), isFinished: z.boolean(), players: count,
  complete: count.describe('Players who were there from the first question to the last'),
  reliability: z.strictObject({ by: z.enum(['kr20', 'alpha']), estimate }),
  rights: z.array(count).describe('How many players had none, one, two … questions wholly right'),
  questions: z.array(question),
  fairness: z.strictObject({ reference: languageGroup.nullable(), others: z.array(languageGroup), least: count }),
  groups: z.array(groupsBy),
  needHelp: count,
}).meta({ id: 'Report' });
export type ReportView = z.infer<typeof reportViewSchema>;

export const reportPlayerSchema = z.strictObject({
  number: z.int().positive(), name: z.string(), place: z.int().positive(), points: count, language: languageSchema.nullable(),
  there: count, answered: count, share: share.nullable(), medianMs: z.number().nullable(), needs: z.array(z.enum(needs)),
}).meta({ id: 'ReportPlayer' });
export type ReportPlayer = z.infer<typeof reportPlayerSchema>;
