import { formatNumber } from '@tabarman/shared/language/number.ts';
import { levelsOf, meanLevel } from '@tabarman/shared/quest/kinds/levels.ts';
import type { KindScreens } from '../../projector/kind-screen.ts';
import styles from './projector.module.css';

export const scale: KindScreens<'scale'> = {
  hint: 'survey.rate',
  Ask({ asks: [ask] }) {
    return ask ? (
      <div className={styles.scale}>
        <ol className={styles.levels}>{levelsOf(ask).map((level) => <li key={level}>{level}</li>)}</ol>
        <Ends low={ask.low} high={ask.high} />
      </div>
    ) : null;
  },
  Reveal({ asks: [ask], bars, answered, t }) {
    if (!ask) return null;
    const most = Math.max(1, ...bars.map((bar) => bar.count));
    const mean = meanLevel(bars);
    return (
      <div className={styles.reveal}>
        <p className={styles.mean}>
          {mean === null ? null : <strong>{t('survey.mean', { mean: formatNumber(t.language, mean, { maxDecimals: 1 }) })}</strong>} {t('survey.answers', { n: answered })}
        </p>
        <ol className={styles.columns}>
          {bars.map(({ from = 0, count }) => (
            <li key={from} className={styles.column}>
              <strong className={styles.count}>{count === 0 ? '' : formatNumber(t.language, count)}</strong>
              <span className={styles.bar} style={{ flexBasis: `${(100 * count) / most}%` }} aria-hidden="true" />
              <span className={styles.level}>{from}</span>
            </li>
          ))}
        </ol>
        <Ends low={ask.low} high={ask.high} />
      </div>
    );
  },
};

function Ends({ low, high }: { readonly low: string | null; readonly high: string | null }) {
  return low === null && high === null ? null : <p className={styles.ends}><span>{low}</span><span>{high}</span></p>;
}
