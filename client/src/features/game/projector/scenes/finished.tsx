import type { ProjectorView } from '@tabarman/shared/game/views.ts';
import { Weave } from '../../../../ui/weave.tsx';
import { BestTeam } from '../best-team.tsx';
import { Fit } from '../fit.tsx';
import { InLanguages } from '../in-languages.tsx';
import { Stage, type StageProps } from '../stage.tsx';
import { Standing } from '../standing.tsx';
import styles from './finished.module.css';

interface FinishedProps extends StageProps {
  readonly scene: Extract<ProjectorView['scene'], { name: 'finished' }>;
}

/** Thanks, and the final top of the board for as long as people stay. */
export function Finished({ scene, ...stage }: FinishedProps) {
  const { view, t } = stage;
  const titles = view.titles.map((text, i) => ({ text, language: view.languages[i] ?? t.language }));
  return (
    <Stage {...stage} title={t('podium.thanks')} woven={1}>
      <section className={styles.finished}>
        <div className={styles.side}>
          <Fit className={styles.words} of={`${t.language} ${view.titles.join()}`}>
            <p className={styles.title} data-fit><InLanguages texts={titles} /></p>
          </Fit>
          <BestTeam teams={scene.teams} t={t} />
          <div className={styles.weave} aria-hidden="true"><Weave seed={9} /></div>
        </div>
        <Standing rows={scene.top} t={t} />
      </section>
    </Stage>
  );
}
