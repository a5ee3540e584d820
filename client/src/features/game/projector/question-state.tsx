import { exhaustive } from '@tabarman/shared/kernel/exhaustive.ts';
import type { Progress } from '@tabarman/shared/game/views.ts';
import type { QuestionMoment } from '../question-moment.ts';
import styles from './question-state.module.css';
import type { Words } from './words.ts';

interface QuestionStateProps {
  readonly moment: QuestionMoment;
  readonly progress: Progress;
  readonly t: Words;
}

/** What the time is for: reading, answers so far, or why it stands still. */
export function QuestionState({ moment: { stage, still }, progress, t }: QuestionStateProps) {
  const answered = t('question.answered', { n: progress.answered, total: Math.max(progress.connected, progress.answered) });
  if (still) return <p className={styles.still} role="status"><PauseBars />{t(still.why === 'paused' ? 'question.paused' : 'question.held')}</p>;
  switch (stage) {
    case 'reading': return <p className={styles.state} role="status">{t('question.reading')}</p>;
    case 'talking': return <p className={styles.talk} role="status">{t('question.talk')}</p>;
    case 'answering': return <p className={styles.state}>{answered}</p>;
    case 'over': return <p className={styles.state} role="status">{`${t('time.up')} · ${answered}`}</p>;
  }
  return exhaustive(stage);
}

function PauseBars() {
  return (
    <svg className={styles.bars} viewBox="0 0 20 20" aria-hidden="true">
      <path d="M3 1h5v18H3zM12 1h5v18h-5z" />
    </svg>
  );
}
