import type { Language } from '../kernel/language.ts';
import type { Choice } from '../quest/kinds/all.ts';
import { marking } from './marking.ts';
import { showQuestion, showSolution } from './show-question.ts';
import type { GameState, StoredAnswer } from './state.ts';
import type { QuestionView, SolutionView } from './views.ts';

export interface ReviewLine {
  content: QuestionView;
  solution: SolutionView;
  choice: Choice | null;
  credit: number;
  points: number;
}

/** One player's game from question to question, once it is over. `answers` are the own ones by question (0-based). */
export function showReview(state: GameState, answers: ReadonlyMap<number, StoredAnswer>, language: Language): ReviewLine[] {
  const { reference } = state.outline;
  return state.played.map(({ index, content, key }) => {
    const answer = answers.get(index);
    const result = answer && marking(state, content, key)(answer);
    return {
      content: showQuestion(index, content, language, reference),
      solution: showSolution(content, key, language, reference),
      choice: answer?.choice ?? null, credit: result?.credit ?? 0, points: result?.points ?? 0,
    };
  });
}
