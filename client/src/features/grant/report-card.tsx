import { daysAfter } from '@tabarman/shared/grant/day.ts';
import type { GrantView, ReportView } from '@tabarman/shared/grant/views.ts';
import { grantWord } from '@tabarman/shared/grant/words.ts';
import { useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { localTime } from '../../i18n/local-time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, FieldFrame } from '../../ui/field.tsx';
import season from '../../desk/work-page.module.css';
import type { ChangeGrant } from './change-grant.ts';
import styles from './grant.module.css';
import { money, shownDay } from './money.ts';

interface ReportCardProps {
  readonly callId: string;
  readonly grant: GrantView;
  readonly report: ReportView;
  readonly title: string;
  readonly change: ChangeGrant;
}

const MOST = 4_000;
/** Until a returned report is due again, unless another day is chosen. */
const MORE_DAYS = 14;
/** How a report stood after each act. */
const became = { submit: 'submitted', accept: 'accepted', return: 'returned', skip: 'skipped', ask: 'draft' } as const;
const tones = { draft: 'plain', submitted: 'notice', returned: 'wrong', accepted: 'right', skipped: 'plain' } as const;

/** GR4: one report with everything that was handed in and said, and what the desk may say now. */
export function ReportCard({ callId, grant, report, title, change }: ReportCardProps) {
  const t = useMessages();
  const { number, dueOn, state, steps } = report;
  const isLate = grant.overdue.includes(number);
  return (
    <article className={styles.report}>
      <h3>{title} <Badge tone={isLate ? 'wrong' : tones[state]}>{isLate ? grantWord(t.language, 'overdue') : grantWord(t.language, `report.${state}`)}</Badge></h3>
      <p className={styles.facts}>{grantWord(t.language, 'dueOn')}: {shownDay(dueOn)}</p>
      {steps.map((step, i) => (
        <div key={i} className={styles.step}>
          <p className={styles.facts}>{localTime(t.language, step.at)} · {grantWord(t.language, `report.${became[step.act]}`)}</p>
          {step.content === null ? null : (
            <>
              <p className={styles.text}>{step.content.done}</p>
              {step.content.next === '' ? null : <p className={styles.text}><b>{grantWord(t.language, 'next')}:</b> {step.content.next}</p>}
              {step.content.spent === null ? null : <p className={styles.facts}>{t('grant.spentOf', { spent: money(t.language, step.content.spent, grant.terms.currency), amount: money(t.language, grant.terms.amount, grant.terms.currency) })}</p>}
              {step.content.links.map((link) => <p key={link} className={styles.text}><a href={link} target="_blank" rel="noreferrer">{link}</a></p>)}
            </>
          )}
          {step.comment === null ? null : <p className={styles.text}>{step.comment}</p>}
        </div>
      ))}
      {state === 'accepted' || grant.endedOn !== null ? null : <Answer key={state} callId={callId} grant={grant} report={report} change={change} />}
    </article>
  );
}

function Answer({ callId, grant, report: { number, state }, change }: Omit<ReportCardProps, 'title'>) {
  const t = useMessages();
  const [comment, setComment] = useState('');
  const [until, setUntil] = useState(() => daysAfter(new Date().toISOString().slice(0, 10), MORE_DAYS));
  const [isLettingOff, setLettingOff] = useState(false);
  const act = (what: 'accept' | 'return' | 'skip' | 'ask') => void change(outcomeOf(api.grants.act({
    id: callId, grantId: grant.id, report: number, act: what, comment: comment.trim(), ...(what === 'return' || what === 'ask' ? { until } : {}),
  })));
  const isReasonless = comment.trim() === '';
  if (state === 'skipped') return <div className={season.actions}><Button onClick={() => act('ask')}>{t('grant.ask')}</Button></div>;
  if (state !== 'submitted' && !isLettingOff) return <div className={season.actions}><Button tone="quiet" onClick={() => setLettingOff(true)}>{t('grant.skip')}…</Button></div>;
  return (
    <>
      <FieldFrame label={t('grant.comment')} hint={t('grant.commentHint')}>
        {(control) => <textarea {...control} rows={2} maxLength={MOST} value={comment} onChange={({ target }) => setComment(target.value)} />}
      </FieldFrame>
      {state === 'submitted' ? (
        <>
          {isReasonless ? null : <Field label={t('grant.until')} type="date" value={until} onChange={({ target }) => target.value !== '' && setUntil(target.value)} />}
          <div className={season.actions}>
            <Button tone="primary" onClick={() => act('accept')}>{t('grant.accept')}</Button>
            <Button disabled={isReasonless} onClick={() => act('return')}>{t('grant.return')}</Button>
          </div>
        </>
      ) : (
        <div className={season.actions}>
          <Button onClick={() => setLettingOff(false)}>{t('word.cancel')}</Button>
          <Button disabled={isReasonless} onClick={() => act('skip')}>{t('grant.skip')}</Button>
        </div>
      )}
    </>
  );
}
