import { exhaustive } from '../kernel/exhaustive.ts';
import { upcoming } from './course.ts';
import type { GameState } from './state.ts';
import { readingMs } from './timing.ts';

/** How long a round and a leaderboard stand on the wall where the clock leads, in ms. */
const ROUND_MS = 8_000;
const LEADERBOARD_MS = 8_000;
/** A reveal: to find the own answer, and then to read why, as long as its longest language takes. */
const VERDICT_MS = 5_000;

/**
 * G13: when a game that the clock leads goes on by itself (epoch ms); null where it waits for its host: who holds it, the ceremony, a rest. It follows
 * from quest, settings and the instant of the step before alone, so that halls that begin together stay in step.
 */
export function goesOnAt(state: Pick<GameState, 'phase' | 'outline' | 'settings' | 'board' | 'scores' | 'players' | 'isResting' | 'isHeld' | 'steppedAt'>): number | null {
  const { phase, settings, steppedAt } = state;
  if (settings.pace === 'host' || state.isResting || state.isHeld || state.outline.isSealed) return null;
  switch (phase.name) {
    case 'lobby': {
      // A hall that comes later begins when its host says so.
      const [first] = state.players.values();
      return settings.begins && first && first.joinedAt < settings.begins.from ? settings.begins.from : null;
    }
    case 'round': return steppedAt + ROUND_MS;
    case 'reveal': return steppedAt + VERDICT_MS + readingMs(phase.key.explanation);
    case 'leaderboard': return upcoming(state).next === 'podium' ? null : steppedAt + LEADERBOARD_MS;
    case 'question':
    case 'podium':
    case 'finished': return null;
  }
  return exhaustive(phase);
}

/** G14: where a game that the clock leads can be held, beside its questions, which are paused. */
export function canHold({ phase, settings }: Pick<GameState, 'phase' | 'settings'>): boolean {
  return settings.pace === 'clock' && (phase.name === 'round' || phase.name === 'reveal' || phase.name === 'leaderboard');
}
