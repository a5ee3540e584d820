import type { Clock } from '../features/game/ports.ts';

/** The longest wait a timer of the runtime can hold; longer ones would fire at once. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/**
 * Reads the wall clock once and counts on by the monotonic one: setting the computer's clock moves no deadline. In whole
 * milliseconds. Never starts before `notBefore`: a computer that forgot the date must not go back behind its own journal.
 */
export function systemClock(notBefore = 0): Clock {
  const anchor = Math.max(Date.now(), notBefore) - performance.now();
  const now = () => Math.floor(anchor + performance.now());
  return {
    now,
    at(instant, run) {
      let timer = wait();
      function wait() {
        const ms = Math.min(LONGEST_WAIT_MS, Math.max(0, instant - now()));
        return setTimeout(() => {
          if (now() >= instant) return run();
          timer = wait();
        }, ms);
      }
      return () => clearTimeout(timer);
    },
  };
}
