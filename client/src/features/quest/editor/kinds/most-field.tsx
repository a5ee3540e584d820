import type { DraftAsk, DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { useEditor } from '../editor-context.ts';
import { NumberField } from '../number-field.tsx';

interface MostFieldProps {
  readonly question: DraftQuestion;
  readonly ask: Extract<DraftAsk, { most: number }>;
  /** How many there can be at all. */
  readonly limit: number;
}

/** How much one person may pick or say. */
export function MostField({ question: { id, right }, ask, limit }: MostFieldProps) {
  const t = useMessages();
  const editor = useEditor();
  const set = (most: number) => Number.isInteger(most) && most >= 1 && most <= limit
    && editor.make({ do: 'setAsk', question: id, value: { ask: { ...ask, most }, right }, was: { ask, right } });
  return <NumberField label={t(ask.kind === 'poll' ? 'editor.mostPicks' : 'editor.mostWords')} value={ask.most} step={1} error={t('editor.numberWrong')} onChange={set} />;
}
