import type { GameEvent } from './events.ts';
import { begin, evolve, keepAnswers } from './evolve.ts';
import type { GameState, StoredAnswer } from './state.ts';

/**
 * S5: the game that a journal tells. `answersOf` gives the stored answers of a question (0-based index); they belong
 * to the question from its opening on, so they are there when its reveal scores them.
 */
export function fold(events: readonly GameEvent[], answersOf: (index: number) => Iterable<StoredAnswer>): GameState {
  const [first, ...rest] = events;
  if (first?.type !== 'gameCreated') throw new Error('a journal begins with gameCreated');
  let state = begin(first);
  for (const event of rest) {
    state = evolve(state, event);
    if (event.type === 'questionOpened' && state.phase.name === 'question') keepAnswers(state.phase, answersOf(event.index));
  }
  return state;
}

/** The score sheet as canonical text, equal for equal scores: hash it to compare live game, report and replay (S5). */
export function scoreSheet({ scores, players }: Pick<GameState, 'scores' | 'players'>): string {
  const lines = [...scores].sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, s]) => [id, s.points, s.bonus, s.right, s.bestStreak, players.get(id)?.isRemoved ? null : s.place]);
  return JSON.stringify(lines);
}
