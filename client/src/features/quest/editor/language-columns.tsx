import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { useEditorState, useOpen } from './editor-context.ts';
import styles from './language-columns.module.css';

/** Which languages stand beside the reference. */
export function LanguageColumns() {
  const t = useMessages();
  const { columns, setColumns } = useOpen();
  const offered = useEditorState(({ draft }) => draft.languages);
  const reference = useEditorState(({ draft }) => draft.reference);
  const toggle = (language: Language, isOn: boolean) => setColumns(languages.filter((one) => (one === language ? isOn : columns.includes(one))));
  return (
    <fieldset className={styles.choice}>
      <legend className="heard">{t('editor.columns')}</legend>
      {offered.map((language) => (
        <label key={language} className={styles.language} title={languageNames[language]}>
          <input type="checkbox" className="heard" aria-label={languageNames[language]} checked={columns.includes(language)} disabled={language === reference} onChange={({ target }) => toggle(language, target.checked)} />
          <span aria-hidden="true">{language}</span>
        </label>
      ))}
    </fieldset>
  );
}
