import * as z from 'zod';
import { presets } from './scoring.ts';

/**
 * How one game is played: chosen when it is created, then fixed. Nothing in it is secret. Every part but the first has a
 * default, so that games of before it was there are still read.
 */
export const gameSettingsSchema = z.strictObject({
  preset: z.enum(presets).default('speed'),
  /** Places of the last round are kept until the ceremony reveals them. */
  isLastRoundSealed: z.boolean().default(false),
}).meta({ id: 'GameSettings' });
export type GameSettings = z.infer<typeof gameSettingsSchema>;
