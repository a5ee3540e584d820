import { languages } from '@tabarman/shared/kernel/language.ts';
import { languageNames } from '@tabarman/shared/language/language-names.ts';
import type { KindKey } from '@tabarman/shared/quest/kinds/all.ts';
import type { QuestionContent } from '@tabarman/shared/quest/schema.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { keyWords } from './key-words.ts';
import type { DisputesView } from './dispute-types.ts';
import styles from './dispute.module.css';

/** A question and its key in all its languages side by side, so that a jury is consistent. */
export function QuestionCard({ question: { number, content, right, isRemoved } }: { readonly question: DisputesView['questions'][number] }) {
  const t = useMessages();
  return (
    <section className={styles.question} aria-label={t('dispute.question', { n: number })}>
      <h2>{t('dispute.question', { n: number })}{isRemoved ? ` · ${t('dispute.removed')}` : ''}</h2>
      <div className={styles.languages}>
        {languages.filter((language) => content.prompt[language] !== undefined).map((language) => (
          <div key={language} lang={language}>
            <b>{languageNames[language]}</b>
            <p>{content.prompt[language]}</p>
            <p className={styles.key}>{keyWords(t, content as QuestionContent, right as KindKey, language)}</p>
          </div>
        ))}
      </div>
    </section>
  );
}
