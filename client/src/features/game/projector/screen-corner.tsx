import { useEffect, useState } from 'react';
import styles from './screen-corner.module.css';
import type { Words } from './words.ts';

const SHOWN_MS = 3_000;

/** The one control of the picture: full screen. It and the pointer appear when the mouse moves. */
export function ScreenCorner({ t }: { readonly t: Words }) {
  const [isAwake, setAwake] = useState(false);
  const [isFull, setFull] = useState(isFullScreen);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wake = () => {
      setAwake(true);
      clearTimeout(timer);
      timer = setTimeout(() => setAwake(false), SHOWN_MS);
    };
    const onKey = (event: KeyboardEvent) => {
      // By the key's place, so that it works in every keyboard layout.
      if (event.code === 'KeyF' && !event.ctrlKey && !event.metaKey && !event.altKey) toggleFullScreen();
    };
    const onChange = () => setFull(isFullScreen());
    addEventListener('pointermove', wake);
    addEventListener('keydown', onKey);
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', wake);
      removeEventListener('keydown', onKey);
      document.removeEventListener('fullscreenchange', onChange);
    };
  }, []);

  useEffect(() => {
    document.documentElement.style.cursor = isAwake ? '' : 'none';
  }, [isAwake]);

  const label = `${t(isFull ? 'screen.leaveFull' : 'screen.full')} (F)`;
  return <button type="button" className={styles.corner} data-awake={isAwake || undefined} onClick={toggleFullScreen}>{label}</button>;
}

const isFullScreen = () => document.fullscreenElement instanceof Element;

/** A browser may refuse, inside a frame for example: then the picture stays as it is. */
function toggleFullScreen(): void {
  const change = isFullScreen() ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  change.catch(() => undefined);
}
