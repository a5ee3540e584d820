import * as z from 'zod';
import { isSurvey } from '../quest/kinds/surveys.ts';
import { questionId } from '../quest/schema.ts';
import { difficulty } from '../stats/difficulty.ts';
import { itemRest } from '../stats/discrimination.ts';
import { valueOf } from '../stats/estimate.ts';
import type { GameState } from '../game/state.ts';

const share = z.number().min(0).max(1);

/** How one question did in one game: players who were there, their mean credit, and how it agrees with the rest of the game. */
export const questionFiguresSchema = z.strictObject({ questionId, players: z.int(), difficulty: share, discrimination: z.number().min(-1).max(1).nullable() });
export type QuestionFigures = z.infer<typeof questionFiguresSchema>;

/** BK5: of every question that counted and that somebody was there for; who gave no answer earned nothing. */
export function figuresOf({ players, played }: Pick<GameState, 'players' | 'played'>): QuestionFigures[] {
  const counted = played.filter(({ isVoid, content }) => !isVoid && !isSurvey(content.ask));
  const seated = [...players.entries()].filter(([, player]) => !player.isRemoved);
  const totals = new Map(seated.map(([id]) => [id, counted.reduce((sum, { results }) => sum + (results.get(id)?.credit ?? 0), 0)]));
  return counted.flatMap(({ content, revealedAt, results }): QuestionFigures[] => {
    const there = seated.filter(([, { joinedAt }]) => joinedAt <= revealedAt).map(([id]) => id);
    const credits = there.map((id) => results.get(id)?.credit ?? 0);
    const p = valueOf(difficulty(credits));
    if (p === null) return [];
    return [{ questionId: content.id, players: there.length, difficulty: p, discrimination: valueOf(itemRest(credits, there.map((id) => totals.get(id) ?? 0))) }];
  });
}

/** The figures of one question over games: means weighted by players; discrimination only of games that have one. */
export function pooled(figures: readonly QuestionFigures[]): Omit<QuestionFigures, 'questionId'> | null {
  const players = figures.reduce((sum, one) => sum + one.players, 0);
  if (players === 0) return null;
  const weighted = (list: readonly { readonly players: number; readonly value: number }[]) => {
    const weight = list.reduce((sum, one) => sum + one.players, 0);
    return weight === 0 ? null : list.reduce((sum, one) => sum + one.players * one.value, 0) / weight;
  };
  return {
    players, difficulty: weighted(figures.map((one) => ({ players: one.players, value: one.difficulty }))) ?? 0,
    discrimination: weighted(figures.flatMap((one) => (one.discrimination === null ? [] : [{ players: one.players, value: one.discrimination }]))),
  };
}
