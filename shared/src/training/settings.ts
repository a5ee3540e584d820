import * as z from 'zod';
import { runSettingsSchema, type RunPlace, type RunSettings } from '../run/settings.ts';

const { groups, time } = runSettingsSchema.shape;

/** How both tests of a training are taken. */
export const trainingSettingsSchema = z.strictObject({ identify: z.enum(['code', 'account']), groups, time }).meta({ id: 'TrainingSettings' });
export type TrainingSettings = z.infer<typeof trainingSettingsSchema>;

/** What is right is told after the post-test at the earliest. */
export const postSettingsSchema = z.strictObject({ feedback: z.enum(['atEnd', 'afterClose', 'never']) });

/** PT1: one attempt for each, in an order of its own; a pre-test tells nothing, or it would be learned by heart. */
export function testSettings({ identify, groups: all, time: limit }: Pick<RunSettings, 'groups' | 'time' | 'identify'>, feedback: RunSettings['feedback'], place: RunPlace): RunSettings {
  return {
    purpose: 'test', attempts: 1, time: limit, shuffle: { questions: true, options: true }, feedback: place === 'pre' ? 'never' : feedback,
    canGoBack: limit.by !== 'question', identify, groups: all,
  };
}
