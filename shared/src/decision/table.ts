import * as z from 'zod';
import { awardSchema, callSchema, totals } from '../call/schema.ts';
import { textSchema } from '../kernel/text-schema.ts';
import { remarkSchema } from './remark.ts';

const id = z.string().max(64);
const points = z.number().nullable().describe('Of 100; null while there is none');
const bars = z.enum(['notEligible', 'conflict', 'withdrawn']);

/** What stands against calling a decision final. */
export const decisionOpenings = ['no_works', 'review_open', 'reviews_missing', 'ties', 'least_dropped', 'unconnected', 'untied'] as const;
export type DecisionOpening = (typeof decisionOpenings)[number];
/** Of these people may say that they stay as they are, with a reason that is told with the results. */
export const acceptable = ['reviews_missing', 'least_dropped', 'unconnected'] as const satisfies readonly DecisionOpening[];

/** What people decide beside the numbers; every reason is theirs, in the languages that they write. */
export const sayingsSchema = z.strictObject({
  bars: z.array(z.strictObject({ work: id, bar: bars, reason: textSchema(400) })).max(500).describe('Works that may have no award; withdrawn are those that do not want theirs'),
  orders: z.array(z.strictObject({ works: z.array(id).min(2).max(100), reason: textSchema(400) })).max(100).describe('Works of one total, in the order that was found in deliberation'),
  accepted: z.array(z.strictObject({ opening: z.enum(acceptable), reason: textSchema(400) })).max(acceptable.length),
}).meta({ id: 'DecisionSayings' });
export type Sayings = z.infer<typeof sayingsSchema>;
export const nothingSaid: Sayings = { bars: [], orders: [], accepted: [] };

/** What who handed a work in is told of one criterion: the mean of its marks on its own scale. */
const feedbackSchema = z.strictObject({ criterion: z.string(), mean: z.number().nullable(), marks: z.int(), comments: z.array(z.string()) });

export const decidedWorkSchema = z.strictObject({
  id, number: z.int(), version: z.int(), title: z.string(), team: z.string().nullable(), memberIds: z.array(id),
  country: z.string().nullable(), track: z.string().nullable(), organisation: z.string().nullable(), asks: z.number(),
  total: points.describe('The one that decides'), mean: points, median: points, adjusted: z.number().nullable(), spread: z.number().nullable(),
  marked: z.int().describe('Sheets with marks; where works are compared in pairs, comparisons'), abstained: z.int(), recused: z.int(),
  pairs: z.strictObject({ strength: z.number(), error: z.number().nullable(), low: points, high: points }).optional().describe('Where works are compared in pairs: the fitted strength, and the middle 95 % of its points'),
  below: z.array(z.string()).describe('Criteria whose mean is below their floor'), bar: bars.nullable(), order: z.int(),
  remarks: z.record(z.string(), remarkSchema).describe('By the ids of awards'),
  feedback: z.array(feedbackSchema), words: z.array(z.string()).describe('Of jurors to who handed it in'),
}).meta({ id: 'DecidedWork' });
export type DecidedWork = z.infer<typeof decidedWorkSchema>;

export const decidedAwardSchema = z.strictObject({
  award: awardSchema, awarded: z.array(id), reserves: z.array(id), isLeastDropped: z.boolean(), tied: z.array(id),
}).meta({ id: 'DecidedAward' });

/** A decision as it is, with everything that it follows from; the released one never changes. */
export const decisionTableSchema = z.strictObject({
  kind: z.enum(totals), currency: callSchema.shape.currency,
  awards: z.array(decidedAwardSchema), works: z.array(decidedWorkSchema).describe('By number'),
  parts: z.int().describe('Of the jury, that no review ties together; where works are compared in pairs, the most parts in which the works of one award stand'),
  severity: z.record(z.string(), z.number()).describe('Points that were added to every mark of a juror where the adjusted total decides'),
  sheets: z.strictObject({ counted: z.int(), newestAt: z.int().nullable() }),
  sayings: sayingsSchema,
}).meta({ id: 'DecisionTable' });
export type DecisionTable = z.infer<typeof decisionTableSchema>;
