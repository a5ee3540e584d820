import * as z from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';
import { attemptRowSchema, questionRowSchema } from '../../run/attempt-rows.ts';
import { runPlaces, runSettingsSchema } from '../../run/settings.ts';
import { base, id, refusals, when } from './base.ts';

const window = { opensAt: when.nullable(), closesAt: when.nullable() };
const count = z.int().nonnegative();

export const runSummarySchema = z.strictObject({
  id, code: z.string().describe('In the link: /r/{code}'), title: textSchema(160), settings: runSettingsSchema, ...window,
  state: z.enum(['notYet', 'open', 'closed']), createdAt: when, participants: count, finished: count.describe('Attempts that are over'),
  trainingId: id.nullable().describe('The training whose test it is'), place: z.enum(runPlaces).nullable(),
}).meta({ id: 'RunSummary' });

export const runsContract = {
  list: base.route({ method: 'GET', path: '/runs', tags: ['runs'], summary: 'Own runs, newest first' }).output(z.array(runSummarySchema)),
  create: base.errors(refusals('not_found', 'quest_incomplete', 'quest_sealed')).route({ method: 'POST', path: '/runs', successStatus: 201, tags: ['runs'], summary: 'Let people take a quest at their own pace, by a link' })
    .input(z.strictObject({ questId: id, settings: runSettingsSchema, ...window })).output(runSummarySchema),
  get: base.errors(refusals('not_found')).route({ method: 'GET', path: '/runs/{id}', tags: ['runs'], summary: 'One run with its counts' })
    .input(z.strictObject({ id })).output(runSummarySchema),
  setWindow: base.errors(refusals('not_found')).route({ method: 'PUT', path: '/runs/{id}/window', tags: ['runs'], summary: 'Open, close, reopen or extend a run' })
    .input(z.strictObject({ id, ...window })).output(runSummarySchema),
  attempts: base.errors(refusals('not_found')).route({ method: 'GET', path: '/runs/{id}/attempts', tags: ['runs'], summary: 'Every attempt with its marks, and how each question was answered' })
    .input(z.strictObject({ id })).output(z.strictObject({ attempts: z.array(attemptRowSchema), questions: z.array(questionRowSchema) })),
};
export type RunSummary = z.infer<typeof runSummarySchema>;
