import { questionsOf } from '../quest/rules.ts';
import { isSurvey } from '../quest/kinds/surveys.ts';
import type { Script } from './decision.ts';
import type { Outline } from './state.ts';

/** What of a quest anybody may know from the lobby on. */
export function outlineOf({ content, isSealed = false }: Pick<Script, 'content' | 'isSealed'>, revisionId: string) {
  const questions = questionsOf(content);
  const marked = questions.filter((q) => !isSurvey(q.ask));
  const worth = marked.map((q) => q.points).filter((points) => points > 0);
  return {
    revisionId, isSealed, title: content.title, reference: content.reference, questions: questions.length,
    surveys: questions.length - marked.length,
    leastPoints: worth.length === 0 ? 0 : Math.min(...worth),
    rounds: content.rounds.map(({ title, stop = null, questions: own }) => ({ title, stop, questions: own.length })),
  } satisfies Outline;
}
