import { soundAddress } from '@tabarman/shared/media/address.ts';
import type { AudioView } from '@tabarman/shared/media/schema.ts';
import type { ProjectorView } from '@tabarman/shared/game/views.ts';
import { useEffect, useRef, useState } from 'react';
import styles from './question-sound.module.css';
import type { Words } from './words.ts';

interface QuestionSoundProps {
  readonly audio: AudioView;
  readonly sound: ProjectorView['sound'];
  /** Whether the question has come just now: a reload does not play it once more. */
  readonly isNew: boolean;
  readonly isStill: boolean;
  readonly t: Words;
}

/** Plays the sound of a question when it comes, as loud as the desk says, and again when somebody asks for it. It stands still with the time. */
export function QuestionSound({ audio, sound: { volume, isMuted }, isNew, isStill, t }: QuestionSoundProps) {
  const element = useRef<HTMLAudioElement>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [mayBegin] = useState(isNew);
  const wasPlaying = useRef(false);

  useEffect(() => {
    if (element.current) element.current.volume = isMuted ? 0 : volume;
  }, [volume, isMuted]);

  useEffect(() => {
    // A browser that has not been touched refuses; the wall asks for a touch, and the button is there.
    if (mayBegin) element.current?.play().catch(() => undefined);
  }, [mayBegin]);

  useEffect(() => {
    const player = element.current;
    if (!player) return;
    if (isStill) {
      wasPlaying.current = !player.paused;
      player.pause();
    } else if (wasPlaying.current) {
      wasPlaying.current = false;
      player.play().catch(() => undefined);
    }
  }, [isStill]);

  const press = () => {
    const player = element.current;
    if (!player) return;
    if (!player.paused) return player.pause();
    player.currentTime = 0;
    player.play().catch(() => undefined);
  };

  return (
    <>
      <audio ref={element} src={soundAddress(audio)} preload="auto" onPlay={() => setPlaying(true)} onPause={() => setPlaying(false)} onEnded={() => setPlaying(false)} />
      <button type="button" className={styles.button} data-playing={isPlaying || undefined} onClick={press}>
        <svg className={styles.sign} viewBox="0 0 24 24" aria-hidden="true"><path d={isPlaying ? 'M6 5h4v14H6zM14 5h4v14h-4z' : 'M7 4.5v15l12-7.5Z'} /></svg>
        {t(isPlaying ? 'sound.stop' : 'sound.again')}
      </button>
    </>
  );
}
