import type { Script } from '../game/decision.ts';
import { kindOf, type KindContent } from '../quest/kinds/all.ts';
import { isSurvey } from '../quest/kinds/surveys.ts';
import { questionsOf } from '../quest/rules.ts';
import type { QuestionContent } from '../quest/schema.ts';
import { answerTo, type Attempt } from '../run/attempt.ts';

/** A question that both tests asked, and where it stands in each. */
export interface Comparable {
  /** As the post-test asked it. */
  readonly question: QuestionContent;
  readonly tags: readonly string[];
  readonly pre: number;
  readonly post: number;
  /** Its words are not quite the same in both. */
  readonly isReworded: boolean;
}

/**
 * PT3: the questions that both tests have: of one id and kind, with the same options. Opinions have nothing to gain.
 * @returns them in the order of the post-test, and how many questions of either test are compared with nothing
 */
export function comparableQuestions(pre: Script, post: Script): { readonly questions: readonly Comparable[]; readonly leftOut: number } {
  const [before, after] = [pre, post].map(({ content }) => questionsOf(content).map((question, index) => ({ question, index })).filter(({ question }) => !isSurvey(question.ask)));
  const questions = (after ?? []).flatMap(({ question, index }) => {
    const same = before?.find((one) => one.question.id === question.id && shapeOf(one.question.ask) === shapeOf(question.ask));
    if (!same) return [];
    const isReworded = JSON.stringify([same.question.prompt, same.question.ask]) !== JSON.stringify([question.prompt, question.ask]);
    return [{ question, tags: post.key[question.id]?.tags ?? [], pre: same.index, post: index, isReworded }];
  });
  return { questions, leftOut: (before?.length ?? 0) + (after?.length ?? 0) - 2 * questions.length };
}

/** PT3: the credits of an attempt, 0 to 1, all by the key of the post-test: a corrected one counts for both. */
export function creditsOf({ key }: Script, questions: readonly Comparable[], test: 'pre' | 'post', attempt: Pick<Attempt, 'answers'>): readonly number[] {
  return questions.map(({ question: { id, ask }, [test]: index }) => {
    const right = key[id]?.right;
    const answer = answerTo(attempt, index);
    if (!right || !answer || !kindOf(ask).fits(ask, answer.choice)) return 0;
    return kindOf(ask).marker(ask, right)(answer.choice);
  });
}

/** What an answer is made of: two questions of one shape take the same ones. */
function shapeOf(ask: KindContent): string {
  return JSON.stringify([ask.kind, 'options' in ask ? ask.options.map(({ id }) => id).toSorted() : [], ask.kind === 'number' ? [ask.min, ask.max] : []]);
}
