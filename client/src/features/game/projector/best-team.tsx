import { teamNameIn } from '@tabarman/shared/game/team-name.ts';
import type { TeamRowView } from '@tabarman/shared/game/views.ts';
import { formatList } from '@tabarman/shared/language/list.ts';
import styles from './best-team.module.css';
import type { Words } from './words.ts';

/** The team that won, or those that did together; nothing where there are none. */
export function BestTeam({ teams, t }: { readonly teams: readonly TeamRowView[]; readonly t: Words }) {
  const [first] = teams;
  if (!first) return null;
  return (
    <p className={styles.best}>
      <span>{t('team.best')}</span> <strong>{formatList(t.language, teams.map(({ name }) => teamNameIn(name, t.language)))}</strong>{' '}
      <span>{t('score.points', { n: first.points })}</span>
    </p>
  );
}
