import { levelsOf } from '@tabarman/shared/quest/kinds/levels.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import type { AnswerProps, PhoneKind } from '../../phone/phone-kind.ts';
import { SolutionLines } from '../../phone/solution-lines.tsx';
import styles from './phone.module.css';

export const scale: PhoneKind<'scale'> = {
  hint: 'survey.rate',
  Answer: ScaleAnswer,
  Solution: ({ given }) => <SolutionLines lines={given ? [{ key: 'own', text: String(given.level), isRight: false, isOwn: true }] : []} isSurvey />,
};

function ScaleAnswer({ ask: { from, to, low, high }, given, isClosed, onAnswer }: AnswerProps<'scale'>) {
  const t = useMessages();
  return (
    <div className={styles.scale}>
      <div className={styles.levels} role="group" aria-label={t('survey.rate')}>
        {levelsOf({ from, to }).map((level) => (
          <button
            key={level}
            type="button"
            className={styles.level}
            aria-pressed={given?.level === level}
            aria-disabled={isClosed || undefined}
            onClick={() => !isClosed && onAnswer({ level })}
          >
            {level}
          </button>
        ))}
      </div>
      {low === null && high === null ? null : (
        <p className={styles.ends}>
          <span>{low === null ? '' : `${from} – ${low}`}</span>
          <span>{high === null ? '' : `${to} – ${high}`}</span>
        </p>
      )}
    </div>
  );
}
