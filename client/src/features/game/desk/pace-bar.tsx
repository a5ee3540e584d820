import type { DeskView } from '@tabarman/shared/game/views.ts';
import { localTime } from '../../../i18n/local-time.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { useSecondsUntil } from '../use-seconds-until.ts';
import { PauseIcon, ResumeIcon } from './control-icons.tsx';
import styles from './pace-bar.module.css';
import controls from './question-controls.module.css';

const SOON_S = 90;

interface PaceBarProps {
  readonly view: DeskView;
  readonly isOffline: boolean;
  readonly now: () => number;
  readonly onHold: () => void;
}

/** Where the clock leads: when it goes on, and what holds it. */
export function PaceBar({ view: { goesOnAt, isHeld, canHold }, isOffline, now, onHold }: PaceBarProps) {
  const t = useMessages();
  return (
    <div className={`${controls.controls} ${styles.pace}`} role="group" aria-label={t('newGame.pace')}>
      <p>{isHeld ? t('pace.held') : goesOnAt === null ? null : <GoesOn at={goesOnAt} now={now} />}</p>
      {canHold ? (
        <Button isBusy={isOffline} onClick={onHold} aria-keyshortcuts="P">
          {isHeld ? <ResumeIcon /> : <PauseIcon />}
          <span className={controls.words}>{isHeld ? t('host.resume') : t('host.pause')}</span>
        </Button>
      ) : null}
    </div>
  );
}

function GoesOn({ at, now }: { readonly at: number; readonly now: () => number }) {
  const t = useMessages();
  const seconds = useSecondsUntil(at, now);
  return seconds > SOON_S ? t('pace.at', { at: localTime(t.language, at) }) : t('pace.in', { n: seconds });
}
