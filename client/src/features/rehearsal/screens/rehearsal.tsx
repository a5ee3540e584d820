import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useHistoryState } from 'wouter/use-browser-location';
import { api, outcomeOf } from '../../../desk/api.ts';
import { Failed } from '../../../desk/failed.tsx';
import { LinkButton } from '../../../desk/link-button.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Wait } from '../../../ui/wait.tsx';
import { failureText } from '../../../desk/failure-text.ts';
import type { RehearsalOf } from '../rehearsal-of.ts';
import { RehearsalForm } from './rehearsal-form.tsx';
import { Progress } from './progress.tsx';
import styles from './rehearsal.module.css';
import { isUnderWay, type RehearsalStatus, useRehearsal } from './use-rehearsal.ts';
import { Verdict } from './verdict.tsx';

/** The way to a rehearsal, through it, and what it came to. Leaving the page does not end it. */
export function RehearsalScreen() {
  const t = useMessages();
  const of = useHistoryState<RehearsalOf | null>();
  const { status, failure, show } = useRehearsal();
  return (
    <>
      <header className={styles.head}>
        <h1>{t('rehearsal.title')}</h1>
        {status ? <p className={styles.quest}>{textIn(status.title, t.language, 'en')}</p> : null}
      </header>
      {status === undefined ? <Opening failure={failure} /> : null}
      {failure !== null && status ? <Banner>{failure === 'unreachable' ? t('rehearsal.away') : failureText(t, failure)}</Banner> : null}
      {status ? <Stage status={status} onStopped={show} /> : null}
      {status === undefined || isUnderWay(status) ? null : <Beginning of={of} last={status} onStarted={show} />}
    </>
  );
}

/** Asked again by itself; the button is for those who do not want to wait. */
function Opening({ failure }: { readonly failure: ReturnType<typeof useRehearsal>['failure'] }) {
  const t = useMessages();
  return failure === null ? <Wait>{t('word.loading')}</Wait> : <Failed failure={failure} onTryAgain={() => location.reload()} />;
}

function Stage({ status, onStopped }: { readonly status: RehearsalStatus; readonly onStopped: (status: RehearsalStatus | null) => void }) {
  const t = useMessages();
  const { stage } = status;
  const stop = () =>
    void outcomeOf(api.rehearsal.cancel()).then((outcome) => (outcome.ok ? onStopped(outcome.data) : showToast(failureText(t, outcome.failure))));
  switch (stage.name) {
    case 'joining':
    case 'playing': return <Progress status={status} projectorLink={stage.projectorLink} onStop={stop} />;
    case 'judged': return <Verdict status={status} measured={stage.measured} verdict={stage.verdict} />;
    case 'stopped': return <p role="status">{t(`rehearsal.${stage.why}`)} {t('rehearsal.noTrace')}</p>;
  }
}

/** How to begin, the first time or again. */
function Beginning({ of, last, onStarted }: { readonly of: RehearsalOf | null; readonly last: RehearsalStatus | null; readonly onStarted: (status: RehearsalStatus | null) => void }) {
  const t = useMessages();
  if (of === null) {
    return (
      <div className={styles.nothing}>
        <p>{t('rehearsal.choose')}</p>
        <LinkButton href="/">{t('page.home')}</LinkButton>
      </div>
    );
  }
  const isPassed = last?.stage.name === 'judged' && last.stage.verdict.readiness !== 'notReady';
  return (
    <>
      {/* When the hall is ready the next step is the game. */}
      {'gameId' in of && isPassed ? (
        <p>
          <LinkButton href={`/games/${of.gameId}`} tone="primary">
            {t('rehearsal.back')}
          </LinkButton>
        </p>
      ) : null}
      <RehearsalForm of={of} last={last} tone={isPassed ? 'secondary' : 'primary'} onStarted={onStarted} />
      {'gameId' in of && !isPassed ? (
        <p>
          <LinkButton href={`/games/${of.gameId}`}>{t('rehearsal.back')}</LinkButton>
        </p>
      ) : null}
    </>
  );
}
