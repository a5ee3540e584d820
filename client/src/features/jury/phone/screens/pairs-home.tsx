import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import { useEffect } from 'react';
import { useJuryMessages } from '../../../../i18n/jury/messages.ts';
import { localTime } from '../../../../i18n/local-time.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Band, Heading } from '../../../game/page-head.ts';
import { comparedSoFar, openPairs, pairOf, useJuror, useJurorState } from '../juror-context.tsx';
import { Discussion } from './discussion.tsx';
import { HowFar } from './how-far.tsx';
import { Invitation } from './invitation.tsx';
import styles from './jury.module.css';
import { OwnData } from './own-data.tsx';
import { OwnLanguage } from './own-language.tsx';

/** How a juror compares, what to look at, and how far they are. */
export function PairsHome({ view }: { readonly view: JudgingView }) {
  const t = useMessages();
  const say = useJuryMessages();
  const device = useJuror();
  const state = useJurorState((all) => all);
  const { call, juror, window: { canReview, opensAt, now } } = view;
  useEffect(() => void device.refresh(), [device]);
  const progress = comparedSoFar(state);
  const next = pairOf(state);
  const isShareDone = progress.of > 0 && progress.done >= progress.of;
  const minutes = (progress.of - progress.done) * call.minutes;
  const isBefore = opensAt !== null && now < opensAt;
  return (
    <>
      <Band />
      <Heading>{textIn(call.title, t.language, call.reference)}</Heading>
      {juror.answer === 'yes' ? <p>{say('jury.hello', { name: juror.name })}</p> : <Invitation view={view} />}
      {juror.answer === 'no' ? null : isBefore ? <p>{say('jury.notOpen', { time: localTime(t.language, opensAt) })}</p> : (
        <>
          <HowFar progress={progress} says="jury.pair.progress" minutes={canReview ? minutes : 0} view={view} />
          {!canReview ? <p>{say('jury.closed')}</p> : next === null ? <p>{say(progress.done > 0 ? 'jury.pair.noMore' : 'jury.pair.none')}</p> : (
            <>
              {isShareDone ? <p><b>{say('jury.pair.shareDone')}</b></p> : null}
              <Button tone={isShareDone ? 'secondary' : 'primary'} isWide onClick={openPairs}>{say(progress.done === 0 ? 'jury.begin' : isShareDone ? 'jury.pair.further' : 'jury.pair.goOn')}</Button>
            </>
          )}
          {!canReview ? null : (
            <section className={styles.part}>
              <h2>{say('jury.pair.how')}</h2>
              <p>{say('jury.pair.howText')}</p>
              {call.criteria.length === 0 ? null : (
                <>
                  <h3>{say('jury.pair.lookAt')}</h3>
                  <ul className={styles.lookAt}>
                    {call.criteria.map(({ id, title, about }) => {
                      const text = textIn(about, say.language, call.reference);
                      return <li key={id}><b>{textIn(title, say.language, call.reference)}</b>{text === '' ? null : <> – {text}</>}</li>;
                    })}
                  </ul>
                </>
              )}
            </section>
          )}
        </>
      )}
      {juror.answer === 'no' ? null : <Discussion view={view} />}
      <OwnLanguage />
      {juror.answer === 'yes' ? <Invitation view={view} /> : null}
      <OwnData name={juror.name} />
    </>
  );
}
