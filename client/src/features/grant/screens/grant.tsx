import type { GrantView } from '@tabarman/shared/grant/views.ts';
import { grantWord } from '@tabarman/shared/grant/words.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import season from '../../../desk/work-page.module.css';
import { AgreementForm } from '../agreement-form.tsx';
import type { ChangeGrant } from '../change-grant.ts';
import styles from '../grant.module.css';
import { shownDay } from '../money.ts';
import { PublicationsPart } from '../publications-part.tsx';
import { ReportCard } from '../report-card.tsx';
import { TrancheList } from '../tranche-list.tsx';
import { useBoard } from '../use-board.ts';

/** One supported project: its agreement, money, reports and publications. */
export function GrantScreen({ callId, grantId }: { readonly callId: string; readonly grantId: string }) {
  const t = useMessages();
  const { loading, again, change } = useBoard(callId);
  return (
    <Loaded loading={loading} onTryAgain={again}>
      {({ grants }) => {
        const grant = grants.find(({ id }) => id === grantId);
        return (
          <div className={season.page}>
            <div className={season.head}>
              <h1>{grant ? `${grant.work.number}. ${grant.work.title}` : t('error.not_found')}</h1>
              <LinkButton href={`/calls/${callId}/grants`}>{t('grant.toAll')}</LinkButton>
            </div>
            {grant ? <Project callId={callId} grant={grant} change={change} /> : null}
          </div>
        );
      }}
    </Loaded>
  );
}

function Project({ callId, grant, change }: { readonly callId: string; readonly grant: GrantView; readonly change: ChangeGrant }) {
  const t = useMessages();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const { work, state, signedOn, endedOn, endReason, reports } = grant;
  return (
    <>
      <p className={styles.facts}>
        <Badge tone={state === 'carriedOut' ? 'right' : 'plain'}>{grantWord(t.language, `state.${state}`)}</Badge>
        {[countryName(work.country, t.language), textIn(grant.award, t.language, grant.reference), work.names.join(', '), signedOn === null ? '' : t('grant.signedAt', { day: shownDay(signedOn) })].filter(Boolean).join(' · ')}
      </p>
      {endedOn === null ? null : <p>{t('grant.endedAt', { day: shownDay(endedOn), reason: endReason })}</p>}
      {grant.isAwarded ? null : <p>{t('grant.gone')}</p>}
      <AgreementForm key={grant.number} callId={callId} grant={grant} change={change} />
      {signedOn === null ? <p className={season.soft}>{t('grant.unsigned')}</p> : (
        <>
          {grant.tranches.length === 0 ? null : (
            <section className={styles.stack}>
              <h2>{t('grant.money')}</h2>
              <TrancheList callId={callId} grant={grant} change={change} />
            </section>
          )}
          <section className={styles.stack}>
            <h2>{t('grant.toRead')}</h2>
            {reports.map((report) => <ReportCard key={report.number} callId={callId} grant={grant} report={report} title={t('grant.reportNumber', { n: report.number })} change={change} />)}
          </section>
          <PublicationsPart callId={callId} grant={grant} today={today} change={change} />
          <End callId={callId} grant={grant} today={today} change={change} />
        </>
      )}
    </>
  );
}

function End({ callId, grant, today, change }: { readonly callId: string; readonly grant: GrantView; readonly today: string; readonly change: ChangeGrant }) {
  const t = useMessages();
  const [reason, setReason] = useState<string | null>(null);
  const send = (end: { readonly on: string; readonly reason: string } | null) => void change(outcomeOf(api.grants.end({ id: callId, grantId: grant.id, end })));
  if (grant.endedOn !== null) return <div className={season.actions}><Button onClick={() => send(null)}>{t('grant.goOn')}</Button></div>;
  return (
    <div className={season.actions}>
      <Button tone="quiet" onClick={() => setReason('')}>{t('grant.end')}</Button>
      {reason === null ? null : (
        <Dialog
          isOpen title={t('grant.end')} onClose={() => setReason(null)}
          actions={(
            <>
              <Button onClick={() => setReason(null)}>{t('word.cancel')}</Button>
              <Button tone="danger" disabled={reason.trim() === ''} onClick={() => { send({ on: today, reason: reason.trim() }); setReason(null); }}>{t('grant.end')}</Button>
            </>
          )}
        >
          <p>{t('grant.endText')}</p>
          <Field label={t('grant.endReason')} required maxLength={1_000} value={reason} onChange={({ target }) => setReason(target.value)} />
        </Dialog>
      )}
    </div>
  );
}
