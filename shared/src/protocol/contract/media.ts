import * as z from 'zod';
import { storedPictureSchema, storedSoundSchema } from '../../media/schema.ts';
import { base, refusals } from './base.ts';

const file = z.object({ body: z.file() });

export const mediaContract = {
  picture: base.errors(refusals('too_large', 'picture_unknown', 'picture_damaged', 'picture_too_large', 'storage_full', 'try_again'))
    .route({ method: 'POST', path: '/media/pictures', successStatus: 201, inputStructure: 'detailed', tags: ['media'], summary: 'Keep a picture (JPEG, PNG, WebP, AVIF, or the first frame of a GIF), sent as application/octet-stream: drawn anew in two sizes, without what the file says about itself' })
    .input(file).output(storedPictureSchema),
  sound: base.errors(refusals('too_large', 'sound_unknown', 'sound_damaged', 'sound_too_long', 'storage_full', 'try_again'))
    .route({ method: 'POST', path: '/media/sounds', successStatus: 201, inputStructure: 'detailed', tags: ['media'], summary: 'Keep a sound of at most 30 s (MP3, M4A with AAC, Ogg with Opus, WAV), sent as application/octet-stream, without what the file says about itself' })
    .input(file).output(storedSoundSchema),
};
