import * as z from 'zod';
import { languageSchema } from '../../kernel/language-schema.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { comparisonSchema } from '../../training/comparison.ts';
import { postSettingsSchema, trainingSettingsSchema } from '../../training/settings.ts';
import { base, id, refusals, when } from './base.ts';
import { runSummarySchema } from './runs.ts';

const trainingSchema = z.strictObject({
  id, name: z.string(), title: textSchema(160), createdAt: when, pre: runSummarySchema, post: runSummarySchema.nullable().describe('Null until it is made'),
}).meta({ id: 'Training' });
export type Training = z.infer<typeof trainingSchema>;

export const trainingsContract = {
  list: base.route({ method: 'GET', path: '/trainings', tags: ['trainings'], summary: 'Own trainings, newest first' }).output(z.array(trainingSchema)),
  create: base.errors(refusals('not_found', 'quest_incomplete')).route({ method: 'POST', path: '/trainings', successStatus: 201, tags: ['trainings'], summary: 'A training with its pre-test, whose post-test will be compared with it' })
    .input(z.strictObject({ name: z.string().trim().min(1).max(100), questId: id, settings: trainingSettingsSchema })).output(trainingSchema),
  get: base.errors(refusals('not_found')).route({ method: 'GET', path: '/trainings/{id}', tags: ['trainings'], summary: 'One training and its two tests' })
    .input(z.strictObject({ id })).output(trainingSchema),
  addPost: base.errors(refusals('not_found', 'quest_incomplete')).route({ method: 'PUT', path: '/trainings/{id}/post', tags: ['trainings'], summary: 'Make the post-test of the quest as it is now; a second time it changes nothing' })
    .input(z.strictObject({ id, settings: postSettingsSchema })).output(trainingSchema),
  compare: base.errors(refusals('not_found')).route({ method: 'GET', path: '/trainings/{id}/comparison', tags: ['trainings'], summary: 'What everybody, each group, topic and question gained, once both tests are closed' })
    .input(z.strictObject({ id })).output(comparisonSchema),
  write: base.errors(refusals('not_found', 'try_again')).route({ method: 'GET', path: '/trainings/{id}/files/{format}', outputStructure: 'detailed', tags: ['trainings'], summary: 'The comparison as tables with typed cells and the definitions of its numbers' })
    .input(z.strictObject({ id, format: z.enum(['xlsx', 'csv', 'pdf']), language: languageSchema.default('en') }))
    .output(z.strictObject({ headers: z.strictObject({ 'content-disposition': z.string() }), body: z.file() })),
};
