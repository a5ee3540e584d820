const FIRST_MS = 300;
const MOST_MS = 2_000;
const SPREAD = 0.5;

/** How long to wait before try number `attempt` (from 0), in ms; `chance` in [0, 1) keeps a hall from coming back as one. */
export function backoffMs(attempt: number, chance: number): number {
  const middle = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  return Math.round(middle * (1 - SPREAD + 2 * SPREAD * chance));
}
