import type { RowView } from '@tabarman/shared/game/views.ts';
import { formatList } from '@tabarman/shared/language/list.ts';
import { Look, LookCloth } from '../../../../ui/look.tsx';
import { Fit } from '../fit.tsx';
import { stepsOf, type Step } from '../moves.ts';
import type { Words } from '../words.ts';
import { FallingThreads } from './falling-threads.tsx';
import styles from './podium.module.css';

/** Cloth of as many winners as one step is wide enough for. */
const CLOTHS = 3;
const places = [1, 2, 3];

interface PodiumProps {
  /** The winners who were called so far, best first. */
  readonly rows: readonly RowView[];
  /** How many more share these places. */
  readonly more: number;
  readonly t: Words;
}

/** Three steps, each covered with the cloth of who stands on it. Whoever shares a place shares its step. */
export function Podium({ rows, more, t }: PodiumProps) {
  const called = stepsOf(rows);
  const isComplete = called[0]?.place === 1;
  // Until the winner is called, which places are shared is not known: three steps wait.
  const steps = isComplete ? called : places.map((place) => called.find((step) => step.place === place) ?? { place, rows: [] });
  return (
    <Fit className={styles.podium} of={`${t.language} ${rows.map((row) => row.number).join()}`}>
      <ol className={styles.steps} data-count={steps.length}>
        {steps.map((step, rank) => <StepView key={step.place} step={step} rank={rank} t={t} />)}
      </ol>
      {more === 0 ? null : <p className={styles.more}>{t('podium.more', { n: more })}</p>}
      {isComplete ? <FallingThreads /> : null}
    </Fit>
  );
}

/** `rank` counts the steps from the best, 0. */
function StepView({ step: { place, rows }, rank, t }: { readonly step: Step; readonly rank: number; readonly t: Words }) {
  return (
    <li className={styles.step} data-rank={rank} data-waits={rows.length === 0 || undefined}>
      {rows.length === 0 ? null : (
        <ul className={styles.winners} data-shared={rows.length > 1 || undefined}>
          {rows.map((row) => <Winner key={row.number} row={row} t={t} />)}
        </ul>
      )}
      <div className={styles.block}>
        <strong className={styles.place}><span className="heard">{t('rank.place')}</span> {place}</strong>
        {rows.length === 0 ? null : (
          <div className={styles.cloth} aria-hidden="true">
            {rows.slice(0, CLOTHS).map(({ number, look }) => <LookCloth key={number} {...look} />)}
          </div>
        )}
      </div>
    </li>
  );
}

function Winner({ row: { name, look, points, members = [] }, t }: { readonly row: RowView; readonly t: Words }) {
  return (
    <li className={styles.winner}>
      <Look pattern={look.pattern} colour={look.colour} />
      <span className={styles.name} data-fit>{name}</span>
      {members.length === 0 ? null : <span className={styles.members} data-spare>{formatList(t.language, members)}</span>}
      <span className={styles.points}>{t('score.points', { n: points })}</span>
    </li>
  );
}
