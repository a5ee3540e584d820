import * as z from 'zod';
import { asks } from '../place/home.ts';
import { presets } from './scoring.ts';

/**
 * How one game is played: chosen when it is created, then fixed. Nothing in it is secret. Every part but the first has a
 * default, so that games of before it was there are still read.
 */
export const gameSettingsSchema = z.strictObject({
  preset: z.enum(presets).default('speed'),
  /** Places of the last round are kept until the ceremony reveals them. */
  isLastRoundSealed: z.boolean().default(false),
  /** Whether a new seat needs the code on the projector; the desk can change it during the game. */
  hasHallCode: z.boolean().default(false),
  /** Names of one's own, names offered by the server, or own ones that the host approves first. */
  names: z.enum(['own', 'generated', 'approved']).default('own'),
  /** Whether players may object to what a question gave, for a minute after its reveal. */
  appeals: z.boolean().default(true),
  /** What is asked at the join about where one comes from. */
  asks: z.array(z.enum(asks)).max(asks.length).default([]),
}).meta({ id: 'GameSettings' });
export type GameSettings = z.infer<typeof gameSettingsSchema>;
