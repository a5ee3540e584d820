import { teamNameIn } from '@tabarman/shared/game/team-name.ts';
import type { ProjectorView } from '@tabarman/shared/game/views.ts';
import type { ReactNode } from 'react';
import { Look } from '../../../ui/look.tsx';
import styles from './highlights.module.css';
import type { Words } from './words.ts';

type Board = Extract<ProjectorView['scene'], { name: 'leaderboard' }>;

interface HighlightsProps extends Pick<Board, 'climber' | 'bestTeam' | 'leaders'> {
  readonly t: Words;
}

const leading = { university: 'rank.leadingUniversity', region: 'rank.leadingRegion', country: 'rank.leadingCountry' } as const;

/** Good news beside the ranking, one line each. */
export function Highlights({ climber, bestTeam, leaders, t }: HighlightsProps) {
  if (climber === null && bestTeam === null && leaders.length === 0) return null;
  return (
    <dl className={styles.highlights}>
      {climber === null ? null : (
        <Highlight label={t('rank.climber')} sign={<Look {...climber.look} />} note={<><b aria-hidden="true">▲ {climber.places}</b><span className="heard">{t('rank.climbed', { n: climber.places })}</span></>}>
          {climber.name}
        </Highlight>
      )}
      {bestTeam === null ? null : <Highlight label={t('team.best')}>{teamNameIn(bestTeam, t.language)}</Highlight>}
      {leaders.map(({ by, name, language }) => (
        <Highlight key={by} label={t(leading[by])} language={language}>{name}</Highlight>
      ))}
    </dl>
  );
}

interface HighlightProps {
  readonly label: string;
  readonly sign?: ReactNode;
  readonly note?: ReactNode;
  readonly language?: string;
  readonly children: string;
}

function Highlight({ label, sign, note, language, children }: HighlightProps) {
  return (
    <div className={styles.highlight}>
      {sign}
      <div className={styles.words}>
        <dt className={styles.label}>{label}</dt>
        <dd className={styles.name} lang={language}>{children} {note}</dd>
      </div>
    </div>
  );
}
