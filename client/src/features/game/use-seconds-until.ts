import { useEffect, useReducer } from 'react';

/** Whole seconds until `at` by the clock `now` (both epoch ms), counted down on the screen. */
export function useSecondsUntil(at: number, now: () => number): number {
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const leftMs = Math.max(0, at - now());
  const seconds = Math.ceil(leftMs / 1_000);
  useEffect(() => {
    if (seconds === 0) return;
    const timer = setTimeout(renderAgain, (at - now()) % 1_000 || 1_000);
    return () => clearTimeout(timer);
  }, [at, now, seconds]);
  return seconds;
}
