import type { Call } from '@tabarman/shared/call/schema.ts';
import { worksEnd } from '@tabarman/shared/call/windows.ts';
import type { WorkSummary } from '@tabarman/shared/work/views.ts';
import { useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { MomentField } from '../../../desk/moment-field.tsx';
import { useForm } from '../../../desk/use-form.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { localTime } from '../../../i18n/local-time.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import season from '../../../desk/work-page.module.css';

const DAY_MS = 24 * 60 * 60_000;

interface ExtendDialogProps {
  readonly callId: string;
  readonly call: Call;
  readonly work: WorkSummary;
  readonly onExtended: (works: readonly WorkSummary[]) => void;
  readonly onClose: () => void;
}

/** A later end for one work, with the reason that stays beside it; those that were given before are read here. */
export function ExtendDialog({ callId, call, work, onExtended, onClose }: ExtendDialogProps) {
  const t = useMessages();
  const announced = worksEnd(call);
  const [to, setTo] = useState<number | null>(announced === null ? null : announced + DAY_MS);
  const [reason, setReason] = useState('');
  const { isBusy, failure, submit } = useForm(async () => {
    if (to === null) return null;
    const done = await outcomeOf(api.works.extend({ id: callId, workId: work.id, to, reason }));
    if (!done.ok) return done.failure;
    onExtended(done.data);
    onClose();
    return null;
  });
  return (
    <Dialog
      isOpen title={`${t('work.extend')}: ${work.number}. ${work.title ?? work.name}`} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('word.cancel')}</Button><Button type="submit" form="extend" tone="primary" isBusy={isBusy} disabled={to === null || reason.trim().length < 3}>{t('work.extend')}</Button></>}
    >
      <form id="extend" className={season.page} onSubmit={submit}>
        {announced === null ? null : <p>{t('work.announced', { until: localTime(t.language, announced) })}</p>}
        <MomentField label={t('work.newEnd')} value={to} onChange={setTo} />
        <Field label={t('work.reason')} hint={t('work.reasonHint')} value={reason} maxLength={400} autoComplete="off" onChange={({ target }) => setReason(target.value)} />
        <p role="alert">{failure ? failureText(t, failure) : null}</p>
        {work.extensions.length === 0 ? null : (
          <ul>{work.extensions.map(({ to: until, reason: why, by, at }) => <li key={at}>{localTime(t.language, until)} — {why}{by === null ? '' : ` (${by})`}</li>)}</ul>
        )}
      </form>
    </Dialog>
  );
}
