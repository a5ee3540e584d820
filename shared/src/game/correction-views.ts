import * as z from 'zod';
import { languageSchema } from '../kernel/language-schema.ts';
import { choiceSchema, kindKeySchema, questionContentSchema } from '../quest/schema.ts';
import { lookSchema } from './events.ts';

/** What the desk is shown to set things right: it is given texts in all languages, and keys. */

const count = z.int().nonnegative();
const place = z.int().positive();
const reason = z.string();
const beforeAndAfter = z.tuple([count, count]);
const who = { number: place, name: z.string() };

export const impactSchema = z.strictObject({
  moved: count.describe('Players in another place than before'),
  podium: count.describe('Players who come, leave or change among the first three places'),
  rescored: count.describe('Players with more or fewer points than before'),
}).meta({ id: 'Impact' });

/** What a correction would change. `tally` is named by who applies it. */
export const previewSchema = z.strictObject({
  tally: count,
  ...impactSchema.shape,
  /** The greatest changes, those on the podium first. */
  rows: z.array(z.strictObject({ ...who, look: lookSchema, points: beforeAndAfter, place: beforeAndAfter })),
}).meta({ id: 'CorrectionPreview' });
export type CorrectionPreview = z.infer<typeof previewSchema>;

const onQuestion = { index: count };
const subject = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('void'), ...onQuestion }),
  z.strictObject({ what: z.literal('reinstate'), ...onQuestion }),
  z.strictObject({ what: z.literal('key'), ...onQuestion, content: questionContentSchema, before: kindKeySchema, after: kindKeySchema }),
  z.strictObject({ what: z.literal('points'), ...who, points: z.int() }),
]);

/** A line of the audit: who corrected what, when, why, and what it changed. */
export const correctionViewSchema = z.strictObject({
  number: place, at: z.number(), by: z.string(), reason, ...impactSchema.shape, subject,
}).meta({ id: 'Correction' });
export type CorrectionView = z.infer<typeof correctionViewSchema>;

/** A question that was played, with what is right as it stands. */
export const playedViewSchema = z.strictObject({
  index: count, content: questionContentSchema, right: kindKeySchema, isVoid: z.boolean(), answered: count, correct: count,
}).meta({ id: 'PlayedQuestion' });
export type PlayedView = z.infer<typeof playedViewSchema>;

const spelling = z.strictObject({ text: z.string(), count });

/** All who appealed with the same answer. `choice` is null when they gave none; spellings are those of typed answers. */
export const appealGroupSchema = z.strictObject({
  index: count,
  group: z.string(),
  choice: choiceSchema.nullable(),
  spellings: z.array(spelling),
  appeals: count,
  /** Players who answered the same, appealed or not. */
  answered: count,
  credit: z.number().describe('The share of the points that this answer earns now'),
  languages: z.array(z.strictObject({ language: languageSchema, count })),
  reasons: z.array(z.string()),
  /** Other typed answers that are a few letters away. */
  near: z.array(z.strictObject({ ...spelling.shape, isRight: z.boolean() })),
  ruling: z.strictObject({ isAccepted: z.boolean(), by: z.string(), reason, at: z.number() }).nullable(),
}).meta({ id: 'AppealGroup' });
export type AppealGroup = z.infer<typeof appealGroupSchema>;

/** Everything that can be set right: what was played, what players object to, and what was corrected already. */
export const correctionsViewSchema = z.strictObject({
  questions: z.array(playedViewSchema),
  groups: z.array(appealGroupSchema),
  /** Groups that are not shown, because there are too many. */
  more: count,
  corrections: z.array(correctionViewSchema),
}).meta({ id: 'Corrections' });
export type CorrectionsView = z.infer<typeof correctionsViewSchema>;
