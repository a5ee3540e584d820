import * as z from 'zod';
import { barViewSchema } from '../game/views.ts';
import { languageSchema } from '../kernel/language-schema.ts';
import { questionContentSchema } from '../quest/schema.ts';

const count = z.int().nonnegative();

/** One attempt on the organiser's table. */
export const attemptRowSchema = z.strictObject({
  number: count.describe('Of the participant'), name: z.string().nullable(), group: z.string().nullable(), language: languageSchema, attempt: count,
  startedAt: z.number(), finishedAt: z.number().nullable(), isOver: z.boolean(), answered: count, right: count, marked: count, points: count,
  rapid: count.describe('Answers that came too fast to have been thought about'),
  credits: z.array(z.number().nullable()).describe('By question: 0 to 1, null for a survey'),
}).meta({ id: 'AttemptRow' });
export type AttemptRow = z.infer<typeof attemptRowSchema>;

/** How one question was answered, by the newest attempt of each participant. */
export const questionRowSchema = z.strictObject({
  index: count, content: questionContentSchema, answered: count, meanCredit: z.number().nullable(), bars: z.array(barViewSchema),
}).meta({ id: 'QuestionRow' });
export type QuestionRow = z.infer<typeof questionRowSchema>;
