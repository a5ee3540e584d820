import type { Language } from '../kernel/language.ts';
import type { Choice } from '../quest/kinds/all.ts';
import { showQuestion, showSolution } from './show-question.ts';
import type { GameState, PlayerId } from './state.ts';
import type { QuestionView, SolutionView } from './views.ts';

export interface ReviewLine {
  content: QuestionView;
  solution: SolutionView;
  choice: Choice | null;
  credit: number;
  points: number;
  isVoid: boolean;
}

/** One player's game from question to question, once it is over, as the questions stand. */
export function showReview(state: GameState, id: PlayerId, language: Language): ReviewLine[] {
  const { reference } = state.outline;
  return state.played.map(({ index, content, key, isVoid, answers, results }) => {
    const result = results.get(id);
    return {
      content: showQuestion(index, content, language, reference),
      solution: showSolution(content, key, language, reference),
      isVoid, choice: answers.get(id)?.choice ?? null, credit: result?.credit ?? 0, points: result?.points ?? 0,
    };
  });
}
