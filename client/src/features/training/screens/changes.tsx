import { formatNumber } from '@tabarman/shared/language/number.ts';
import { valueOf } from '@tabarman/shared/stats/estimate.ts';
import { gainLevel } from '@tabarman/shared/stats/gain.ts';
import type { Change } from '@tabarman/shared/training/comparison.ts';
import { missingWords } from '@tabarman/shared/training/tables.ts';
import { comparisonWord, type ComparisonWord } from '@tabarman/shared/training/words.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import styles from './changes.module.css';

export interface Changed extends Change {
  readonly name: string;
  readonly note: string | null;
}

const marks = [0, 25, 50, 75, 100];
const heads = ['pre', 'post', 'gain', 'level'] as const satisfies readonly ComparisonWord[];

/** From a ring to a dot: what it was before and after, and the same as a table. */
export function Changes({ of, rows }: { readonly of: string; readonly rows: readonly Changed[] }) {
  const t = useMessages();
  const number = (value: number, maxDecimals: number) => formatNumber(t.language, value, { maxDecimals });
  return (
    <>
      <div className={styles.picture}>
        <p className={styles.legend} aria-hidden="true"><span className={styles.ring} /> {t('training.before')} <span className={styles.dot} /> {t('training.after')}</p>
        <div className={styles.axis} aria-hidden="true">{marks.map((mark) => <span key={mark}>{mark}</span>)}</div>
        {rows.map(({ name, note, pre, post }) => (
          <div key={name} className={styles.row}>
            <div className={styles.name}>{name}{note === null ? null : <small>{note}</small>}</div>
            <svg className={styles.change} data-lost={post < pre || undefined} role="img" aria-label={t('training.picture', { name, pre: number(pre, 0), post: number(post, 0) })}>
              {marks.map((mark) => <line key={mark} className={styles.mark} x1={`${mark}%`} x2={`${mark}%`} y1="0" y2="100%" />)}
              <line className={styles.way} x1={`${pre}%`} x2={`${post}%`} y1="50%" y2="50%" />
              <circle className={styles.pre} cx={`${pre}%`} cy="50%" r="6" />
              <circle className={styles.post} cx={`${post}%`} cy="50%" r="7" />
            </svg>
          </div>
        ))}
      </div>
      <details className={styles.details}>
        <summary>{t('training.table')}</summary>
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead><tr><th scope="col"><span className="heard">{of}</span></th>{heads.map((head) => <th key={head} scope="col">{comparisonWord(t.language, head)}</th>)}</tr></thead>
            <tbody>
              {rows.map(({ name, note, pre, post, gain }) => {
                const value = valueOf(gain);
                return (
                  <tr key={name}>
                    <th scope="row">{name}{note === null ? null : <small> · {note}</small>}</th>
                    <td>{number(pre, 1)}</td>
                    <td>{number(post, 1)}</td>
                    <td>{value === null ? missingWords(gain, t.language) : number(value, 2)}</td>
                    <td>{value === null ? '' : comparisonWord(t.language, `level.${gainLevel(value)}`)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
