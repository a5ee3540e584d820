import type { ClockView } from '@tabarman/shared/game/views.ts';
import { useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Countdown } from '../../../ui/countdown.tsx';
import { useQuestionMoment } from '../use-question-moment.ts';

interface QuestionTimeProps {
  readonly clock: ClockView;
  /** The server's clock now. */
  readonly now: () => number;
}

/** The ring the hall sees: first for the reading, then for the answering. */
export function QuestionTime({ clock, now }: QuestionTimeProps) {
  const t = useMessages();
  const [seenAt] = useState(now);
  const { stage, startsAt, endsAt, still } = useQuestionMoment(clock, now);
  return (
    <Countdown
      startsAt={startsAt ?? Math.min(seenAt, endsAt)}
      endsAt={endsAt}
      now={now}
      pausedAt={still?.at}
      label={t(stage === 'reading' ? 'time.reading' : stage === 'talking' ? 'time.talk' : 'time.left')}
    />
  );
}
