import * as z from 'zod';
import { questionViewSchema, solutionViewSchema } from '../game/views.ts';
import { languageSchema } from '../kernel/language-schema.ts';
import { choiceSchema } from '../quest/schema.ts';
import { feedbacks, identifications, purposes, runPlaces, runTimeSchema } from './settings.ts';

const count = z.int().nonnegative();
const at = z.number();

/** What anybody with the link may read before beginning. */
export const runViewSchema = z.strictObject({
  code: z.string(),
  title: z.string(),
  description: z.string(),
  language: languageSchema,
  questions: z.int().positive(),
  purpose: z.enum(purposes),
  attempts: z.int().positive().nullable(),
  time: runTimeSchema,
  feedback: z.enum(feedbacks),
  canGoBack: z.boolean(),
  identify: z.enum(identifications),
  groups: z.array(z.string()),
  opensAt: at.nullable(),
  closesAt: at.nullable(),
  /** Which test of a training it is; null for a run of its own. */
  place: z.enum(runPlaces).nullable(),
  state: z.enum(['notYet', 'open', 'closed']),
  now: at,
}).meta({ id: 'RunView' });
export type RunView = z.infer<typeof runViewSchema>;

const feedbackSchema = z.strictObject({
  /** 0 to 1; null for a survey. */
  credit: z.number().nullable(),
  /** Null where a run has no points. */
  points: count.nullable(),
  /** Null where only right and wrong are told. */
  solution: solutionViewSchema.nullable(),
});

export const attemptItemSchema = z.strictObject({
  /** Which question of the quest; the items stand in the order of this attempt. */
  index: count,
  /** Null until its own time has begun. */
  content: questionViewSchema.nullable(),
  /** Until when it can be answered; null when nothing ends it. */
  closesAt: at.nullable(),
  answer: z.strictObject({ answerId: z.string(), choice: choiceSchema }).nullable(),
  feedback: feedbackSchema.nullable(),
}).meta({ id: 'AttemptItem' });
export type AttemptItem = z.infer<typeof attemptItemSchema>;

export const attemptViewSchema = z.strictObject({
  id: z.string(),
  number: z.int().positive(),
  startedAt: at,
  /** Null when nothing ends it. */
  closesAt: at.nullable(),
  isOver: z.boolean(),
  items: z.array(attemptItemSchema).min(1),
  /** What it came to, as far as that is told yet. */
  result: z.strictObject({ right: count, marked: count, points: count.nullable() }).nullable(),
}).meta({ id: 'AttemptView' });
export type AttemptView = z.infer<typeof attemptViewSchema>;

/** Everything that the device of one participant shows. */
export const takingSchema = z.strictObject({
  run: runViewSchema,
  participant: z.strictObject({ name: z.string().nullable(), group: z.string().nullable(), resumeCode: z.string(), attempts: count }),
  /** The newest one. */
  attempt: attemptViewSchema,
}).meta({ id: 'Taking' });
export type Taking = z.infer<typeof takingSchema>;
