import type { ProjectorView } from '@tabarman/shared/game/views.ts';
import type { ReactNode } from 'react';
import { Weave } from '../../../ui/weave.tsx';
import { HallCode } from './hall-code.tsx';
import type { JoinPlace } from '../join-place.ts';
import { groupPin } from '../pin.ts';
import styles from './stage.module.css';
import type { Words } from './words.ts';

/** What every scene is given. */
export interface StageProps {
  readonly view: ProjectorView;
  readonly place: JoinPlace;
  readonly t: Words;
  /** The server's clock. */
  readonly now: () => number;
}

interface FrameProps extends StageProps {
  /** Where the game stands, in the upper corner; or the scene's own name, which is then its heading. */
  readonly context?: string | undefined;
  readonly title?: string | undefined;
  /** The grounds of the festive scenes are the same in both themes. */
  readonly tone?: 'ground' | 'night' | 'feast';
  /** What stands in the other upper corner instead of the way in. */
  readonly corner?: ReactNode;
  /** How much of the game's cloth is woven, 0 to 1. */
  readonly woven: number;
  readonly children: ReactNode;
}

/** The picture around a scene: how latecomers get in above, and below, where heads may be, the cloth the game weaves. */
export function Stage({ view, place, t, now, context, title, tone = 'ground', woven, corner, children }: FrameProps) {
  return (
    <div className={styles.stage} data-tone={tone}>
      <header className={styles.head}>
        {title === undefined ? <p className={styles.context}>{context}</p> : <h1 className={styles.title}>{title}</h1>}
        {corner === undefined && !view.isLocked ? <WayIn view={view} place={place} t={t} now={now} /> : corner}
      </header>
      <main className={styles.main}>{children}</main>
      <Cloth woven={woven} />
    </div>
  );
}

function WayIn({ view, place, t, now }: StageProps) {
  return (
    <p className={styles.join}>
      <span>{place.address}</span> <strong aria-label={`${t('lobby.pin')}: ${view.pin}`}>{groupPin(view.pin)}</strong>
      {view.hallCode === null ? null : <HallCode code={view.hallCode} now={now} t={t} />}
    </p>
  );
}

/** One piece of cloth per game: each question weaves its share. */
export function Cloth({ woven }: { readonly woven: number }) {
  return (
    <div className={styles.cloth} aria-hidden="true">
      <div className={styles.woven} style={{ clipPath: `inset(0 ${100 * (1 - woven)}% 0 0)` }}>
        <Weave seed={3} />
      </div>
    </div>
  );
}
