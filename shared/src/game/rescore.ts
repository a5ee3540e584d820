import { isSurvey } from '../quest/kinds/surveys.ts';
import { marking } from './marking.ts';
import type { Result } from './scoring.ts';
import { addResult, NO_SCORE, place, placeBefore, totalPoints } from './standings.ts';
import type { GameState, Played, PlayerId, Score } from './state.ts';

/** Whether a question that was played can add to a score. K8: a void one and a survey leave scores and streaks as they are. */
export function counts({ isVoid, content }: Pick<Played, 'isVoid' | 'content'>): boolean {
  return !isVoid && !isSurvey(content.ask);
}

/** What every stored answer to a question earns by its key as it stands; nothing when the question does not count. */
export function resultsOf(game: Pick<GameState, 'outline' | 'settings'>, { content, key, answers, isVoid }: Pick<Played, 'content' | 'key' | 'answers' | 'isVoid'>): ReadonlyMap<PlayerId, Result> {
  const results = new Map<PlayerId, Result>();
  if (!counts({ isVoid, content })) return results;
  const mark = marking(game, content, key);
  for (const answer of answers.values()) results.set(answer.playerId, mark(answer));
  return results;
}

/**
 * C1: every score and place from the questions played, as their results stand, and the adjustments. A reveal adds to the
 * scores instead, which comes to the same.
 */
export function rescore(state: GameState): GameState {
  const scores = new Map<PlayerId, Score>();
  for (const id of state.scores.keys()) {
    let score: Score = { ...NO_SCORE, points: totalPoints(state, id, 0), place: 1 };
    for (const played of state.played) if (counts(played)) score = addResult(state, id, score, played.results.get(id));
    scores.set(id, score);
  }
  return place(state, placeBefore(state, scores));
}
