import { rank } from '../leaderboard/rank.ts';
import type { Result } from './scoring.ts';
import type { GameState, Player, PlayerId, Score } from './state.ts';

export const NO_SCORE = { earned: 0, points: 0, bonus: 0, right: 0, streak: 0, bestStreak: 0, previousPlace: null } as const;

/** C6: what the answers earned and what the host gave or took, never below zero. */
export function totalPoints({ adjustments }: Pick<GameState, 'adjustments'>, id: PlayerId, earned: number): number {
  return Math.max(0, earned + (adjustments.get(id) ?? 0));
}

/** A score with one more question in it. Its place is for `place` to give. */
export function addResult(game: Pick<GameState, 'adjustments'>, id: PlayerId, before: Score, result: Result | undefined): Score {
  const isRight = result?.credit === 1;
  const streak = isRight ? before.streak + 1 : 0;
  const earned = before.earned + (result?.points ?? 0);
  return {
    earned,
    points: totalPoints(game, id, earned),
    bonus: before.bonus + (result?.bonus ?? 0),
    right: before.right + (isRight ? 1 : 0),
    streak,
    bestStreak: Math.max(before.bestStreak, streak),
    place: before.place,
    previousPlace: before.previousPlace,
  };
}

/** S4: gives the players still in the game their places. */
export function place<S extends Pick<GameState, 'players'>>(state: S, scores: ReadonlyMap<PlayerId, Score>): S & Pick<GameState, 'scores' | 'board'> {
  const lines = [...scores].filter(([id]) => isIn(state.players.get(id))).map(([id, { points, bonus }]) => ({ id, points, bonus }));
  const placed = new Map(scores);
  const board = rank(lines).map(({ id, place: to }) => {
    const score = placed.get(id);
    if (score && score.place !== to) placed.set(id, { ...score, place: to });
    return id;
  });
  return { ...state, scores: placed, board };
}

/** The places as they were before the last reveal, by the scores as they are now. */
export function placeBefore(state: Pick<GameState, 'players' | 'adjustments' | 'played'>, scores: ReadonlyMap<PlayerId, Score>): ReadonlyMap<PlayerId, Score> {
  const last = state.played.length > 1 ? state.played.at(-1) : undefined;
  const before = new Map<PlayerId, number>();
  if (last) {
    const lines = [...scores].flatMap(([id, { earned, bonus }]) => {
      const player = state.players.get(id);
      if (!isIn(player) || player.number > last.seats) return [];
      const result = last.results.get(id);
      return [{ id, points: totalPoints(state, id, earned - (result?.points ?? 0)), bonus: bonus - (result?.bonus ?? 0) }];
    });
    for (const line of rank(lines)) before.set(line.id, line.place);
  }
  return new Map([...scores].map(([id, score]) => [id, { ...score, previousPlace: before.get(id) ?? null }]));
}

function isIn(player: Player | undefined): player is Player {
  return player !== undefined && !player.isRemoved;
}
