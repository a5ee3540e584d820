import type { KindScreens } from '../../projector/kind-screen.ts';
import { RightMark } from '../../projector/right-mark.tsx';
import { Histogram } from './histogram.tsx';
import { numberWords } from './number-words.ts';
import styles from './projector.module.css';

/** Ten steps make eleven marks, as on a ruler. */
const MARKS = Array.from({ length: 11 }, (_, i) => i);

export const number: KindScreens<'number'> = {
  hint: 'question.chooseNumber',
  Ask({ asks: [ask], t }) {
    if (!ask) return null;
    return (
      <div className={styles.range}>
        <div className={styles.ruler} aria-hidden="true">{MARKS.map((i) => <i key={i} />)}</div>
        <p className={styles.ends}>
          <span>{numberWords(t.language, ask.min, ask.unit)}</span>
          <span>{numberWords(t.language, ask.max, ask.unit)}</span>
        </p>
      </div>
    );
  },
  Reveal({ asks: [ask], rights: [right], bars, t }) {
    if (!ask || !right) return null;
    return (
      <div className={styles.reveal}>
        <p className={styles.right}>
          <strong>{numberWords(t.language, right.right, right.unit)}</strong>
          <RightMark>{t('question.correctAnswer')}</RightMark>
        </p>
        <Histogram ask={ask} right={right.right} bars={bars} t={t} />
      </div>
    );
  },
};
