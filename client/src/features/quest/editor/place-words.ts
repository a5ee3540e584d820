import type { TextPlace } from '@tabarman/shared/quest/draft/edits.ts';
import type { Draft } from '@tabarman/shared/quest/draft/schema.ts';
import { findQuestion } from '@tabarman/shared/quest/draft/units.ts';
import type { useMessages } from '../../../i18n/desk/messages.ts';
import { optionLetter } from '../../../ui/option-letter.ts';
import { numberOf, roundWords } from './unit-words.ts';

/** Where a text stands, in words. */
export function placeWords(t: ReturnType<typeof useMessages>, draft: Draft, at: TextPlace): string {
  if (!('question' in at)) return at.of === 'round' ? roundWords(t, draft, at.round) : t(`editor.${at.of}`);
  const question = t('editor.question', { n: numberOf(draft, at.question) });
  if (!('option' in at)) return `${question}, ${t(`editor.${at.of}`)}`;
  const ask = findQuestion(draft, at.question)?.ask;
  const index = ask && 'options' in ask ? ask.options.findIndex(({ id }) => id === at.option) : -1;
  return `${question}, ${t(`editor.${at.of}`, { letter: optionLetter(index) })}`;
}
