import { languageNames } from '@tabarman/shared/language/language-names.ts';
import type { DisputeChange } from '@tabarman/shared/protocol/contract/disputes.ts';
import { useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { localTime } from '../../i18n/local-time.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import season from '../../desk/work-page.module.css';
import { ChangeView } from './change-view.tsx';
import { type DisputePartProps, type DisputesView, isOf } from './dispute-types.ts';
import { FileAppeal } from './file-appeal.tsx';
import { QuestionCard } from './question-card.tsx';

const HOUR_MS = 60 * 60_000;

/** DA7–DA9. */
export function AppealsPart({ mayFile, ...part }: DisputePartProps & { readonly mayFile: boolean }) {
  const t = useMessages();
  const { view: { deadline, appeals } } = part;
  // Hours are enough for a deadline of days.
  const [now] = useState(() => Date.now());
  const left = deadline === null ? 0 : Math.ceil((deadline - now) / HOUR_MS);
  return (
    <section className={season.page} aria-label={t('appeals.title')}>
      <p className={season.soft}>{deadline === null ? t('dispute.openEnd') : t('dispute.deadline', { time: localTime(t.language, deadline), left: left > 0 ? t('dispute.hours', { n: left }) : t('dispute.over') })}</p>
      {appeals.length === 0 ? <p className={season.soft}>{t('dispute.noAppeals')}</p> : null}
      {appeals.toSorted((a, b) => Number(a.isSettled) - Number(b.isSettled)).map((appeal) => <AppealCard key={appeal.id} {...part} appeal={appeal} />)}
      {mayFile && (deadline === null || left > 0) ? <FileAppeal {...part} /> : null}
    </section>
  );
}

function AppealCard({ seasonId, stageId, view, told, appeal }: DisputePartProps & { readonly appeal: DisputesView['appeals'][number] }) {
  const t = useMessages();
  const [reasons, setReasons] = useState('');
  const [change, setChange] = useState<DisputeChange | null>(null);
  const question = view.questions.find(isOf(appeal));
  const state = appeal.decision ? t(appeal.decision.isAccepted ? 'dispute.granted' : 'dispute.declined') : appeal.isSettled ? t('dispute.settled') : t('dispute.new');
  const decide = (isAccepted: boolean) => told(outcomeOf(api.disputes.decide({ id: seasonId, stage: stageId, appealId: appeal.id, isAccepted, reasons: { [view.reference]: reasons.trim() } })));
  const preview = async () => {
    const found = await outcomeOf(api.disputes.preview({ id: seasonId, stage: stageId, verdict: 'accept', appealId: appeal.id }));
    if (found.ok) setChange(found.data);
    else showToast(failureText(t, found.failure));
  };
  return (
    <article className={season.row}>
      <h2>{`${appeal.entry.name} · ${appeal.kind === 'accept' ? t('dispute.toAccept', { text: appeal.answer?.text ?? '' }) : t('dispute.toRemove')} · ${state}`}</h2>
      {question ? <QuestionCard question={question} /> : null}
      <p>{appeal.grounds}</p>
      {appeal.sources ? <p className={season.soft}>{appeal.sources}</p> : null}
      {appeal.decision ? <p>{appeal.decision.reasons[t.language] ?? appeal.decision.reasons[view.reference]}</p> : null}
      {appeal.isSettled ? null : <Button onClick={() => void preview()}>{t('dispute.preview')}</Button>}
      {change ? <ChangeView change={change} /> : null}
      {view.mine === 'appeal' && !appeal.isSettled ? (
        <>
          <Field label={t('dispute.reasons', { language: languageNames[view.reference] })} maxLength={2_000} value={reasons} onChange={({ target }) => setReasons(target.value)} />
          <div className={season.actions}>
            <Button tone="primary" disabled={reasons.trim() === ''} onClick={() => void decide(true)}>{t('dispute.grant')}</Button>
            <Button disabled={reasons.trim() === ''} onClick={() => void decide(false)}>{t('dispute.decline')}</Button>
          </div>
        </>
      ) : null}
    </article>
  );
}
