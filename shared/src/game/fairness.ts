/**
 * Fair time on slow networks (T8–T13). The server's time counts, minus a bounded credit for the way through the network:
 *
 *     t = clamp(thinkMs, waitedMs − min(quota, line + 100 ms), waitedMs)
 *
 * `thinkMs` is what the phone measured by itself and is never believed beyond the bound. The quota is kept per player like
 * lichess keeps lag compensation (scalachess `LagTracker`): it begins with 600 ms, gains 300 ms per answer, loses what was
 * credited, and holds 1,000 ms at most. `line` is the lower quartile of the round trips that the server measured itself.
 *
 * Over 20 questions of 20 s an honest phone with a steady 400 ms of delay loses 85 ms (2 of 1,000 points) per question, and
 * a cheat who claims everything gains 6.3 s in all, 0.8 % of the game (`fairness.test.ts`).
 */

export const FIRST_QUOTA_MS = 600;
const GAIN_MS = 300;
const MOST_MS = 1_000;
/** Round trips vary: what an honest line needs on top of its good ones. */
const MARGIN_MS = 100;
/** Nobody reads and taps faster: answers under it earn full points. Credit leads down to it, not below. */
export const INSTANT_MS = 500;
/** Time is counted in these steps: smaller differences are the network's, and earn the same. */
const STEP_MS = 50;

/** What each player can still be credited; who is not in it has the first quota. */
export type Quotas = ReadonlyMap<string, number>;

interface Measured {
  /** From the opening to the arrival at the server, without holds. */
  readonly waitedMs: number;
  /** The same by the phone alone: from the options on its screen to the tap. Null when it did not say. */
  readonly thinkMs: number | null;
  readonly quotaMs: number;
  /** What the server knows of the player's line: `lineMs`. */
  readonly lineMs: number;
  readonly limitMs: number;
}

/** The thinking time an answer counts as, in whole steps, and the credit in it. */
export function countTime({ waitedMs, thinkMs, quotaMs, lineMs, limitMs }: Measured): { elapsedMs: number; creditMs: number } {
  const full = Math.round(Math.min(limitMs, Math.max(0, waitedMs)));
  if (thinkMs === null || !Number.isFinite(thinkMs)) return { elapsedMs: inSteps(full), creditMs: 0 };
  const bound = Math.max(0, Math.min(quotaMs, lineMs + MARGIN_MS));
  const fair = Math.max(thinkMs, waitedMs - bound, INSTANT_MS);
  const creditMs = Math.max(0, full - Math.ceil(fair));
  return { elapsedMs: inSteps(full - creditMs), creditMs };
}

export function inSteps(ms: number): number {
  return Math.floor(ms / STEP_MS) * STEP_MS;
}

/** The quotas after a question that counted: they grow with answers only, so that silence saves nothing up. */
export function quotasAfter(quotas: Quotas, answers: Iterable<{ readonly playerId: string; readonly creditMs: number }>): Quotas {
  const next = new Map(quotas);
  for (const { playerId, creditMs } of answers) {
    const quota = quotas.get(playerId) ?? FIRST_QUOTA_MS;
    next.set(playerId, Math.max(0, Math.min(MOST_MS, quota + GAIN_MS - creditMs)));
  }
  return next;
}

/** The lower quartile: queues and busy moments only ever make a round trip longer. A line that was never measured has none. */
export function lineMs(roundTripsMs: readonly number[]): number {
  return roundTripsMs.toSorted((a, b) => a - b)[Math.floor(roundTripsMs.length / 4)] ?? 0;
}
