import type { HallTerms } from './schema.ts';
import type { Window } from './windows.ts';

/** What is known of one game in one hall. */
export interface HallFacts {
  /** The live game that was made for it here; `question` (from 1) is the one that was opened last. */
  readonly game: { readonly phase: 'lobby' | 'running' | 'finished'; readonly question: number } | null;
  /** The quest was given out as a file, to be played without a connection. */
  readonly isDownloaded: boolean;
  /** What was played without a connection is here. */
  readonly isImported: boolean;
}

export const hallStateNames = ['notReady', 'downloaded', 'ready', 'playing', 'resultsIn', 'late'] as const;
export type HallState = { readonly name: Exclude<(typeof hallStateNames)[number], 'playing'> } | { readonly name: 'playing'; readonly question: number };

/**
 * VN7: how far a hall is with one game. Late is a hall that did not begin before its window was over, and one without a
 * connection whose results did not come in time.
 */
export function hallState({ game, isDownloaded, isImported }: HallFacts, { window, terms, now }: { readonly window: Window | null; readonly terms: HallTerms | null; readonly now: number }): HallState {
  if (isImported || game?.phase === 'finished') return { name: 'resultsIn' };
  if (game?.phase === 'running') return { name: 'playing', question: game.question };
  if (isDownloaded) return { name: terms !== null && now >= terms.resultsUntil ? 'late' : 'downloaded' };
  if (window !== null && now >= window.until) return { name: 'late' };
  return { name: game === null ? 'notReady' : 'ready' };
}
