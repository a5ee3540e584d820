import { formatNumber } from '@tabarman/shared/language/number.ts';
import type { ReactNode } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Bar } from '../../../ui/bar.tsx';
import { CheckIcon } from '../../../ui/icon.tsx';
import { Shape } from '../../../ui/shape.tsx';
import styles from './answer-lines.module.css';

interface AnswerLine {
  readonly id: string;
  readonly text: ReactNode;
  readonly isRight: boolean;
  /** Which option it is, for its colour, shape and letter. */
  readonly option?: number | undefined;
  /** How many gave it; from the reveal on. */
  readonly count?: number | undefined;
}

interface AnswerLinesProps {
  readonly lines: readonly AnswerLine[];
  readonly lang?: string | undefined;
  /** Whether the order of the lines is the answer. */
  readonly isOrdered?: boolean;
}

/** Answers one below the other, or in two columns where there is room; the right ones carry a check and the word. */
export function AnswerLines({ lines, lang, isOrdered = false }: AnswerLinesProps) {
  const t = useMessages();
  const most = Math.max(1, ...lines.map((line) => line.count ?? 0));
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <List className={styles.lines} lang={lang} data-ordered={isOrdered || undefined}>
      {lines.map(({ id, text, isRight, option, count }) => (
        <li key={id} className={styles.line} data-right={isRight || undefined} data-option={option}>
          <div className={styles.answer}>
            {option === undefined ? null : (
              <span className={styles.tile}>
                <Shape index={option} />
              </span>
            )}
            <span className={styles.text}>{text}</span>
            {isRight ? (
              <span className={styles.check}>
                <CheckIcon />
                <span className="heard">{t('question.correctAnswer')}</span>
              </span>
            ) : null}
            {count === undefined ? null : <span className={styles.count}>{formatNumber(t.language, count)}</span>}
          </div>
          {count === undefined ? null : <Bar fraction={count / most} option={option} />}
        </li>
      ))}
    </List>
  );
}
