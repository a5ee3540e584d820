import { may } from '@tabarman/shared/access/permissions.ts';
import type { VoteDeskView } from '@tabarman/shared/vote/views.ts';
import { useCallback, useState } from 'react';
import { api, type Failure, type Outcome, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { CallHead } from '../../call/call-head.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { localTime } from '../../../i18n/local-time.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import styles from '../../call/call.module.css';
import type { Person } from '../../session/store.ts';
import { BurstPanel } from '../burst-panel.tsx';
import { CountTable } from '../count-table.tsx';

/** VO3–VO5: the public vote of a call: nothing before it is closed, then what is unusual, then both counts. */
export function VoteScreen({ id, person }: { readonly id: string; readonly person: Person }) {
  const t = useMessages();
  const load = useCallback(() => outcomeOf(Promise.all([api.calls.get({ id }), api.votes.desk({ id })])), [id]);
  const [loading, again] = useLoad(load);
  return (
    <div className={styles.page}>
      <Loaded loading={loading} onTryAgain={again}>
        {([{ call }, loaded]) => (
          <>
            <CallHead id={id} page={t('vote.title')} call={call} person={person} />
            <Panel id={id} loaded={loaded} mayWrite={may(person.role, 'call.write')} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Panel({ id, loaded, mayWrite }: { readonly id: string; readonly loaded: VoteDeskView; readonly mayWrite: boolean }) {
  const t = useMessages();
  const [vote, setVote] = useState(loaded);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const settle = async (asked: Promise<Outcome<VoteDeskView>>) => {
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) setVote(answer.data);
  };
  const isClosed = vote.state === 'review' || vote.state === 'ready';
  const counts = vote.result ?? (isClosed ? vote : null);
  return (
    <>
      <Card><p>{stateText(vote, t)}</p></Card>
      {isClosed ? (
        <Card role="region" aria-labelledby="bursts">
          <div className={styles.stack}>
            <h2 id="bursts">{t('vote.bursts')}</h2>
            <p className={styles.soft}>{vote.bursts.length === 0 ? t('vote.noBursts') : t('vote.burstsText')}</p>
            {vote.bursts.map((burst) => (
              <BurstPanel key={burst.id} burst={burst} title={vote.works.find(({ work }) => work === burst.work)?.title ?? ''} isBusy={isBusy} mayWrite={mayWrite} onRule={(isCounted, reason) => void settle(outcomeOf(api.votes.rule({ id, burst: burst.id, isCounted, reason })))} />
            ))}
          </div>
        </Card>
      ) : null}
      {counts === null ? null : (
        <Card role="region" aria-labelledby="counts">
          <div className={styles.stack}>
            <h2 id="counts">{t('vote.counts')}</h2>
            <p>{t('vote.ballots', { cast: counts.cast, counted: counts.counted })}</p>
            <CountTable works={counts.works} />
          </div>
        </Card>
      )}
      <p role="alert" className={styles.failure}>{failure === null ? null : failureText(t, failure)}</p>
      {isClosed && mayWrite ? <div><Button tone="primary" isBusy={isBusy} disabled={vote.state !== 'ready' || vote.bursts.some(({ ruling }) => ruling === null)} onClick={() => void settle(outcomeOf(api.votes.publish({ id })))}>{t('vote.publish')}</Button></div> : null}
    </>
  );
}

function stateText({ state, closesAt, readyAt, result }: VoteDeskView, t: ReturnType<typeof useMessages>): string {
  const time = (at: number | null) => (at === null ? '—' : localTime(t.language, at));
  switch (state) {
    case 'none':
    case 'coming':
    case 'ready': return t(`vote.state.${state}`);
    case 'open': return t('vote.state.open', { time: time(closesAt) });
    case 'review': return t('vote.state.review', { time: time(readyAt) });
    case 'published': return t('vote.state.published', { time: time(result?.at ?? null) });
  }
}
