import { useMessages } from '../../../../i18n/desk/messages.ts';
import { Choices } from '../../../../ui/choices.tsx';
import type { KeyEditorProps } from '../../corrections/key-editor-props.ts';

export function BooleanKeyEditor({ right, onChange }: KeyEditorProps<'boolean'>) {
  const t = useMessages();
  return (
    <Choices
      legend={t('question.correctAnswer')}
      offered={[{ value: 'true', title: t('question.true') }, { value: 'false', title: t('question.false') }]}
      value={right.right ? 'true' : 'false'}
      onChange={(value) => onChange({ ...right, right: value === 'true' })}
    />
  );
}
