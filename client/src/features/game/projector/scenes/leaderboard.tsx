import type { ProjectorView } from '@tabarman/shared/game/views.ts';
import { Highlights } from '../highlights.tsx';
import { Stage, type StageProps } from '../stage.tsx';
import { Standing } from '../standing.tsx';
import styles from './leaderboard.module.css';

interface LeaderboardProps extends StageProps {
  readonly scene: Extract<ProjectorView['scene'], { name: 'leaderboard' }>;
  /** Points by player number when the board was shown before. */
  readonly pointsBefore: ReadonlyMap<number, number>;
}

/** Who leads now: the rows start as they stood and move to where they stand. */
export function Leaderboard({ scene, pointsBefore, ...stage }: LeaderboardProps) {
  const { view, t } = stage;
  return (
    <Stage {...stage} title={t('rank.title')} woven={(scene.index + 1) / view.questions}>
      {scene.top.length === 0 ? (
        <p>{t('lobby.nobody')}</p>
      ) : (
        <section className={styles.board}>
          <Standing key={scene.index} rows={scene.top} before={pointsBefore} t={t} />
          <Highlights climber={scene.climber} bestTeam={scene.bestTeam} leaders={scene.leaders} t={t} />
        </section>
      )}
    </Stage>
  );
}
