import type { z } from 'zod';
import type { stageGameSchema } from '../season/schema.ts';
import type { HallTerms, Play } from './schema.ts';

/**
 * When halls may do what. Instants are epoch ms, windows hold their first instant and not their last. A game without its two
 * times has no windows: nothing of it is given out or begun by itself.
 */
type Timed = Pick<z.infer<typeof stageGameSchema>, 'start' | 'opensAt' | 'closesAt'>;

export interface Window {
  readonly from: number;
  readonly until: number;
}

const DAY_MS = 24 * 60 * 60_000;
/** As synchrons of the ChGK family have it: the quest three days before, results within four days after. */
const DOWNLOAD_BEFORE_MS = 3 * DAY_MS;
const RESULTS_AFTER_MS = 4 * DAY_MS;

/** VN1: what holds where an organiser said nothing else; null while the game has no times. */
export function usualTerms({ opensAt, closesAt }: Timed): HallTerms | null {
  if (opensAt === null || closesAt === null) return null;
  return { downloadFrom: Math.max(0, opensAt - DOWNLOAD_BEFORE_MS), downloadUntil: closesAt, resultsUntil: closesAt + RESULTS_AFTER_MS };
}

export function isWithin({ from, until }: Window, now: number): boolean {
  return from <= now && now < until;
}

/** VN1 */
export function mayDownload({ downloadFrom, downloadUntil }: HallTerms, now: number): boolean {
  return isWithin({ from: downloadFrom, until: downloadUntil }, now);
}

/**
 * VN2: when a hall may begin. In step all halls begin from the one instant on, whatever window a hall has of its own; else each
 * within the game's window, narrowed to its own. Null when the two have nothing in common, or the game has no times.
 */
export function startWindow({ start, opensAt, closesAt }: Timed, own: Pick<Play, 'opensAt' | 'closesAt'>): Window | null {
  if (opensAt === null || closesAt === null) return null;
  if (start === 'together') return { from: opensAt, until: closesAt };
  const window = { from: Math.max(opensAt, own.opensAt ?? opensAt), until: Math.min(closesAt, own.closesAt ?? closesAt) };
  return window.from < window.until ? window : null;
}

/** VN3: what was played stays in its hall until the window of all halls is over. */
export function isEmbargoed({ closesAt }: Timed, now: number): boolean {
  return closesAt !== null && now < closesAt;
}

/** VN4 */
export function takesResults({ resultsUntil }: HallTerms, now: number): boolean {
  return now < resultsUntil;
}
