import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { Choices } from '../../../../ui/choices.tsx';
import type { KeyEditorProps } from '../../corrections/key-editor-props.ts';

export function SingleKeyEditor({ ask, right, onChange }: KeyEditorProps<'single'>) {
  const t = useMessages();
  return (
    <Choices
      legend={t('question.correctAnswer')}
      offered={ask.options.map(({ id, text }) => ({ value: id, title: textIn(text, t.language, 'en') }))}
      value={right.right}
      onChange={(option) => onChange({ ...right, right: option })}
    />
  );
}
