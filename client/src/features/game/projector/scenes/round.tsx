import type { ProjectorView } from '@tabarman/shared/game/views.ts';
import { Weave } from '../../../../ui/weave.tsx';
import { Fit } from '../fit.tsx';
import { RouteMap } from '../map/route-map.tsx';
import { InLanguages } from '../in-languages.tsx';
import { Stage, type StageProps } from '../stage.tsx';
import styles from './round.module.css';

type Scene = Extract<ProjectorView['scene'], { name: 'round' }>;

/** A round begins: its name, large, beside a hanging of ikat, or beside the way it is a stop on. */
export function Round({ scene, ...stage }: StageProps & { readonly scene: Scene }) {
  const { view, t } = stage;
  const [first] = scene.rounds;
  if (!first) return null;
  const titles = scene.rounds.map(({ title }, i) => ({ text: title ?? view.titles[i] ?? '', language: view.languages[i] ?? t.language }));
  return (
    <Stage {...stage} tone="night" woven={first.firstIndex / view.questions}>
      <section className={styles.round} data-way={first.stop !== null || undefined}>
        {first.stop === null
          ? <div className={styles.hanging} aria-hidden="true"><div><Weave seed={first.number} /></div></div>
          : <div className={styles.map}><RouteMap route={scene.route} /></div>}
        <Fit className={styles.words} of={`${t.language} ${titles.map(({ text }) => text).join()}`}>
          {first.of > 1 ? <p className={styles.number}>{t('round.of', { n: first.number, total: first.of })}</p> : null}
          <h1 className={styles.title} data-fit><InLanguages texts={titles} /></h1>
          {first.stop === null ? null : <p className="heard">{first.stop.name}</p>}
          <p className={styles.questions}>{t('round.questions', { n: first.questions })}</p>
          {first.stop === null ? null : <p className={styles.borders}>{t('map.schematic')}</p>}
        </Fit>
      </section>
    </Stage>
  );
}
