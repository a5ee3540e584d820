import { formatNumber } from '@tabarman/shared/language/number.ts';
import { InLanguages } from '../../projector/in-languages.tsx';
import type { KindScreens } from '../../projector/kind-screen.ts';
import { RightMark } from '../../projector/right-mark.tsx';
import { WritingLine } from '../../projector/writing-line.tsx';
import styles from './projector.module.css';

/** The back row reads no more lines than these. */
const COMMONEST = 5;

export const text: KindScreens<'text'> = {
  hint: 'question.typeAnswer',
  Ask: WritingLine,
  Reveal({ rights, languages, bars, answered, t }) {
    const said = rights.flatMap(({ right }, i) => {
      const language = languages[i];
      return language ? right.map((text) => ({ language, text })) : [];
    });
    return (
      <div className={styles.reveal}>
        <div className={styles.right}>
          <p className={styles.answer} data-fit><InLanguages isAnswer texts={said} /></p>
          <RightMark>{t('question.correctAnswer')}</RightMark>
        </div>
        {bars.length === 0 ? null : (
          <section className={styles.typed}>
            <h2 className={styles.caption}>{t('reveal.commonest')}</h2>
            <ol className={styles.bars}>
              {bars.slice(0, COMMONEST).map(({ typed, count, right }) => (
                <li key={typed} className={styles.bar} data-right={right || undefined}>
                  <span className={styles.fill} style={{ transform: `scaleX(${answered === 0 ? 0 : count / answered})` }} aria-hidden="true" />
                  <span className={styles.words}>{typed}</span>
                  {right ? <RightMark>{t('reveal.right')}</RightMark> : null}
                  <strong className={styles.count}>{formatNumber(t.language, count)}</strong>
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
    );
  },
};
