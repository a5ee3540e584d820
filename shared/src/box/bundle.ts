import * as z from 'zod';
import { gameSettingsSchema } from '../game/settings.ts';
import { languageSchema } from '../kernel/language-schema.ts';
import { textSchema } from '../kernel/text-schema.ts';
import { questContentSchema, questKeySchema } from '../quest/schema.ts';

/**
 * What a hall without a connection is given (decision 0065). The head can be read by whoever has the file and says whose it is and
 * who is expected; quest, pictures and the key that signs the result are sealed until the start key is typed. Instants are epoch ms.
 */
export const BUNDLE_VERSION = 1;

const id = z.string().min(1).max(40);
const base64 = z.base64();

export const bundleHeadSchema = z.strictObject({
  version: z.literal(BUNDLE_VERSION), id, issuedAt: z.int().nonnegative(),
  season: z.strictObject({ id, title: textSchema(160) }), stage: z.strictObject({ id, title: textSchema(160) }), game: z.strictObject({ id, title: textSchema(160) }),
  venue: z.strictObject({ id, name: z.string().max(120) }), reference: languageSchema,
  quest: z.strictObject({ title: textSchema(160), reference: languageSchema, rounds: z.array(z.int().positive()).min(1).max(200) }),
  settings: gameSettingsSchema,
  roster: z.array(z.strictObject({ id, name: z.string().min(1).max(80) })).max(2_000),
  salt: base64,
}).meta({ id: 'BundleHead' });
export type BundleHead = z.infer<typeof bundleHeadSchema>;

/** Of a picture or a sound: an address as questions hold it, with the bytes of each of its files. */
const file = z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/), parts: z.record(z.string().regex(/^(-large\.webp|-small\.webp|\.(mp3|ogg|m4a|wav))$/), base64) });

export const sealedPartSchema = z.strictObject({
  content: questContentSchema, key: questKeySchema, media: z.array(file).max(2_000),
  seed: base64.describe('Of the key that signs the result: who has opened the bundle has it, nobody else'),
});
export type SealedPart = z.infer<typeof sealedPartSchema>;
