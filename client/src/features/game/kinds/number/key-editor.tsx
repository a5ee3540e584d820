import { useMessages } from '../../../../i18n/desk/messages.ts';
import { Field } from '../../../../ui/field.tsx';
import type { KeyEditorProps } from '../../corrections/key-editor-props.ts';
import styles from '../../corrections/corrections.module.css';

/** The right number, and how far from it an answer still earns all, or nothing any more. */
export function NumberKeyEditor({ ask, right, onChange }: KeyEditorProps<'number'>) {
  const t = useMessages();
  const field = (name: 'right' | 'full' | 'zero', label: string) => (
    <Field
      label={label}
      type="number"
      step="any"
      {...(name === 'right' ? { min: ask.min, max: ask.max } : { min: 0 })}
      defaultValue={right[name]}
      onChange={(event) => onChange({ ...right, [name]: event.target.valueAsNumber })}
    />
  );
  return (
    <fieldset className={styles.group}>
      <legend>{t('question.correctAnswer')}</legend>
      {field('right', t('correct.number'))}
      {field('full', t('correct.numberFull'))}
      {field('zero', t('correct.numberZero'))}
    </fieldset>
  );
}
