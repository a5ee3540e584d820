import type { ProjectorView } from '@tabarman/shared/game/views.ts';
import { Weave } from '../../../../ui/weave.tsx';
import { Fit } from '../fit.tsx';
import { Stage, type StageProps } from '../stage.tsx';
import styles from './rest.module.css';

interface RestProps extends StageProps {
  readonly scene: Extract<ProjectorView['scene'], { name: 'rest' }>;
}

/** Nobody leads the game just now: calm, and a word that nothing is lost. */
export function Rest({ scene, ...stage }: RestProps) {
  const { view, t } = stage;
  return (
    <Stage {...stage} tone="night" woven={scene.played / view.questions}>
      <section className={styles.rest}>
        <div className={styles.band} aria-hidden="true"><Weave seed={5} /></div>
        <Fit className={styles.words} of={t.language}>
          <h1 className={styles.title} data-fit>{t('pause.title')}</h1>
          <p className={styles.text} data-fit>{t('rest.text')}</p>
        </Fit>
      </section>
    </Stage>
  );
}
