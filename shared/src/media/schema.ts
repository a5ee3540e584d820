import * as z from 'zod';
import { textSchema } from '../kernel/text-schema.ts';
import { LARGE_SIDE } from './sizes.ts';

/** Names a stored file. 128 bits: whoever was not given it cannot ask for the file. */
export const mediaIdSchema = z.string().regex(/^[0-9a-f]{32}$/);

export const LONGEST_AUDIO_MS = 30_000;
const side = z.int().min(1).max(LARGE_SIDE);

/** A picture as it belongs to a question: width and height are those of its large size. `alt` says what is to be seen in it. */
export const pictureSchema = z.strictObject({ id: mediaIdSchema, width: side, height: side, alt: textSchema(140) });
export type Picture = z.infer<typeof pictureSchema>;
/** What an upload gives; its words are still to be written. */
export const storedPictureSchema = pictureSchema.omit({ alt: true });
export type StoredPicture = z.infer<typeof storedPictureSchema>;

export const audioFormats = ['mp3', 'ogg', 'm4a', 'wav'] as const;
export type AudioFormat = (typeof audioFormats)[number];

/** Something to listen to. `caption` says what is to be heard, for whoever cannot hear it. */
export const audioSchema = z.strictObject({
  id: mediaIdSchema, format: z.enum(audioFormats), durationMs: z.int().min(1).max(LONGEST_AUDIO_MS), caption: textSchema(300),
});
export type Audio = z.infer<typeof audioSchema>;
export const storedSoundSchema = audioSchema.omit({ caption: true });
export type StoredSound = z.infer<typeof storedSoundSchema>;

/** The same in one language. */
export const pictureViewSchema = z.strictObject({ ...pictureSchema.shape, alt: z.string() }).meta({ id: 'PictureView' });
export type PictureView = z.infer<typeof pictureViewSchema>;
export const audioViewSchema = z.strictObject({ ...audioSchema.shape, caption: z.string() }).meta({ id: 'AudioView' });
export type AudioView = z.infer<typeof audioViewSchema>;
