import type { RowView } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Look } from '../../../ui/look.tsx';
import styles from './ranking.module.css';

/** The best players as the hall sees them. */
export function Ranking({ rows }: { readonly rows: readonly RowView[] }) {
  const t = useMessages();
  if (rows.length === 0) return <p className={styles.empty}>{t('players.none')}</p>;
  return (
    <ol className={styles.rows}>
      {rows.map((row) => (
        <li key={row.number} className={styles.row} data-first={row.place === 1 || undefined}>
          <span className={styles.place}>
            <span className="heard">{t('rank.place')} </span>
            {row.place}
          </span>
          <Look {...row.look} />
          <span className={styles.name}>{row.name}</span>
          <span className={styles.points}>{t('score.points', { n: row.points })}</span>
        </li>
      ))}
    </ol>
  );
}
