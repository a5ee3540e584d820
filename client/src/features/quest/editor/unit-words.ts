import type { Draft } from '@tabarman/shared/quest/draft/schema.ts';
import { findQuestion, type UnitId } from '@tabarman/shared/quest/draft/units.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { useMessages } from '../../../i18n/desk/messages.ts';

type Words = ReturnType<typeof useMessages>;

/** Where a question stands in playing order, from 1. */
export function numberOf(draft: Draft, id: string): number {
  return draft.rounds.flatMap((round) => round.questions).findIndex((question) => question.id === id) + 1;
}

/** A unit as lists name it: what it asks, in the reference language. */
export function unitWords(t: Words, draft: Draft, unit: UnitId): string {
  if (unit === null) return t('editor.head');
  const question = findQuestion(draft, unit);
  if (!question) return t('editor.goneQuestion');
  return `${numberOf(draft, unit)}. ${textIn(question.prompt, draft.reference, draft.reference) || t('editor.noPrompt')}`;
}

export function roundWords(t: Words, draft: Draft, id: string): string {
  const at = draft.rounds.findIndex((round) => round.id === id);
  const title = textIn(draft.rounds[at]?.title ?? {}, draft.reference, draft.reference);
  const number = t('round.number', { n: at + 1 });
  return title === '' ? number : `${number}. ${title}`;
}
