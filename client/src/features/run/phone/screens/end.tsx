import type { Taking } from '@tabarman/shared/run/views.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { useRunMessages } from '../../../../i18n/run/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Band, Facts, Heading, VerdictMark, verdictOf } from '../../../game/asking.ts';
import { momentWords } from '../moment-words.ts';
import { givenAnswers } from '../given.ts';
import { useParticipant, useParticipantState } from '../participant-context.tsx';
import { Feedback } from './feedback.tsx';
import styles from './end.module.css';

interface EndProps {
  readonly taking: Taking;
  readonly onAgain: () => void;
}

/** Handed in: what it came to, as far as that is told, and the way back through all questions. */
export function End({ taking: { run, attempt, participant: { attempts } }, onAgain }: EndProps) {
  const t = useMessages();
  const say = useRunMessages();
  const participant = useParticipant();
  const state = useParticipantState((whole) => whole);
  const given = givenAnswers(state);
  const unsent = state.kept.answers.length;
  const isWaiting = run.feedback === 'afterClose' && attempt.result === null && run.purpose !== 'survey';
  const { result } = attempt;
  return (
    <>
      <Band />
      <Heading>{unsent > 0 || state.kept.handIn !== null ? t('answer.sending') : say('take.handedIn')}</Heading>
      {unsent > 0 ? <p role="status">{say('take.unsent', { n: unsent })}</p> : <p>{say('take.thanks')}</p>}
      {result === null ? null : (
        <Facts
          facts={[
            { label: say('take.result'), value: say('take.progress', { n: result.right, total: result.marked }) },
            ...(result.points === null ? [] : [{ label: say('take.points'), value: t('score.points', { n: result.points }) }]),
          ]}
        />
      )}
      {isWaiting ? (
        <>
          <p>{run.closesAt === null ? say('take.closeOpen') : say('take.closeAt', { when: momentWords(t.language, run.closesAt) })}</p>
          <Button onClick={() => void participant.refresh()}>{say('take.check')}</Button>
        </>
      ) : null}
      {given.some(({ item }) => item.feedback) ? (
        <section className={styles.review}>
          <h2>{t('end.review')}</h2>
          {given.map(({ item, choice }) => (item.content && item.feedback ? (
            <details key={item.index} className={styles.line}>
              <summary className={styles.summary}>
                {item.feedback.credit === null ? null : <VerdictMark verdict={verdictOf(choice === null ? null : item.feedback.credit)} />}
                <span lang={item.content.language}>{item.content.prompt}</span>
              </summary>
              <Feedback item={item} choice={choice} />
            </details>
          ) : null))}
        </section>
      ) : null}
      {run.state === 'open' && (run.attempts === null || attempts < run.attempts) ? <Button onClick={onAgain}>{say('take.again')}</Button> : null}
    </>
  );
}
