import * as z from 'zod';
import { itemSchema, shortCode, sourceSchema } from './item.ts';

/** Offered by those who made it; seen by all; taken out, by them or by organisers. */
export const itemStates = ['offered', 'public', 'out'] as const;
export type ItemState = (typeof itemStates)[number];
/** Who took it out. */
export const outBy = ['makers', 'organisers'] as const;
/** The text that makers agree to; another text is another number. */
export const consentVersion = 1;

const shared = {
  id: z.string(), code: shortCode, item: itemSchema, state: z.enum(itemStates), addedAt: z.number().describe('Epoch milliseconds'),
  out: z.strictObject({ by: z.enum(outBy), at: z.number(), note: z.string() }).nullable(),
};
export const ownItemSchema = z.strictObject(shared).meta({ id: 'OwnCollectionItem' });
export type OwnItem = z.infer<typeof ownItemSchema>;

export const deskItemSchema = z.strictObject({
  ...shared, source: sourceSchema.nullable(),
  consent: z.strictObject({ at: z.number(), by: z.enum(['makers', 'organisers']).describe('Whether its makers gave it here, or organisers say that they have it'), note: z.string() }).nullable().describe('Null for what came from another collection, under its licence'),
}).meta({ id: 'DeskCollectionItem' });
export type DeskItem = z.infer<typeof deskItemSchema>;

export const feedPreviewSchema = z.strictObject({
  title: z.string(), isWhole: z.boolean().describe('False when it has more pages than are read'),
  entries: z.array(z.strictObject({
    id: z.string(), title: z.string(), url: z.string(), before: z.string(), item: itemSchema.nullable(),
    hash: z.string().describe('Of what is shown: only that is taken'),
    state: z.enum(['new', 'there', 'own', 'incomplete', 'no_address']),
  })),
}).meta({ id: 'FeedPreview' });
export type FeedPreview = z.infer<typeof feedPreviewSchema>;
