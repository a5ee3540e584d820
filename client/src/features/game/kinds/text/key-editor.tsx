import { languages, type Language } from '@tabarman/shared/kernel/language.ts';
import { useState } from 'react';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { languageNames } from '../../../../i18n/language-names.ts';
import { FieldFrame } from '../../../../ui/field.tsx';
import type { KeyEditorProps } from '../../corrections/key-editor-props.ts';
import styles from '../../corrections/corrections.module.css';

type Side = 'accept' | 'reject';

/** Accepted and rejected spellings, one a line, for each language. */
export function TextKeyEditor({ right, onChange }: KeyEditorProps<'text'>) {
  const t = useMessages();
  const set = (side: Side, language: Language, text: string) => {
    const spellings = [...new Set(text.split('\n').map((line) => line.trim()).filter((line) => line !== ''))];
    const { [language]: _, ...others } = right[side];
    onChange({ ...right, [side]: spellings.length === 0 ? others : { ...others, [language]: spellings } });
  };
  const side = (name: Side) => languages.map((language) => (
    <Lines key={language} language={language} spellings={right[name][language] ?? []} onChange={(text) => set(name, language, text)} />
  ));
  return (
    <fieldset className={styles.group}>
      <legend>{t('correct.accepted')}</legend>
      <p className={styles.soft}>{t('correct.onePerLine')}</p>
      <div className={styles.languages}>{side('accept')}</div>
      <details>
        <summary className={styles.summary}>{t('correct.rejected')}</summary>
        <fieldset className={styles.group}>
          <legend className={styles.soft}>{t('correct.rejectedText')}</legend>
          <div className={styles.languages}>{side('reject')}</div>
        </fieldset>
      </details>
    </fieldset>
  );
}

interface LinesProps {
  readonly language: Language;
  readonly spellings: readonly string[];
  readonly onChange: (text: string) => void;
}

/** Keeps what is typed as it is, so that a line can be empty while it is written. */
function Lines({ language, spellings, onChange }: LinesProps) {
  const [text, setText] = useState(spellings.join('\n'));
  return (
    <FieldFrame label={languageNames[language]}>
      {(control) => (
        <textarea
          {...control}
          lang={language}
          rows={Math.max(1, text.split('\n').length)}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            onChange(event.target.value);
          }}
        />
      )}
    </FieldFrame>
  );
}
