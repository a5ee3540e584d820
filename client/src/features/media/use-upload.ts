import { mediaLimits } from '@tabarman/shared/media/limits.ts';
import type { StoredPicture, StoredSound } from '@tabarman/shared/media/schema.ts';
import { useRef, useState } from 'react';
import type { Failure } from '../../desk/api.ts';
import { shrinkPicture } from './shrink-picture.ts';
import { upload } from './upload.ts';

export type UploadState =
  | { readonly name: 'idle' }
  /** `sent` is 0 to 1; at 1 the server looks at it. */
  | { readonly name: 'sending'; readonly sent: number }
  | { readonly name: 'failed'; readonly failure: Failure; readonly file: File };

/** Not every system knows what kind of file this is. */
const SOUND_NAME = /\.(mp3|m4a|ogg|opus|wav)$/i;

interface Taken {
  readonly onPicture: (picture: StoredPicture) => void;
  readonly onSound?: (sound: StoredSound) => void;
}

/** One file at a time on its way to the server. What came is handed on also when the screen shows something else by then. */
export function useUpload({ onPicture, onSound }: Taken) {
  const [state, setState] = useState<UploadState>({ name: 'idle' });
  const running = useRef<AbortController>(null);

  async function send(file: File): Promise<void> {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const show = (next: UploadState) => running.current === own && setState(next);
    const progress = (sent: number) => show({ name: 'sending', sent });
    progress(0);
    const isSound = onSound !== undefined && (/^(audio|video)\//.test(file.type) || SOUND_NAME.test(file.name));
    const blob = isSound ? file : await shrinkPicture(file);
    if (blob.size > (isSound ? mediaLimits.soundBytes : mediaLimits.pictureBytes)) return void show({ name: 'failed', failure: 'too_large', file });
    if (isSound) {
      const kept = await upload('sounds', blob, progress, own.signal);
      if (!own.signal.aborted && kept.ok) onSound(kept.data);
      return void show(kept.ok ? { name: 'idle' } : { name: 'failed', failure: kept.failure, file });
    }
    const kept = await upload('pictures', blob, progress, own.signal);
    if (!own.signal.aborted && kept.ok) onPicture(kept.data);
    show(kept.ok ? { name: 'idle' } : { name: 'failed', failure: kept.failure, file });
  }

  function cancel(): void {
    running.current?.abort();
    running.current = null;
    setState({ name: 'idle' });
  }

  return { state, send: (file: File) => void send(file), cancel };
}
