import { useMessages } from '../../../i18n/phone/messages.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Mark } from '../../../ui/mark.tsx';
import styles from './verdict.module.css';

export type Verdict = 'right' | 'partly' | 'wrong' | 'none';

/** How right an answer was: `credit` is its share of the points, null when there was none. */
export function verdictOf(credit: number | null): Verdict {
  if (credit === null) return 'none';
  if (credit === 1) return 'right';
  return credit > 0 ? 'partly' : 'wrong';
}

const words = { right: 'reveal.correct', partly: 'reveal.partial', wrong: 'reveal.incorrect', none: 'answer.none' } as const;

export function useVerdictWords(verdict: Verdict): string {
  return useMessages()(words[verdict]);
}

/** The sign beside those words: each has a form of its own. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  switch (verdict) {
    case 'right': return <Mark isRight />;
    case 'wrong': return <Mark isRight={false} />;
    case 'partly': return <span className={styles.mark} data-partly><Icon><path d="M5 12h14M12 5v0.01M12 19v0.01" /></Icon></span>;
    case 'none': return <span className={styles.mark}><Icon><path d="M5 12h14" /></Icon></span>;
  }
}
