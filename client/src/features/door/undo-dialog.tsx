import { type FormEvent, useState } from 'react';
import page from '../../desk/work-page.module.css';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';

interface UndoDialogProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly onTakeBack: (reason: string) => void;
}

/** Takes back that somebody is in, with a reason that stays. */
export function UndoDialog({ name, onClose, onTakeBack }: UndoDialogProps) {
  const t = useMessages();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return;
    onTakeBack(reason.trim());
    onClose();
  };
  return (
    <Dialog isOpen title={t('door.undoOf', { name })} onClose={onClose} actions={<><Button onClick={onClose}>{t('word.cancel')}</Button><Button type="submit" form="undo" tone="danger" disabled={reason.trim() === ''}>{t('door.undo')}</Button></>}>
      <form id="undo" className={page.page} onSubmit={submit}>
        <Field label={t('door.reason')} value={reason} maxLength={400} autoComplete="off" required onChange={({ target }) => setReason(target.value)} />
      </form>
    </Dialog>
  );
}
