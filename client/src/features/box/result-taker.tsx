import { useId, useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { useForm } from '../../desk/use-form.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { showToast } from '../../ui/toast.tsx';
import styles from '../../desk/work-page.module.css';

/** HB7, HB8: takes in what a hall played; what is late asks for a reason. */
export function ResultTaker({ onTaken }: { readonly onTaken: () => void }) {
  const t = useMessages();
  const form = useId();
  const [isBusy, setBusy] = useState(false);
  const [late, setLate] = useState<File | null>(null);
  const [reason, setReason] = useState('');
  const done = () => {
    setLate(null);
    setReason('');
    showToast(t('box.taken'));
    onTaken();
  };
  const take = async (file: File) => {
    setBusy(true);
    const taken = await outcomeOf(api.boxes.take({ query: {}, body: file }));
    setBusy(false);
    if (taken.ok) done();
    else if (taken.failure === 'result_late') setLate(file);
    else showToast(failureText(t, taken.failure));
  };
  const { isBusy: isSending, failure, submit } = useForm(async () => {
    if (!late) return null;
    const taken = await outcomeOf(api.boxes.take({ query: { reason: reason.trim() }, body: late }));
    if (!taken.ok) return taken.failure;
    done();
    return null;
  });
  return (
    <>
      <FileButton isBusy={isBusy} onFile={(file) => void take(file)}>{t('box.take')}</FileButton>
      {late ? (
        <Dialog
          isOpen title={t('box.lateTitle')} onClose={() => setLate(null)}
          actions={<><Button onClick={() => setLate(null)}>{t('word.cancel')}</Button><Button type="submit" form={form} tone="primary" isBusy={isSending}>{t('box.takeLate')}</Button></>}
        >
          <form id={form} className={styles.stack} onSubmit={submit}>
            <p>{t('error.result_late')}</p>
            <Field label={t('box.reason')} required maxLength={400} pattern=".*\S.*" value={reason} error={failure === null ? undefined : failureText(t, failure)} onChange={({ target }) => setReason(target.value)} />
          </form>
        </Dialog>
      ) : null}
    </>
  );
}
