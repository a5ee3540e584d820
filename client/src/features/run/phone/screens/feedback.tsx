import type { Choice, KeyView } from '@tabarman/shared/quest/kinds/all.ts';
import type { SolutionView } from '@tabarman/shared/game/views.ts';
import type { AttemptItem } from '@tabarman/shared/run/views.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { phoneKindOf, useVerdictWords, VerdictMark, verdictOf, Why } from '../../../game/asking.ts';
import styles from './question.module.css';

/** As much as the run tells of one answer: whether it was right, and perhaps what would have been. */
export function Feedback({ item: { content, feedback }, choice }: { readonly item: AttemptItem; readonly choice: Choice | null }) {
  const t = useMessages();
  const verdict = verdictOf(choice === null ? null : (feedback?.credit ?? null));
  const words = useVerdictWords(verdict);
  if (!content || !feedback) return null;
  const { Solution } = phoneKindOf(content.ask);
  const isSurvey = feedback.credit === null;
  const solution = feedback.solution as SolutionView | null;
  return (
    <div className={styles.feedback}>
      {isSurvey ? null : (
        <p className={styles.verdict}>
          <VerdictMark verdict={verdict} /> {words}
          {feedback.points === null || feedback.points === 0 ? null : ` · +${t('score.points', { n: feedback.points })}`}
        </p>
      )}
      {solution === null ? null : (
        <>
          <Solution ask={content.ask} right={solution.right as KeyView} given={choice} credit={choice === null ? null : feedback.credit} />
          <Why solution={solution} />
        </>
      )}
    </div>
  );
}
