import { formatNumber } from '@tabarman/shared/language/number.ts';
import type { RevealPictureView } from '@tabarman/shared/protocol/contract/reveals.ts';
import type { CSSProperties } from 'react';
import { useWall } from '../ceremony/use-wall.ts';
import { BareWall, WallFrame } from '../ceremony/wall-frame.tsx';
import styles from './reveal-wall.module.css';

type Row = RevealPictureView['rows'][number];
const WHOLE = 100;

/** RV2: the page of a projector. Every word on it was sent: it has no language of its own, and nothing of what comes. */
export function RevealWall({ reveal }: { readonly reveal: string }) {
  const picture = useWall<RevealPictureView>(`reveals/${encodeURIComponent(reveal)}`);
  if (picture === null || picture === 'gone') return <BareWall />;
  const { language, title, head, rows } = picture;
  const parts = (row: Row) => formatNumber(language, Math.round(row.soFar ?? 0), { maxDecimals: 0 });
  return (
    <WallFrame language={language} title={title} head={rows.length === 0 ? '' : head} sentence={rows.length === 0 ? head : null}>
      <ol className={styles.rows} data-many={rows.length > 8 || undefined} data-crowd={rows.length > 13 || undefined}>
        {rows.map((row) => (
          <li key={row.number} className={styles.row} data-placed={row.place !== null || undefined} data-best={row.place === 1 || undefined} style={{ '--share': (row.total ?? row.soFar ?? 0) / WHOLE } as CSSProperties}>
            <strong className={styles.place}>{row.place ?? ''}</strong>
            <span className={styles.name}>{row.title} <small>{row.country}</small></span>
            <span className={styles.points}>
              {row.gained === null ? null : <small>+{formatNumber(language, row.gained, { maxDecimals: 0 })}</small>}{' '}
              {row.total !== null ? formatNumber(language, row.total, { maxDecimals: 1 }) : row.soFar === null ? '' : parts(row)}
            </span>
          </li>
        ))}
      </ol>
    </WallFrame>
  );
}
