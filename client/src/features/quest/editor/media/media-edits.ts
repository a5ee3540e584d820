import type { Audio, StoredPicture } from '@tabarman/shared/media/schema.ts';
import { pictureAt } from '@tabarman/shared/quest/draft/picture-at.ts';
import { findQuestion } from '@tabarman/shared/quest/draft/units.ts';
import type { Editor } from '../editor.ts';

/** Sets or takes away the picture of a question or an option, in the place of the one that is there now. Its words begin empty. */
export function setPicture(editor: Editor, question: string, option: string | null, picture: StoredPicture | null): void {
  const there = findQuestion(editor.state.getState().draft, question);
  const was = there && pictureAt(there, option);
  // It was removed while the file was on its way.
  if (was === undefined) return;
  editor.make({ do: 'setPicture', question, option, picture: picture && { ...picture, alt: {} }, was });
}

export function setSound(editor: Editor, question: string, sound: Omit<Audio, 'caption'> | null): void {
  const there = findQuestion(editor.state.getState().draft, question);
  if (there) editor.make({ do: 'setAudio', question, audio: sound && { ...sound, caption: {} }, was: there.audio ?? null });
}
