import { mayEdit } from '@tabarman/shared/access/may-edit.ts';
import type { Edit, TextPlace } from '@tabarman/shared/quest/draft/edits.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { KeyboardEvent, ReactNode } from 'react';
import { languageNames } from '../../../i18n/language-names.ts';
import { useOpen, useText } from './editor-context.ts';
import styles from './text-fields.module.css';

interface TextFieldsProps {
  readonly at: TextPlace;
  readonly label: string;
  /** Characters that fit. */
  readonly most: number;
  /** What stands before the texts, as the shape of an option. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** One text in all languages that are side by side. */
export function TextFields({ at, label, most, before, after, onKeyDown }: TextFieldsProps) {
  const { columns } = useOpen();
  return (
    <fieldset className={styles.texts}>
      <legend className={before === undefined ? styles.label : 'heard'}>{label}</legend>
      <div className={styles.line}>
        {before}
        <div className={styles.columns}>
          {columns.map((language) => <TextCell key={language} at={at} language={language} label={label} most={most} onKeyDown={onKeyDown} />)}
        </div>
        {after}
      </div>
    </fieldset>
  );
}

interface TextCellProps {
  readonly at: TextPlace;
  readonly language: Language;
  readonly label: string;
  readonly most: number;
  readonly onKeyDown: ((event: KeyboardEvent) => void) | undefined;
}

function TextCell({ at, language, label, most, onKeyDown }: TextCellProps) {
  const { editor, standing } = useOpen();
  const text = useText(at, language);
  const edit = (written: string): Edit => ({ do: 'setText', at, language, text: written || null, was: text || null });
  const left = most - Array.from(text).length;
  return (
    <div className={styles.cell}>
      <textarea
        className={styles.text}
        lang={language}
        rows={1}
        maxLength={most}
        aria-label={`${label}, ${languageNames[language]}`}
        value={text}
        onKeyDown={onKeyDown}
        readOnly={!mayEdit(standing, edit(''))}
        onChange={({ target }) => editor.make(edit(target.value))}
      />
      {left < most / 10 ? <span className={styles.left} aria-hidden="true">{left}</span> : null}
    </div>
  );
}
