import { longestLength, type Text } from '../kernel/text.ts';
import { READING_CHARACTERS_PER_SECOND, READING_MOST_MS } from '../quest/reading.ts';

/**
 * Answers that arrive this long after the deadline still count, at full time (T4). So long the reveal waits for those under
 * way, whoever or whatever ended the question (T15).
 */
export const GRACE_MS = 500;
/** What everybody gets back on top of a downtime, to find the way back to the question (T6). */
export const RETURN_MS = 3_000;
export const ADDED_MS = 15_000;
/**
 * T14: from the host's press to the first instant a phone shows the options, when the reading is cut short: a quarter of a
 * second to tell 10,000 phones (docs/performance.md), and as much again twice for the way to a slow one.
 */
export const LEAD_MS = 800;

const READING_LEAST_MS = 3_000;

/** A stretch of server time that counts against nobody. */
export interface Hold {
  readonly from: number;
  readonly to: number;
}

/** When one question can be answered: epoch milliseconds of the server's monotonic clock. */
export interface Timing {
  readonly shownAt: number;
  readonly opensAt: number;
  /** The last part before the opening, in which teams talk; 0 for none. */
  readonly talkMs: number;
  readonly closesAt: number;
  /** T of the scoring formula; added time does not change it. */
  readonly limitMs: number;
  readonly pausedAt: number | null;
  readonly holds: readonly Hold[];
}

/** T1: reading time in ms, set by the longest language's text, the same for everyone. */
export function readingMs(prompt: Text): number {
  const ms = Math.ceil((longestLength(prompt) / READING_CHARACTERS_PER_SECOND) * 1_000);
  return Math.min(READING_MOST_MS, Math.max(READING_LEAST_MS, ms));
}

export function startTiming(now: number, prompt: Text, limitMs: number, talkMs = 0): Timing {
  const opensAt = now + readingMs(prompt) + talkMs;
  return { shownAt: now, opensAt, talkMs, closesAt: opensAt + limitMs, limitMs, pausedAt: null, holds: [] };
}

/** The instant the options can appear for everyone when the host cuts the reading short. */
export function earliestOpening({ opensAt }: Timing, now: number): number {
  return Math.min(opensAt, now + LEAD_MS);
}

export function openAt(timing: Timing, opensAt: number): Timing {
  // Who opens early takes from the end: talk that had begun has lasted until now, and talk that had not is left out.
  const talkMs = Math.min(timing.talkMs, Math.max(0, opensAt - (timing.opensAt - timing.talkMs)));
  return { ...timing, opensAt, talkMs, closesAt: timing.closesAt + opensAt - timing.opensAt };
}

export function pause(timing: Timing, now: number): Timing {
  return { ...timing, pausedAt: now };
}

/** T3: what was paused is given back whole. */
export function resume(timing: Timing, now: number): Timing {
  if (timing.pausedAt === null) return timing;
  return hold({ ...timing, pausedAt: null }, { from: timing.pausedAt, to: now });
}

/** Shifts what lies ahead by a hold; thinking time before it stands. */
export function hold(timing: Timing, { from, to }: Hold): Timing {
  const lost = Math.max(0, to - from);
  if (from < timing.opensAt) return { ...timing, opensAt: timing.opensAt + lost, closesAt: timing.closesAt + lost };
  return { ...timing, closesAt: timing.closesAt + lost, holds: [...timing.holds, { from, to: from + lost }] };
}

/** T15: the deadline is now, also of a question that was paused. */
export function end(timing: Timing, now: number): Timing {
  const running = resume(timing, now);
  return { ...running, closesAt: Math.min(running.closesAt, now) };
}

export function addTime(timing: Timing, ms: number): Timing {
  return { ...timing, closesAt: timing.closesAt + ms };
}

/** Time in ms from the opening to an arrival at `receivedAt`: holds do not count. */
export function waitedMs(timing: Timing, receivedAt: number): number {
  const held = timing.holds.reduce((sum, h) => sum + Math.max(0, Math.min(h.to, receivedAt) - h.from), 0);
  return Math.max(0, receivedAt - timing.opensAt - held);
}

/** T2: the thinking time that makes of it, which is never more than the limit. */
export function elapsedMs(timing: Timing, receivedAt: number): number {
  return Math.min(timing.limitMs, waitedMs(timing, receivedAt));
}

/** Whether an answer that arrived at `receivedAt` is in time, the grace included. */
export function judgeArrival(timing: Timing, receivedAt: number): 'open' | 'early' | 'late' | 'paused' {
  if (timing.pausedAt !== null) return receivedAt < timing.opensAt ? 'early' : 'paused';
  if (receivedAt < timing.opensAt) return 'early';
  return receivedAt <= timing.closesAt + GRACE_MS ? 'open' : 'late';
}
