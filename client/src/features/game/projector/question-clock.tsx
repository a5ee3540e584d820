import { useState } from 'react';
import { Countdown } from '../../../ui/countdown.tsx';
import styles from './question-clock.module.css';
import type { QuestionMoment } from '../question-moment.ts';
import type { Words } from './words.ts';

interface QuestionClockProps {
  readonly moment: QuestionMoment;
  readonly now: () => number;
  readonly t: Words;
}

/** The ring with the seconds: for reading in one colour, for answering in another, and grey where the time stands still. */
export function QuestionClock({ moment: { stage, startsAt, endsAt, still }, now, t }: QuestionClockProps) {
  // When the reading began is not sent: the ring is full when this picture first shows the question.
  const [seenAt] = useState(now);
  return (
    <div className={styles.clock} data-stage={stage} data-still={still?.why}>
      <Countdown
        startsAt={startsAt ?? Math.min(seenAt, endsAt - 1)}
        endsAt={endsAt}
        now={now}
        pausedAt={still?.at}
        label={t('time.left')}
        sayLeft={(n) => t('time.seconds', { n })}
      />
    </div>
  );
}
