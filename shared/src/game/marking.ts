import { kindOf } from '../quest/kinds/all.ts';
import type { QuestionContent, QuestionKey } from '../quest/schema.ts';
import { bonusCeiling, score, type Result } from './scoring.ts';
import type { GameSettings } from './settings.ts';
import type { GameState, StoredAnswer } from './state.ts';

/** Prepares one question's key and returns what an answer to it earns in this game. */
export function marking(game: Pick<GameState, 'outline'> & { readonly settings: Pick<GameSettings, 'preset'> }, content: QuestionContent, key: QuestionKey) {
  const { outline, settings } = game;
  const mark = kindOf(content.ask).marker(content.ask, key.right);
  const sum = {
    preset: settings.preset, points: content.points, limitMs: content.limitMs,
    bonusCeiling: bonusCeiling(outline.leastPoints, outline.questions),
  };
  return ({ choice, elapsedMs }: Pick<StoredAnswer, 'choice' | 'elapsedMs'>): Result => score(mark(choice), elapsedMs, sum);
}
