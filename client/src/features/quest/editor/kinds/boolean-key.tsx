import type { DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { Segmented } from '../../../../ui/segmented.tsx';
import { useEditor, useMayWrite } from '../editor-context.ts';
import { keyEdit } from './key-edit.ts';

export function BooleanKey({ question }: { readonly question: DraftQuestion }) {
  const t = useMessages();
  const editor = useEditor();
  const mayWrite = useMayWrite();
  const { right } = question;
  return (
    <fieldset disabled={!mayWrite}>
      <Segmented
        label={t('question.correctAnswer')}
        segments={[{ value: 'true', label: t('question.true') }, { value: 'false', label: t('question.false') }]}
        value={right?.kind === 'boolean' ? (`${right.right}` as const) : undefined}
        onChange={(value) => editor.make(keyEdit(question, { kind: 'boolean', right: value === 'true' }))}
      />
    </fieldset>
  );
}
