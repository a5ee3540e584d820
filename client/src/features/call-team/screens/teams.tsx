import { may } from '@tabarman/shared/access/permissions.ts';
import type { CallTeamsView } from '@tabarman/shared/call-team/views.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { useCallback, useState } from 'react';
import { api, type Failure, type Outcome, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { CallHead } from '../../call/call-head.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import type { Person } from '../../session/store.ts';
import { CallDownloads } from '../../call-table/call-downloads.tsx';
import { AsksTable } from '../desk/asks-table.tsx';
import { Board } from '../desk/board.tsx';
import { SchedulePart } from '../desk/schedule-part.tsx';
import styles from '../desk/teams.module.css';

/** People and teams of a call: who looks for a team, what teams lack, what the builder proposes, and who said what to it. */
export function TeamsScreen({ id, person }: { readonly id: string; readonly person: Person }) {
  const t = useMessages();
  const load = useCallback(() => outcomeOf(Promise.all([api.calls.get({ id }), api.callTeams.get({ id })])), [id]);
  const [loading, again] = useLoad(load);
  return (
    <div className={styles.page}>
      <Loaded loading={loading} onTryAgain={again}>
        {([{ call }, loaded]) => (
          <>
            <CallHead id={id} page={t('callTeam.title')} call={call} person={person} />
            <Panel id={id} call={call} loaded={loaded} mayWrite={may(person.role, 'call.write')} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Panel({ id, call, loaded, mayWrite }: { readonly id: string; readonly call: Call; readonly loaded: CallTeamsView; readonly mayWrite: boolean }) {
  const t = useMessages();
  const [view, setView] = useState(loaded);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const settle = async (asked: Promise<Outcome<CallTeamsView>>) => {
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) setView(answer.data);
  };
  const { people, teams, ideas, wish } = view;
  const whole = teams.filter(({ faults }) => faults.length === 0).length;
  return (
    <>
      {wish === null ? <Card><p>{t('callTeam.alone')}</p></Card> : people.length === 0 ? <Card><p>{t('callTeam.nobody')}</p></Card> : (
        <>
          <p>{t('callTeam.sum', { n: people.length, free: people.filter(({ teamId }) => teamId === null).length, teams: teams.length, whole })}</p>
          {view.mayTeam ? null : <Banner>{t('callTeam.closed')}</Banner>}
          <CallDownloads id={id} tables={['people']} />
          <p role="alert" className={styles.failure}>{failure === null ? null : failureText(t, failure)}</p>
          <Board call={call} view={view} wish={wish} mayWrite={mayWrite} isBusy={isBusy} onPropose={(plan) => void settle(outcomeOf(api.callTeams.propose({ id, teams: plan })))} />
          <AsksTable call={call} view={view} mayWrite={mayWrite} isBusy={isBusy} onTakeBack={(asks) => void settle(outcomeOf(api.callTeams.takeBack({ id, asks })))} />
          <SchedulePart call={call} schedule={view.schedule} mayWrite={mayWrite} isBusy={isBusy} onSave={(items) => void settle(outcomeOf(api.callTeams.saveSchedule({ id, items })))} />
          <Card role="region" aria-labelledby="ideas">
            <div className={styles.stack}>
              <h2 id="ideas">{t('callTeam.ideas')}</h2>
              {ideas.length === 0 ? <p className={styles.soft}>{t('callTeam.noIdeas')}</p> : null}
              <ul className={styles.list}>
                {ideas.map((idea) => (
                  <li key={idea.id} className={styles.row}>
                    <span><b>{idea.title}</b> <span className={styles.soft}>{people.find((one) => one.id === idea.byId)?.name} · {t('callTeam.wanted', { n: idea.wanted })}</span></span>
                    {mayWrite ? <Button tone="quiet" aria-label={`${t('callTeam.remove')}: ${idea.title}`} onClick={() => void settle(outcomeOf(api.callTeams.removeIdea({ id, ideaId: idea.id })))}>{t('callTeam.remove')}</Button> : null}
                  </li>
                ))}
              </ul>
            </div>
          </Card>
        </>
      )}
    </>
  );
}
