import { questionsOf } from '../quest/rules.ts';
import type { QuestContent } from '../quest/schema.ts';
import type { Outline } from './state.ts';

/** What of a quest anybody may know from the lobby on. */
export function outlineOf(content: QuestContent, revisionId: string) {
  const questions = questionsOf(content);
  const worth = questions.map((q) => q.points).filter((points) => points > 0);
  return {
    revisionId, title: content.title, reference: content.reference, questions: questions.length,
    leastPoints: worth.length === 0 ? 0 : Math.min(...worth),
    rounds: content.rounds.map(({ title, stop = null, questions: own }) => ({ title, stop, questions: own.length })),
  } satisfies Outline;
}
