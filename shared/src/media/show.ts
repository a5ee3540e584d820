import type { Say } from '../quest/kinds/kind.ts';
import type { Audio, AudioView, Picture, PictureView } from './schema.ts';

/** O1: what is to be seen and heard comes with words in the language of its question. Absent where there is nothing. */
export function showMedia({ picture, audio }: { readonly picture?: Picture | undefined; readonly audio?: Audio | undefined }, say: Say): { picture?: PictureView; audio?: AudioView } {
  return {
    ...(picture && { picture: { id: picture.id, width: picture.width, height: picture.height, alt: say(picture.alt) } }),
    ...(audio && { audio: { id: audio.id, format: audio.format, durationMs: audio.durationMs, caption: say(audio.caption) } }),
  };
}
