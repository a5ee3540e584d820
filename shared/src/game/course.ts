import { exhaustive } from '../kernel/exhaustive.ts';
import { nextStop } from './ceremony.ts';
import type { GameState, Outline, Played } from './state.ts';

/** What pressing "next" will do now: the label of the host's one big button. */
export type Upcoming =
  | { readonly next: 'round'; readonly round: number; readonly index: number }
  | { readonly next: 'question'; readonly index: number }
  | { readonly next: 'options' | 'reveal' | 'leaderboard' | 'podium' | 'finish' | 'goOn' | 'nothing' }
  | { readonly next: 'ceremony'; readonly cursor: number };

/** G2: the course of a game. H4: after a rest it goes on where it was. */
export function upcoming(state: Pick<GameState, 'phase' | 'outline' | 'settings' | 'board' | 'scores' | 'isResting'>): Upcoming {
  const { phase, outline } = state;
  if (state.isResting) return { next: 'goOn' };
  switch (phase.name) {
    case 'lobby': return { next: 'round', round: 0, index: 0 };
    case 'round': return { next: 'question', index: phase.index };
    case 'question': return { next: phase.isReading ? 'options' : 'reveal' };
    case 'reveal': return { next: 'leaderboard' };
    case 'leaderboard': return afterQuestion(outline, phase.index);
    case 'podium': {
      const stop = nextStop(state, phase.cursor);
      return stop ? { next: 'ceremony', cursor: stop.from } : { next: 'finish' };
    }
    case 'finished': return { next: 'nothing' };
  }
  return exhaustive(phase);
}

/** What follows the question at `index` and its leaderboard. */
export function afterQuestion(outline: Outline, index: number): Upcoming {
  const next = index + 1;
  if (next >= outline.questions) return { next: 'podium' };
  const round = roundOf(outline, next);
  return round === roundOf(outline, index) ? { next: 'question', index: next } : { next: 'round', round, index: next };
}

/** The round (0-based) of the question at `index` (0-based). */
export function roundOf({ rounds }: Outline, index: number): number {
  let seen = 0;
  return rounds.findIndex((r) => (seen += r.questions) > index);
}

/** The question (0-based index) a correction or an appeal is about, once it was revealed. */
export function playedAt({ played }: Pick<GameState, 'played'>, at: number): Played | undefined {
  return played.find((p) => p.index === at);
}
