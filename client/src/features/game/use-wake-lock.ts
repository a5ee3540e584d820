import { useEffect } from 'react';

/** Keeps the screen lit while somebody plays or a hall watches. The browser takes the lock away whenever the page is hidden. */
export function useWakeLock(isInUse: boolean): void {
  useEffect(() => {
    if (!isInUse || !('wakeLock' in navigator)) return;
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
  }, [isInUse]);
}
