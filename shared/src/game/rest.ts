import { exhaustive } from '../kernel/exhaustive.ts';
import type { GameState } from './state.ts';

/**
 * H3: whether a game that nobody leads comes to rest now. A running question is played to its end first; lobby, podium and
 * end are calm as they are.
 */
export function canRest({ phase, isResting }: Pick<GameState, 'phase' | 'isResting'>): boolean {
  if (isResting) return false;
  switch (phase.name) {
    case 'question': return phase.timing.pausedAt !== null && !phase.isEnding;
    case 'round':
    case 'reveal':
    case 'leaderboard': return true;
    case 'lobby':
    case 'podium':
    case 'finished': return false;
  }
  return exhaustive(phase);
}
