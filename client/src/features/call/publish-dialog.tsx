import type { WrittenCall } from '@tabarman/shared/protocol/contract/calls.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import { useId, useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { useForm } from '../../desk/use-form.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextIn } from '../../desk/text-in.tsx';
import styles from './call.module.css';
import { MovedList } from './moved-list.tsx';

interface PublishDialogProps {
  readonly written: WrittenCall;
  readonly onPublished: (written: WrittenCall) => void;
  readonly onClose: () => void;
}

/** CL5: a version that never changes, from the second on with why it came, and with the dates that everybody will see moved. */
export function PublishDialog({ written: { id, call, versions, moving }, onPublished, onClose }: PublishDialogProps) {
  const t = useMessages();
  const form = useId();
  const [reason, setReason] = useState<Text>({});
  const isFirst = versions.length === 0;
  const { isBusy, failure, submit } = useForm(async () => {
    const published = await outcomeOf(api.calls.publish({ id, ...(isFirst ? {} : { reason }) }));
    if (!published.ok) return published.failure;
    onPublished(published.data);
    onClose();
    return null;
  });
  return (
    <Dialog
      isOpen title={t('season.publish')} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('word.cancel')}</Button><Button type="submit" form={form} tone="primary" isBusy={isBusy}>{t('season.publish')}</Button></>}
    >
      <form id={form} className={styles.stack} onSubmit={submit}>
        <p>{isFirst ? t('call.publishFirst') : t('season.publishAgain')}</p>
        {moving.length === 0 ? null : <><p>{t('call.moving')}</p><MovedList moved={moving} reference={call.reference} /></>}
        {isFirst ? null : call.languages.map((language) => (
          <TextIn key={language} label={t('season.reason')} value={reason} language={language} reference={call.reference} maxLength={400} onChange={setReason} />
        ))}
        <p role="alert" className={styles.failure}>{failure === null ? null : failureText(t, failure)}</p>
      </form>
    </Dialog>
  );
}
