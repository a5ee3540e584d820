import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { useState } from 'react';
import { DownloadLink } from '../../../desk/download-link.tsx';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import styles from './template-panel.module.css';

/** I10: an empty table in the languages that are wanted. */
export function TemplatePanel() {
  const t = useMessages();
  const [chosen, setChosen] = useState<readonly Language[]>([t.language]);
  const toggle = (language: Language) => {
    const next = languages.filter((l) => (l === language) !== chosen.includes(l));
    // A table without a language would hold nothing.
    if (next.length > 0) setChosen(next);
  };
  return (
    <section className={styles.panel} aria-labelledby="template">
      <h2 id="template">{t('exchange.template')}</h2>
      <p>{t('exchange.templateText')}</p>
      <fieldset className={styles.languages}>
        <legend>{t('exchange.templateLanguages')}</legend>
        {languages.map((language) => (
          <label key={language} lang={language}>
            <input type="checkbox" checked={chosen.includes(language)} onChange={() => toggle(language)} />
            {languageNames[language]}
          </label>
        ))}
      </fieldset>
      <DownloadLink path={`/imports/template?languages=${chosen.join(',')}`}>{t('exchange.templateDownload')}</DownloadLink>
    </section>
  );
}
