import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { type FormEvent, useId, useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ReasonField } from './reason-field.tsx';

interface DeclineDialogProps {
  readonly answer: string;
  readonly appeals: number;
  readonly onDecline: (reason: string) => Promise<ErrorCode | null>;
  readonly onClose: () => void;
}

/** Says no to all appeals of a group, with the reason that they read. */
export function DeclineDialog({ answer, appeals, onDecline, onClose }: DeclineDialogProps) {
  const t = useMessages();
  const form = useId();
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  const [isBusy, setBusy] = useState(false);
  const decline = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || reason.trim() === '') return;
    setBusy(true);
    const refused = await onDecline(reason);
    setBusy(false);
    setRefusal(refused);
    if (refused === null) onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('appeals.declineTitle', { text: answer })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('word.cancel')}</Button>
          <Button type="submit" form={form} tone="primary" isBusy={isBusy}>{t('appeals.decline')}</Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void decline(event)}>
        <p>{t('appeals.count', { n: appeals })}</p>
        <ReasonField value={reason} onChange={setReason} refusal={refusal} hint={t('appeals.declineHint')} />
      </form>
    </Dialog>
  );
}
