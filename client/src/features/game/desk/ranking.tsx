import type { RowView } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Look } from '../../../ui/look.tsx';
import styles from './ranking.module.css';

interface RankingProps {
  readonly rows: readonly RowView[];
  /** In the ceremony: the best place that the hall has seen. */
  readonly announcedFrom?: number;
}

/** The best players. */
export function Ranking({ rows, announcedFrom }: RankingProps) {
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
          <span className={styles.name}>
            {row.name}
            {announcedFrom !== undefined && row.place >= announcedFrom ? <Badge tone="right">{t('ceremony.announced')}</Badge> : null}
          </span>
          <span className={styles.points}>{t('score.points', { n: row.points })}</span>
        </li>
      ))}
    </ol>
  );
}
