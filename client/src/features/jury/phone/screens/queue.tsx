import type { JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useEffect } from 'react';
import { useJuryMessages } from '../../../../i18n/jury/messages.ts';
import { localTime } from '../../../../i18n/local-time.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Band, Heading } from '../../../game/page-head.ts';
import { useErrorText } from '../error-text.ts';
import { isUnsent } from '../juror.ts';
import { isDue, leftOf, nextOf, openWork, progressOf, useJuror, useJurorState } from '../juror-context.tsx';
import { numberOf, titleOf } from '../names.ts';
import { Discussion } from './discussion.tsx';
import { HowFar } from './how-far.tsx';
import { Invitation } from './invitation.tsx';
import styles from './jury.module.css';
import { OwnData } from './own-data.tsx';
import { OwnLanguage } from './own-language.tsx';

type Queued = JudgingView['queue'][number];

/** How far one is, what is next, and everything that there is. */
export function Queue({ view }: { readonly view: JudgingView }) {
  const t = useMessages();
  const say = useJuryMessages();
  const device = useJuror();
  const state = useJurorState((all) => all);
  const { call, juror, queue, window: { canReview, opensAt, now } } = view;
  useEffect(() => void device.refresh(), [device]);
  const next = nextOf(state, null);
  const progress = progressOf(state);
  const unsent = queue.filter(({ id }) => isUnsent(state, id)).length;
  const minutes = leftOf(state).filter(isDue).length * call.minutes;
  const isBefore = opensAt !== null && now < opensAt;
  return (
    <>
      <Band />
      <Heading>{textIn(call.title, t.language, call.reference)}</Heading>
      {juror.answer === 'yes' ? <p>{say('jury.hello', { name: juror.name })}</p> : <Invitation view={view} />}
      {juror.answer === 'no' ? <OwnLanguage /> : isBefore ? <><p>{say('jury.notOpen', { time: localTime(t.language, opensAt) })}</p><OwnLanguage /></> : queue.length === 0 ? <><p>{say(canReview ? 'jury.empty' : 'jury.closed')}</p><OwnLanguage /></> : (
        <>
          <HowFar progress={progress} says="jury.progress" minutes={minutes} view={view} />
          {canReview ? null : <p>{say('jury.closed')}</p>}
          {!canReview ? null : next === null ? <End unsent={unsent} /> : (
            <Button tone="primary" isWide onClick={() => openWork(next.id)}>{progress.done === 0 && !next.hasDraft ? say('jury.begin') : say('jury.goOn', { work: numberOf(say, next) })}</Button>
          )}
          <OwnLanguage />
          <Discussion view={view} />
          <Part title={say('jury.samples')} text={say('jury.samplesText')} works={queue.filter(({ isSample, isDone }) => isSample && !isDone)} call={call} />
          <Part title={say('jury.assigned')} works={queue.filter((work) => !work.isSample && isDue(work) && !work.isDone)} call={call} />
          <Part title={say('jury.further')} text={say('jury.furtherText')} works={queue.filter((work) => !isDue(work) && !work.isDone)} call={call} />
          <Part title={say('jury.done')} works={queue.filter(({ isDone }) => isDone)} call={call} />
        </>
      )}
      {juror.answer === 'yes' ? <Invitation view={view} /> : null}
      <OwnData name={juror.name} />
    </>
  );
}

/** The end, told as one only where the server has everything: who closes the page before that is told to come back. */
function End({ unsent }: { readonly unsent: number }) {
  const say = useJuryMessages();
  return <div role="status" className={styles.end}>{unsent === 0 ? <h2>{say('jury.allDone')}</h2> : <p>{say('jury.notSent', { n: unsent })}</p>}</div>;
}

function Part({ title, text, works, call }: { readonly title: string; readonly text?: string; readonly works: readonly Queued[]; readonly call: JudgingView['call'] }) {
  if (works.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{title} <span className={styles.soft}>{works.length}</span></h2>
      {text === undefined ? null : <p className={styles.soft}>{text}</p>}
      <ul className={styles.works}>{works.map((work) => <Row key={work.id} work={work} call={call} />)}</ul>
    </section>
  );
}

function Row({ work, call }: { readonly work: Queued; readonly call: JudgingView['call'] }) {
  const say = useJuryMessages();
  const errorText = useErrorText();
  const isWaiting = useJurorState((state) => isUnsent(state, work.id));
  const error = useJurorState((state) => state.refused[work.id]);
  const title = titleOf(say, work, call);
  return (
    <li>
      <button type="button" className={styles.work} onClick={() => openWork(work.id)}>
        <span className={styles.name}><b>{numberOf(say, work)}</b>{title === '' ? null : <span>{title}</span>}</span>
        <span className={styles.badges}>
          {isWaiting ? <Badge tone="notice">{say('jury.waiting')}</Badge> : work.hasDraft ? <Badge tone="notice">{say('jury.draft')}</Badge> : null}
          {work.isChanged ? <Badge tone="wrong">{say('jury.changed')}</Badge> : null}
          {work.kind === 'abstained' ? <Badge>{say('jury.abstained')}</Badge> : null}
          {error === undefined ? null : <Badge tone="wrong">{errorText(error)}</Badge>}
        </span>
      </button>
    </li>
  );
}
