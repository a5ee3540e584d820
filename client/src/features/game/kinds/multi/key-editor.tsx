import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { Switch } from '../../../../ui/choices.tsx';
import type { KeyEditorProps } from '../../corrections/key-editor-props.ts';
import styles from '../../corrections/corrections.module.css';

export function MultiKeyEditor({ ask, right, onChange }: KeyEditorProps<'multi'>) {
  const t = useMessages();
  const set = (id: string, isRight: boolean) =>
    onChange({ ...right, right: ask.options.map((o) => o.id).filter((o) => (o === id ? isRight : right.right.includes(o))) });
  return (
    <fieldset className={styles.group}>
      <legend>{t('question.correctAnswer')}</legend>
      {ask.options.map(({ id, text }) => (
        <Switch key={id} title={textIn(text, t.language, 'en')} isOn={right.right.includes(id)} onChange={(isOn) => set(id, isOn)} />
      ))}
    </fieldset>
  );
}
