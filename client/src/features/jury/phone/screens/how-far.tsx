import type { JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import { useJuryMessages } from '../../../../i18n/jury/messages.ts';
import { localTime } from '../../../../i18n/local-time.ts';
import styles from './jury.module.css';

interface HowFarProps {
  readonly progress: JudgingView['progress'];
  readonly says: 'jury.progress' | 'jury.pair.progress';
  /** That the rest takes. */
  readonly minutes: number;
  readonly view: Pick<JudgingView, 'window'>;
}

/** How much is done, how long the rest takes, and until when. */
export function HowFar({ progress, says, minutes, view: { window: { canReview, closesAt } } }: HowFarProps) {
  const say = useJuryMessages();
  return (
    <div className={styles.progress}>
      <b>{say(says, progress)}</b>
      {minutes > 0 ? <span>{say('jury.timeLeft', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}</span> : null}
      <progress className={styles.line} max={Math.max(1, progress.of)} value={progress.done} aria-label={say(says, progress)} />
      {canReview && closesAt !== null ? <span>{say('jury.until', { time: localTime(say.language, closesAt) })}</span> : null}
    </div>
  );
}
