import type { ProjectorView, RowView } from '@tabarman/shared/game/views.ts';
import type { CSSProperties } from 'react';
import { Look } from '../../../../ui/look.tsx';
import { Weave } from '../../../../ui/weave.tsx';
import { Fit } from '../fit.tsx';
import { stepsOf, type Step } from '../moves.ts';
import { Stage, type StageProps } from '../stage.tsx';
import type { Words } from '../words.ts';
import styles from './podium.module.css';

interface PodiumProps extends StageProps {
  readonly scene: Extract<ProjectorView['scene'], { name: 'podium' }>;
}

/** The best three: the last step first, the winner at the end. */
export function Podium({ scene, ...stage }: PodiumProps) {
  const { view, t } = stage;
  const steps = stepsOf(scene.top);
  return (
    <Stage {...stage} tone="feast" woven={1}>
      <Fit className={styles.podium} of={`${t.language} ${scene.top.map((row) => row.number).join()}`}>
        <h1 className={styles.title}>{t('podium.congratulations')}</h1>
        <p className={styles.quest} lang={view.languages[0]}>{view.titles[0]}</p>
        <ol className={styles.steps} data-count={steps.length}>
          {steps.map((step, rank) => <StepView key={step.place} step={step} rank={rank} last={steps.length - 1} t={t} />)}
        </ol>
      </Fit>
    </Stage>
  );
}

/** `rank` counts the steps from the best, 0; `last` is the rank of the lowest. */
function StepView({ step, rank, last, t }: { readonly step: Step; readonly rank: number; readonly last: number; readonly t: Words }) {
  return (
    <li className={styles.step} data-rank={rank} style={{ '--turn': last - rank } as CSSProperties}>
      <ul className={styles.winners} data-shared={step.rows.length > 1 || undefined}>
        {step.rows.map((row) => <Winner key={row.number} row={row} t={t} />)}
      </ul>
      <div className={styles.block}>
        <strong className={styles.place}><span className="heard">{t('rank.place')}</span> {step.place}</strong>
        <div className={styles.cloth} aria-hidden="true"><div><Weave seed={rank + 5} /></div></div>
      </div>
    </li>
  );
}

function Winner({ row: { name, look, points }, t }: { readonly row: RowView; readonly t: Words }) {
  return (
    <li className={styles.winner}>
      <Look pattern={look.pattern} colour={look.colour} />
      <span className={styles.name} data-fit>{name}</span>
      <span className={styles.points}>{t('score.points', { n: points })}</span>
    </li>
  );
}
