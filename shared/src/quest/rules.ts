import { languages as all, type Language } from '../kernel/language.ts';
import type { Text } from '../kernel/text.ts';
import { kindOf } from './kinds/all.ts';
import { textGaps } from './kinds/options.ts';
import { isSurvey } from './kinds/surveys.ts';
import type { Quest, QuestContent, QuestionContent } from './schema.ts';

/** The questions in playing order. */
export function questionsOf(content: QuestContent): QuestionContent[] {
  return content.rounds.flatMap((r) => r.questions);
}

/** The round (0-based) that the question at `index` (0-based over the whole quest) belongs to. */
export function roundAt(content: QuestContent, index: number): number {
  let seen = 0;
  return content.rounds.findIndex((r) => (seen += r.questions.length) > index);
}

/** Q1, Q2: what keeps a quest from being played in the given languages, as paths. Empty when complete. */
export function questGaps(quest: Pick<Quest, 'content' | 'key'>, languages: readonly Language[] = all): string[] {
  const { content, key } = quest;
  const questions = questionsOf(content);
  const repeated = questions.filter((q, i) => questions.findIndex((other) => other.id === q.id) !== i);
  return [
    ...textGaps('title', content.title, languages),
    ...repeated.map((q) => `${q.id}.id`),
    ...questions.flatMap((q) => questionGaps(q, key[q.id], languages).map((path) => `${q.id}.${path}`)),
  ];
}

function questionGaps(question: QuestionContent, key: Quest['key'][string] | undefined, languages: readonly Language[]): string[] {
  if (!key) return ['key'];
  if (key.right.kind !== question.ask.kind) return ['key.kind'];
  return [
    ...textGaps('prompt', question.prompt, languages),
    ...(question.picture ? textGaps('alt', question.picture.alt, languages) : []),
    ...(question.audio ? textGaps('caption', question.audio.caption, languages) : []),
    ...(needsExplanation(question, key) ? textGaps('explanation', key.explanation, languages) : []),
    ...kindOf(question.ask).gaps(question.ask, key.right, languages),
  ];
}

/** What is right is explained; beside a survey there is a text only where somebody wrote one. */
export function needsExplanation({ ask }: Pick<QuestionContent, 'ask'>, { explanation }: { readonly explanation: Text }): boolean {
  return !isSurvey(ask) || Object.values(explanation).some((text) => text !== undefined);
}
