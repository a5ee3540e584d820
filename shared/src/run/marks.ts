import type { Script } from '../game/decision.ts';
import { kindOf } from '../quest/kinds/all.ts';
import { isSurvey } from '../quest/kinds/surveys.ts';
import { questionsOf } from '../quest/rules.ts';
import { answerTo, type Attempt, type AttemptAnswer } from './attempt.ts';

/** What one question gave in an attempt. */
export interface Mark {
  readonly index: number;
  readonly answer: AttemptAnswer | null;
  /** 0 to 1; null for a survey. */
  readonly credit: number | null;
  /** round(points of the question · credit): speed earns nothing at one's own pace. */
  readonly points: number;
}

/** Every question of the quest in its order, as its standing answer is marked. */
export function marksOf({ content, key }: Script, attempt: Pick<Attempt, 'answers'>): Mark[] {
  return questionsOf(content).map(({ id, ask, points }, index) => {
    const answer = answerTo(attempt, index) ?? null;
    const right = key[id]?.right;
    if (!right || isSurvey(ask)) return { index, answer, credit: null, points: 0 };
    const credit = answer ? kindOf(ask).marker(ask, right)(answer.choice) : 0;
    return { index, answer, credit, points: Math.round(points * credit) };
  });
}

/** What an attempt came to. `marked` counts the questions that can be right; `most` is what all of them are worth. */
export interface RunResult {
  readonly right: number;
  readonly marked: number;
  readonly points: number;
  readonly most: number;
}

export function resultOf(script: Script, marks: readonly Mark[]): RunResult {
  const questions = questionsOf(script.content);
  const counted = marks.filter(({ credit }) => credit !== null);
  return {
    right: counted.filter(({ credit }) => credit === 1).length, marked: counted.length,
    points: counted.reduce((sum, { points }) => sum + points, 0),
    most: counted.reduce((sum, { index }) => sum + (questions[index]?.points ?? 0), 0),
  };
}
