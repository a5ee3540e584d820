import * as z from 'zod';
import { progressSchema } from '../game/views.ts';
import { deskMessageSchema, meMessageSchema, playersMessageSchema, projectorMessageSchema, type Role } from './intents.ts';

interface Broadcast {
  readonly to: readonly Role[];
  readonly says: string;
  readonly body: z.ZodType;
}

/** Every message the server sends by itself, once, with its audience. */
export const broadcasts = {
  'game:view': { to: ['player'], says: 'What all phones of one language see; at a reveal also where this one player stands.', body: playersMessageSchema },
  'game:me': { to: ['player'], says: 'What one player alone sees, when it changes between reveals: another name.', body: meMessageSchema },
  'projector:view': { to: ['projector'], says: 'The public screen.', body: projectorMessageSchema },
  'desk:view': { to: ['host'], says: 'The controls.', body: deskMessageSchema },
  'progress': {
    to: ['projector', 'host'], says: 'Counts, at most five times a second.',
    body: z.strictObject({ gameId: z.string(), progress: progressSchema }),
  },
  'desk:appeals': {
    to: ['host'], says: 'How many groups of appeals wait for a ruling, at most five times a second.',
    body: z.strictObject({ gameId: z.string(), waiting: z.int().nonnegative() }),
  },
  'goodbye': {
    to: ['player', 'projector', 'host'], says: 'Why this connection has ended: it does not come back by itself.',
    body: z.strictObject({ reason: z.enum(['opened_elsewhere', 'removed', 'signed_out', 'withdrawn', 'misbehaved']) }),
  },
} as const satisfies Record<string, Broadcast>;

export type BroadcastName = keyof typeof broadcasts;
export type Body<N extends BroadcastName> = z.infer<(typeof broadcasts)[N]['body']>;
