import { WritingLine } from '../../projector/writing-line.tsx';
import type { KindScreens } from '../../projector/kind-screen.ts';
import styles from './projector.module.css';

export const open: KindScreens<'open'> = {
  hint: 'survey.write',
  Ask: WritingLine,
  Reveal: ({ bars, answered, t }) => (
    <div className={styles.reveal}>
      <p className={styles.count}>{t('survey.answers', { n: answered })}</p>
      {bars.length === 0 ? <p className={styles.waits}>{t('survey.waits')}</p> : (
        <ul className={styles.cards}>{bars.map(({ typed }) => <li key={typed} className={styles.card} data-fit>{typed}</li>)}</ul>
      )}
    </div>
  ),
};
