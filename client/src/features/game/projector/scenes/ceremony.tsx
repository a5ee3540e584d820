import { formatDate } from '@tabarman/shared/language/date.ts';
import type { ReactNode } from 'react';
import { Look } from '../../../../ui/look.tsx';
import { BestTeam } from '../best-team.tsx';
import { type CeremonyScene, momentOf, titleOf } from '../ceremony.ts';
import { Fit } from '../fit.tsx';
import { Stage, type StageProps } from '../stage.tsx';
import { Standing } from '../standing.tsx';
import styles from './ceremony.module.css';
import { Podium } from './podium.tsx';

interface CeremonyProps extends StageProps {
  readonly scene: CeremonyScene;
}

/** The host calls everybody up, from the last place to the first. The picture is made to be photographed: no PIN in it. */
export function Ceremony({ scene, ...stage }: CeremonyProps) {
  const { now } = stage;
  const { view, t } = stage;
  const at = now();
  const date = formatDate(t.language, at, 'long', -new Date(at).getTimezoneOffset());
  return (
    <Stage {...stage} tone="feast" woven={1} context={view.titles[0]} corner={<p className={styles.date}>{date}</p>}>
      <section className={styles.ceremony}>
        <div className={styles.head}>
          <h1 className={styles.title}>{titleOf(scene, t)}</h1>
          <BestTeam teams={scene.teams} t={t} />
        </div>
        <Called scene={scene} t={t} />
      </section>
    </Stage>
  );
}

function Called({ scene, t }: Pick<CeremonyProps, 'scene' | 't'>): ReactNode {
  switch (momentOf(scene)) {
    case 'opening':
    case 'podium': return <Podium rows={scene.rows} more={scene.more} t={t} />;
    case 'places': return <Standing rows={scene.rows} t={t} isCalling />;
    case 'crowd': return scene.crowd && <Crowd crowd={scene.crowd} t={t} />;
  }
}

/** Thanked, not ranked: names without places. */
function Crowd({ crowd: { players, more }, t }: { readonly crowd: NonNullable<CeremonyScene['crowd']>; readonly t: StageProps['t'] }) {
  return (
    <Fit className={styles.crowd} of={players.map(({ number }) => number).join()}>
      <ul className={styles.names}>
        {players.map(({ number, name, look }, i) => (
          <li key={number} className={styles.player} style={{ animationDelay: `${i * 60}ms` }}>
            <Look {...look} />
            <span data-fit>{name}</span>
          </li>
        ))}
        {more === 0 ? null : <li className={styles.more}>{t('podium.more', { n: more })}</li>}
      </ul>
    </Fit>
  );
}
