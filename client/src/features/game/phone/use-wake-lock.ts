import { useEffect } from 'react';

/** Keeps the screen lit while somebody plays. The browser takes the lock away whenever the page is hidden. */
export function useWakeLock(isPlaying: boolean): void {
  useEffect(() => {
    if (!isPlaying || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | undefined;
    let isWanted = true;
    const takeLock = async () => {
      if (document.visibilityState === 'hidden') return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (!isWanted) await lock.release();
      } catch {
        // Refused on plain http and with a low battery: the screen goes dark as it always does.
      }
    };
    const ask = () => void takeLock();
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      isWanted = false;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, [isPlaying]);
}
