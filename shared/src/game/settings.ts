import * as z from 'zod';
import { asks } from '../place/home.ts';
import { presets } from './scoring.ts';

/** M9: time to talk between the reading and the opening of the options; 0 for none. */
const talkMs = z.union([z.literal(0), z.int().min(5_000).max(60_000)]).default(0);

/** How teams play: each member on an own phone, or all on one. `best` is how many members' points count under that score. */
export const teamSettingsSchema = z.discriminatedUnion('devices', [
  z.strictObject({ devices: z.literal('own'), score: z.enum(['mean', 'best']), best: z.int().min(1).max(20).default(3), talkMs }),
  z.strictObject({ devices: z.literal('shared'), talkMs }),
]).meta({ id: 'TeamSettings' });
export type TeamSettings = z.infer<typeof teamSettingsSchema>;

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
  teams: teamSettingsSchema.nullable().default(null),
  /** Who goes on to the next step: the host, or the clock, which takes the same time for each in every hall. */
  pace: z.enum(['host', 'clock']).default('host'),
  /** When it may begin, where that is not for its host to say: epoch ms, the last one not included. */
  begins: z.strictObject({ from: z.int().nonnegative(), until: z.int().nonnegative() }).nullable().default(null),
}).meta({ id: 'GameSettings' });
export type GameSettings = z.infer<typeof gameSettingsSchema>;
