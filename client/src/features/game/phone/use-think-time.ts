import { useEffect, useRef } from 'react';

/** More than any question lasts: a phone that measured more has slept. */
const MOST_MS = 3_600_000;

/**
 * How long somebody has thought with the options on this screen, by the monotonic clock and without what stands still.
 * `missedMs` is what passed before this screen was there.
 */
export function useThinkTime(isRunning: boolean, missedMs: number): () => number {
  const time = useRef({ beforeMs: missedMs, since: 0, isRunning: false });
  useEffect(() => {
    if (!isRunning) return;
    const run = time.current;
    run.since = performance.now();
    run.isRunning = true;
    return () => {
      run.beforeMs += performance.now() - run.since;
      run.isRunning = false;
    };
  }, [isRunning]);
  return () => {
    const { beforeMs, since, isRunning: runs } = time.current;
    return Math.min(MOST_MS, Math.max(0, Math.round(beforeMs + (runs ? performance.now() - since : 0))));
  };
}
