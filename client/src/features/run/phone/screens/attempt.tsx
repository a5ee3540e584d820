import type { Taking } from '@tabarman/shared/run/views.ts';
import { useEffect, useState } from 'react';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { useRunMessages } from '../../../../i18n/run/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Wait } from '../../../../ui/wait.tsx';
import { useSecondsUntil } from '../../../game/asking.ts';
import { givenAnswers } from '../given.ts';
import { useParticipant, useParticipantState } from '../participant-context.tsx';
import { All } from './all.tsx';
import styles from './attempt.module.css';
import { Question } from './question.tsx';

/** Later than this after its end the server takes nothing any more: then there is nothing to wait for. */
const AFTER_MS = 1_000;

/** One attempt under way: question by question, and before it is handed in all of them. */
export function Attempt({ taking: { run, attempt } }: { readonly taking: Taking }) {
  const t = useMessages();
  const say = useRunMessages();
  const participant = useParticipant();
  const state = useParticipantState((whole) => whole);
  const given = givenAnswers(state);
  const total = given.length;
  const [position, setPosition] = useState(() => {
    const first = given.findIndex(({ choice }) => choice === null);
    return first < 0 ? total : first;
  });
  const ends = attempt.closesAt;
  useAt(ends === null ? null : ends + AFTER_MS, participant.now, participant.handIn);
  const current = given[position];
  const go = (to: number) => setPosition(Math.min(total, Math.max(0, to)));
  return (
    <>
      <header className={styles.head}>
        <progress className={styles.progress} max={total} value={given.filter(({ choice }) => choice !== null).length} aria-label={say('take.all')} />
        <p className={styles.counter}>
          {position < total ? say('take.progress', { n: position + 1, total }) : say('take.all')}
          {ends === null ? null : <TimeLeft until={ends} />}
        </p>
      </header>
      {current === undefined ? (
        <All given={given} canGoBack={run.canGoBack} onOpen={go} onHandIn={participant.handIn} />
      ) : current.item.content === null ? (
        <Closed position={position} />
      ) : (
        <Question key={current.item.index} given={current} canChange={run.canGoBack} hasOwnTime={run.time.by === 'question'} />
      )}
      {current === undefined || current.item.content === null ? null : (
        <nav className={styles.nav}>
          {run.canGoBack ? <Button onClick={() => go(position - 1)} disabled={position === 0}>{say('take.back')}</Button> : null}
          <Button tone={current.choice === null ? 'secondary' : 'primary'} onClick={() => go(position + 1)}>
            {position + 1 < total ? say('take.next') : say('take.all')}
          </Button>
        </nav>
      )}
      {state.kept.answers.length === 0 ? null : <p className={styles.unsent} role="status">{t('answer.sending')}</p>}
    </>
  );
}

/** A question with its own time is shown when its reader is ready. */
function Closed({ position }: { readonly position: number }) {
  const t = useMessages();
  const say = useRunMessages();
  const participant = useParticipant();
  const [isBusy, setBusy] = useState(false);
  const show = async () => {
    setBusy(true);
    await participant.show(position);
    setBusy(false);
  };
  if (isBusy) return <Wait>{t('word.loading')}</Wait>;
  return (
    <>
      <p>{say('take.showText')}</p>
      <Button tone="primary" isWide onClick={() => void show()}>{say('take.show')}</Button>
    </>
  );
}

function TimeLeft({ until }: { readonly until: number }) {
  const say = useRunMessages();
  const left = useSecondsUntil(until, useParticipant().now);
  const words = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return <span className={styles.left} role="timer" aria-label={say('take.timeLeft')}>{words}</span>;
}

/** Does something once at an instant of the server's clock. */
function useAt(at: number | null, now: () => number, work: () => void): void {
  useEffect(() => {
    // Longer than a timer can wait: whoever is still there then has loaded the page anew.
    if (at === null || at - now() > 2_000_000_000) return;
    const timer = setTimeout(work, Math.max(0, at - now()));
    return () => clearTimeout(timer);
  }, [at, now, work]);
}
