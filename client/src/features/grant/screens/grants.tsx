import type { GrantBoard } from '@tabarman/shared/grant/views.ts';
import { may } from '@tabarman/shared/access/permissions.ts';
import { useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { DownloadLink } from '../../../desk/download-link.tsx';
import { failureText } from '../../../desk/failure-text.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { showToast } from '../../../ui/toast.tsx';
import season from '../../../desk/work-page.module.css';
import { CallHead } from '../../call/call-head.tsx';
import type { Person } from '../../session/store.ts';
import { BoardPart } from '../board-part.tsx';
import styles from '../grant.module.css';
import { MoneyPart } from '../money-part.tsx';
import { NumbersPart } from '../numbers-part.tsx';
import { ReportsPart } from '../reports-part.tsx';
import { useBoard } from '../use-board.ts';

type TabName = 'board' | 'reports' | 'money' | 'numbers';
const formats = [['xlsx', 'XLSX'], ['csv', 'CSV'], ['json', 'JSON']] as const;

/** What comes after the awards of a call: who is supported, how far they are, what waits to be read and paid. */
export function GrantsScreen({ callId, person }: { readonly callId: string; readonly person: Person }) {
  const t = useMessages();
  const { loading, again, show, change } = useBoard(callId);
  const [tab, setTab] = useState<TabName>('board');
  const [isBusy, setBusy] = useState(false);
  const drawUp = async () => {
    setBusy(true);
    const done = await outcomeOf(api.grants.drawUp({ id: callId }));
    setBusy(false);
    if (done.ok) show(done.data);
    else showToast(failureText(t, done.failure));
  };
  const tabs = ({ call, grants }: GrantBoard) => [
    { name: 'board' as const, label: t('grant.board'), content: <BoardPart callId={callId} grants={grants} /> },
    { name: 'reports' as const, label: t('grant.toRead'), waiting: grants.flatMap(({ reports }) => reports).filter(({ state }) => state === 'submitted').length, content: <ReportsPart callId={callId} grants={grants} change={change} /> },
    { name: 'money' as const, label: t('grant.money'), waiting: grants.flatMap(({ tranches }) => tranches).filter(({ state }) => state === 'due').length, content: <MoneyPart callId={callId} currency={call.currency} grants={grants} change={change} /> },
    { name: 'numbers' as const, label: t('grant.numbers'), content: <NumbersPart publications={grants.flatMap(({ publications }) => publications)} /> },
  ];
  return (
    <Loaded loading={loading} onTryAgain={again}>
      {(board) => (
        <div className={season.page}>
          <CallHead id={callId} page={t('grant.title')} call={board.call} person={person} />
          {board.waiting > 0 ? (
            <div className={styles.notice}>
              <p>{t('grant.waiting', { n: board.waiting })}</p>
              {may(person.role, 'call.write') ? <Button tone="primary" isBusy={isBusy} onClick={() => void drawUp()}>{t('grant.drawUp')}</Button> : null}
            </div>
          ) : null}
          {board.grants.length === 0 ? <p className={season.soft}>{board.decisions === null ? t('grant.noDecisions') : t('grant.none')}</p> : (
            <>
              <div className={season.actions}>
                {formats.map(([format, name]) => <DownloadLink key={format} path={`/calls/${callId}/grants/files/${format}?language=${t.language}`}>{t('grant.file', { name })}</DownloadLink>)}
              </div>
              <Tabs label={t('grant.title')} tabs={tabs(board)} open={tab} onOpen={setTab} />
            </>
          )}
        </div>
      )}
    </Loaded>
  );
}
