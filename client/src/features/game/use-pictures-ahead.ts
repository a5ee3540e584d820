import { pictureAddress, type PictureSize } from '@tabarman/shared/media/address.ts';
import type { QuestionView } from '@tabarman/shared/game/views.ts';
import { useEffect } from 'react';

/** Loads the pictures of the options while the question is read: they are there when the options open. */
export function usePicturesAhead(content: QuestionView | null | undefined, size: PictureSize): void {
  useEffect(() => {
    if (!content || !('options' in content.ask)) return;
    for (const { picture } of content.ask.options) if (picture) new Image().src = pictureAddress(picture.id, size);
  }, [content, size]);
}
