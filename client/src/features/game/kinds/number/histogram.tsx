import type { KindView } from '@tabarman/shared/quest/kinds/all.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import type { BarView } from '../../projector/kind-screen.ts';
import type { Words } from '../../projector/words.ts';
import { numberWords } from './number-words.ts';
import styles from './histogram.module.css';

interface HistogramProps {
  readonly ask: Extract<KindView, { kind: 'number' }>;
  readonly right: number;
  readonly bars: readonly BarView[];
  readonly t: Words;
}

/** How many came how near: columns over the range, with a line where the right number stands. */
export function Histogram({ ask: { min, max, unit }, right, bars, t }: HistogramProps) {
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <figure className={styles.histogram}>
      <ol className={styles.columns}>
        {bars.map(({ from = min, to = max, count, right: isRight }) => (
          <li key={from} className={styles.column} data-right={isRight || undefined}>
            <span className="heard">{`${numberWords(t.language, from, unit)} – ${numberWords(t.language, to, unit)}:`}</span>
            <strong className={styles.count}>{count === 0 ? '' : formatNumber(t.language, count)}</strong>
            <span className={styles.bar} style={{ flexBasis: `${(100 * count) / most}%` }} aria-hidden="true" />
          </li>
        ))}
        <span className={styles.line} style={{ left: `${(100 * (right - min)) / (max - min)}%` }} aria-hidden="true" />
      </ol>
      <figcaption className={styles.ends}>
        <span>{numberWords(t.language, min, unit)}</span>
        <span>{numberWords(t.language, max, unit)}</span>
      </figcaption>
    </figure>
  );
}
