import type { ProjectorView } from '@tabarman/shared/game/views.ts';
import { Weave } from '../../../../ui/weave.tsx';
import { Fit } from '../fit.tsx';
import { InLanguages } from '../in-languages.tsx';
import { Stage, type StageProps } from '../stage.tsx';
import styles from './round.module.css';

type Scene = Extract<ProjectorView['scene'], { name: 'round' }>;

/** A round begins: its name, large, beside a hanging of ikat. */
export function Round({ scene, ...stage }: StageProps & { readonly scene: Scene }) {
  const { view, t } = stage;
  const [first] = scene.rounds;
  if (!first) return null;
  const titles = scene.rounds.map(({ title }, i) => ({ text: title ?? view.titles[i] ?? '', language: view.languages[i] ?? t.language }));
  return (
    <Stage {...stage} tone="night" woven={first.firstIndex / view.questions}>
      <section className={styles.round}>
        <div className={styles.hanging} aria-hidden="true"><div><Weave seed={first.number} /></div></div>
        <Fit className={styles.words} of={`${t.language} ${titles.map(({ text }) => text).join()}`}>
          {first.of > 1 ? <p className={styles.number}>{t('round.of', { n: first.number, total: first.of })}</p> : null}
          <h1 className={styles.title} data-fit><InLanguages texts={titles} /></h1>
          <p className={styles.questions}>{t('round.questions', { n: first.questions })}</p>
        </Fit>
      </section>
    </Stage>
  );
}
