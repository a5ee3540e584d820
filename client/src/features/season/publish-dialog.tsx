import type { Text } from '@tabarman/shared/kernel/text.ts';
import { useId, useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { useForm } from '../../desk/use-form.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { WrittenSeason } from './season-types.ts';
import styles from '../../desk/work-page.module.css';
import { TextIn } from '../../desk/text-in.tsx';

interface PublishDialogProps {
  readonly written: WrittenSeason;
  readonly onPublished: (written: WrittenSeason) => void;
  readonly onClose: () => void;
}

/** SE7: a version that never changes, and from the second on why it came. */
export function PublishDialog({ written: { id, season, versions }, onPublished, onClose }: PublishDialogProps) {
  const t = useMessages();
  const form = useId();
  const [reason, setReason] = useState<Text>({});
  const { isBusy, failure, submit } = useForm(async () => {
    const published = await outcomeOf(api.seasons.publish({ id, ...(versions.length === 0 ? {} : { reason }) }));
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
        <p>{versions.length === 0 ? t('season.publishFirst') : t('season.publishAgain')}</p>
        {versions.length === 0 ? null : season.languages.map((language) => (
          <TextIn key={language} label={t('season.reason')} value={reason} language={language} reference={season.reference} maxLength={400} onChange={setReason} />
        ))}
        <p role="alert" className={styles.failure}>{failure === null ? null : failureText(t, failure)}</p>
      </form>
    </Dialog>
  );
}
