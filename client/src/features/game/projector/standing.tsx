import { formatNumber } from '@tabarman/shared/language/number.ts';
import type { CSSProperties } from 'react';
import { Look } from '../../../ui/look.tsx';
import { type BoardRow, climbOf, isShared, linesBefore, pointsBefore } from './moves.ts';
import styles from './standing.module.css';
import { useCount } from './use-count.ts';
import type { Words } from './words.ts';

const MOVE_AFTER_MS = 700;
const COUNT_MS = 1_200;
/** Names over this length are set a size smaller. */
const LONG_NAME = 14;

interface StandingProps {
  readonly rows: readonly BoardRow[];
  /** Points by player number when the board was last shown; undefined for a board that does not move. */
  readonly before?: ReadonlyMap<number, number> | undefined;
  /** In the ceremony the best rows are the newest: they appear. */
  readonly isCalling?: boolean;
  readonly t: Words;
}

/** The top of the board. A board that moves starts in the old order, and every row glides to its place. */
export function Standing({ rows, before, isCalling = false, t }: StandingProps) {
  const lines = linesBefore(rows);
  return (
    <ol className={styles.standing} data-moves={before !== undefined || undefined}>
      {rows.map((row, i) => {
        const climb = before ? climbOf(row) : 0;
        return (
          <li
            key={row.number}
            className={styles.row}
            style={{ '--lines': (lines[i] ?? i) - i, '--from-below': (lines[i] ?? i) >= rows.length ? 0 : 1 } as CSSProperties}
            data-first={row.place === 1 || undefined}
            data-called={(isCalling && row.place === rows[0]?.place) || undefined}
            data-long={row.name.length > LONG_NAME || undefined}
          >
            <span className={styles.place}>
              {isShared(rows, row) ? <><span aria-hidden="true">=</span><span className="heard">{t('rank.shared')}</span></> : null}
              {row.place}
            </span>
            {row.look ? <Look pattern={row.look.pattern} colour={row.look.colour} /> : null}
            <span className={styles.name}>{row.name}</span>
            {climb === 0 ? null : (
              <span className={styles.climb}>
                <span aria-hidden="true">{`▲ ${climb}`}</span>
                <span className="heard">{t('rank.climbed', { n: climb })}</span>
              </span>
            )}
            <Points row={row} before={before && pointsBefore(row, before)} t={t} />
          </li>
        );
      })}
    </ol>
  );
}

function Points({ row: { points }, before = points, t }: { readonly row: BoardRow; readonly before: number | undefined; readonly t: Words }) {
  const shown = useCount({ from: before, to: points, afterMs: MOVE_AFTER_MS, forMs: COUNT_MS });
  return (
    <>
      <strong className={styles.points} aria-hidden="true">{formatNumber(t.language, shown)}</strong>
      <span className="heard">{t('score.points', { n: points })}</span>
    </>
  );
}
