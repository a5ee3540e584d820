import { languages } from '@tabarman/shared/kernel/language.ts';
import type { PlayedView } from '@tabarman/shared/game/correction-views.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import styles from './corrections.module.css';
import { keyWords } from './key-words.ts';

/** A question and what is right, in all languages side by side: a wrong key is often wrong in one of them. */
export function SideBySide({ question: { content, right } }: { readonly question: PlayedView }) {
  const t = useMessages();
  return (
    <details>
      <summary className={styles.summary}>{t('appeals.allLanguages')}</summary>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('word.language')}</th>
              <th scope="col">{t('appeals.question')}</th>
              <th scope="col">{t('appeals.right')}</th>
            </tr>
          </thead>
          <tbody>
            {languages.map((language) => (
              <tr key={language}>
                <th scope="row">{languageNames[language]}</th>
                <td lang={language}>{content.prompt[language] ?? '–'}</td>
                <td lang={language}>{keyWords(t, content, right, language) || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
