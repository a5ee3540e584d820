import type { ProjectorView } from '@tabarman/shared/game/views.ts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { createPlayer } from './player.ts';
import { openAudio, type Output } from './web-audio.ts';

const TICK_MS = 250;
const silent = () => () => undefined;

interface SoundState {
  /** The browser waits for a touch before it lets this page sound. */
  readonly isBlocked: boolean;
  readonly unblock: () => void;
}

/** Lets the wall sound. Any touch of the page lifts the browser's block. */
export function useSound(view: ProjectorView | undefined, now: () => number, open: () => Output | null = openAudio): SoundState {
  const [output] = useState(open);
  const [player] = useState(() => output && createPlayer(output, now));
  const isBlocked = useSyncExternalStore(output?.watch ?? silent, () => output?.isBlocked() ?? false);

  useEffect(() => {
    if (view) player?.show(view);
  }, [player, view]);

  useEffect(() => {
    if (!player || !output) return;
    const timer = setInterval(player.tick, TICK_MS);
    addEventListener('pointerdown', output.unblock);
    addEventListener('keydown', output.unblock);
    return () => {
      clearInterval(timer);
      removeEventListener('pointerdown', output.unblock);
      removeEventListener('keydown', output.unblock);
    };
  }, [player, output]);

  return { isBlocked: isBlocked && view !== undefined && !view.sound.isMuted && view.sound.volume > 0, unblock: output?.unblock ?? (() => undefined) };
}
