import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { languageNames } from '../i18n/language-names.ts';
import { chooseLanguage, useMessages } from '../i18n/desk/messages.ts';
import { showToast } from '../ui/toast.tsx';
import styles from './language-select.module.css';

/** The language of the interface, changed at any moment without losing the place. */
export function LanguageSelect() {
  const t = useMessages();
  const choose = (language: Language) => {
    chooseLanguage(language).catch(() => showToast(t('net.unreachable')));
  };
  return (
    <select className={styles.select} aria-label={t('word.language')} value={t.language} onChange={(event) => choose(event.target.value as Language)}>
      {languages.map((language) => (
        <option key={language} value={language} lang={language}>
          {languageNames[language]}
        </option>
      ))}
    </select>
  );
}
