import type { ProjectorView } from '@tabarman/shared/game/views.ts';
import { Weave } from '../../../../ui/weave.tsx';
import { Fit } from '../fit.tsx';
import { Stage, type StageProps } from '../stage.tsx';
import styles from './sealed.module.css';

type Scene = Extract<ProjectorView['scene'], { name: 'sealed' }>;

/** In place of the board: cloth hangs before it until the ceremony. */
export function Sealed({ scene, ...stage }: StageProps & { readonly scene: Scene }) {
  const { view, t } = stage;
  return (
    <Stage {...stage} tone="night" context={t('question.counter', { n: scene.index + 1, total: view.questions })} woven={(scene.index + 1) / view.questions}>
      <section className={styles.sealed}>
        <div className={styles.curtain} aria-hidden="true"><Weave seed={7} /></div>
        <Fit className={styles.words} of={t.language}>
          <h1 className={styles.title} data-fit>{t('seal.board')}</h1>
        </Fit>
      </section>
    </Stage>
  );
}
