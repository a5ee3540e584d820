import { reportWord } from '@tabarman/shared/report/words.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import styles from './report.module.css';

const sources = ['there', 'p', 'rest', 'upperLower', 'reliability', 'guesses', 'dif'] as const;

/** Z1: where each number comes from. */
export function Sources() {
  const t = useMessages();
  return (
    <details className={styles.sources}>
      <summary>{reportWord(t.language, 'howComputed')}</summary>
      <ul>{sources.map((source) => <li key={source}>{reportWord(t.language, `how.${source}`)}</li>)}</ul>
    </details>
  );
}
