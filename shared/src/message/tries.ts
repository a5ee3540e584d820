const MINUTE_MS = 60_000;
/** ME10: how long a letter, or all of them, waits after its first, second… failure. */
const WAITS = [1, 5, 15, 60, 240];

/** When a letter is tried again that the mail server did not take for now; null when that was often enough. `tries` counts those that were made. */
export function nextTry(tries: number, now: number): number | null {
  const wait = WAITS[tries - 1];
  return wait === undefined ? null : now + wait * MINUTE_MS;
}

/** When a mail server is tried again that cannot be used: later and later, and for ever. */
export function nextServerTry(tries: number, now: number): number {
  return now + (WAITS[Math.min(tries, 4) - 1] ?? 1) * MINUTE_MS;
}
