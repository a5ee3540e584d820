import { teamNameIn } from '@tabarman/shared/game/team-name.ts';
import type { TeamRowView } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import styles from './ranking.module.css';

/** The best teams as the hall sees them. */
export function TeamRanking({ teams }: { readonly teams: readonly TeamRowView[] }) {
  const t = useMessages();
  if (teams.length === 0) return <p className={styles.empty}>{t('team.unranked')}</p>;
  return (
    <ol className={styles.rows}>
      {teams.map(({ number, name, place, members, points }) => (
        <li key={number} className={styles.row} data-first={place === 1 || undefined}>
          <span className={styles.place}>
            <span className="heard">{t('rank.place')} </span>
            {place}
          </span>
          <span className={styles.name}>
            {teamNameIn(name, t.language)} <small>{t('team.members', { n: members })}</small>
          </span>
          <span className={styles.points}>{t('score.points', { n: points })}</span>
        </li>
      ))}
    </ol>
  );
}
