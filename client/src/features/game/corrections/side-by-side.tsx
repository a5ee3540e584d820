import { languages } from '@tabarman/shared/kernel/language.ts';
import type { PlayedView } from '@tabarman/shared/game/correction-views.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { CheckIcon } from '../../../ui/icon.tsx';
import styles from './corrections.module.css';
import { keyWords } from './key-words.ts';

/** A question and what is right, in all languages side by side: a wrong key is often wrong in one of them. */
export function SideBySide({ question: { content, right } }: { readonly question: PlayedView }) {
  const t = useMessages();
  return (
    <details>
      <summary className={styles.summary}>{t('appeals.allLanguages')}</summary>
      <dl className={styles.sides}>
        {languages.map((language) => (
          <div key={language}>
            <dt>{languageNames[language]}</dt>
            <dd lang={language}>{content.prompt[language] ?? '–'}</dd>
            <dd lang={language} className={styles.key}>
              <CheckIcon />
              <span>{keyWords(t, content, right, language) || '–'}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
