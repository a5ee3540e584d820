import type { Progress } from '@tabarman/shared/game/views.ts';
import { useState } from 'react';
import { Countdown } from '../../../ui/countdown.tsx';
import styles from './question-clock.module.css';
import type { QuestionMoment } from './question-moment.ts';
import type { Words } from './words.ts';

interface QuestionClockProps {
  readonly moment: QuestionMoment;
  readonly progress: Progress;
  readonly now: () => number;
  readonly t: Words;
}

/** The ring with the seconds, and under it what they are for: reading, answers so far, or why the time stands still. */
export function QuestionClock({ moment, progress, now, t }: QuestionClockProps) {
  // When the reading began is not sent: the ring is full when this picture first shows the question.
  const [seenAt] = useState(now);
  const { stage, endsAt, still } = moment;
  return (
    <div className={styles.clock} data-stage={stage} data-still={still?.why}>
      <Countdown
        startsAt={moment.startsAt ?? Math.min(seenAt, endsAt - 1)}
        endsAt={endsAt}
        now={now}
        pausedAt={still?.at}
        label={t('time.left')}
        sayLeft={(n) => t('time.seconds', { n })}
      />
      <p className={styles.state} role="status">{stateOf(moment, t)}</p>
      {stage === 'reading' || still ? null : (
        <p className={styles.answered}>{t('question.answered', { n: progress.answered, total: Math.max(progress.connected, progress.answered) })}</p>
      )}
    </div>
  );
}

function stateOf({ stage, still }: QuestionMoment, t: Words): string {
  if (still) return t(still.why === 'paused' ? 'question.paused' : 'question.held');
  switch (stage) {
    case 'reading': return t('question.reading');
    case 'answering': return '';
    case 'over': return t('time.up');
  }
}
