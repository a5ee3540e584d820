import type { CorrectionPreview } from '@tabarman/shared/game/correction-views.ts';
import type { CorrectionAsked } from '@tabarman/shared/game/corrections.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Wait } from '../../../ui/wait.tsx';
import styles from './corrections.module.css';
import { Difference } from './difference.tsx';
import { ReasonField } from './reason-field.tsx';
import { usePreview } from './use-preview.ts';

/** How corrections reach the game. */
export interface Corrector {
  readonly preview: (correction: CorrectionAsked) => Promise<Reply<CorrectionPreview>>;
  readonly correct: (correction: CorrectionAsked, tally: number, reason: string) => Promise<ErrorCode | null>;
}

interface CorrectionDialogProps {
  readonly title: string;
  readonly corrector: Corrector;
  /** What is written now; null while it cannot be one. */
  readonly correction: CorrectionAsked | null;
  /** What the reason begins as. */
  readonly proposed?: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** C3: what shall be corrected, why, and what it would change, before it is done. */
export function CorrectionDialog({ title, corrector, correction, proposed = '', children, onClose }: CorrectionDialogProps) {
  const t = useMessages();
  const form = useId();
  const [reason, setReason] = useState(proposed);
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { reply, again } = usePreview(corrector.preview, correction);
  const isReady = correction !== null && reply?.ok === true && reason.trim() !== '';
  const apply = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || isBusy) return;
    setBusy(true);
    const refused = await corrector.correct(correction, reply.data.tally, reason);
    setBusy(false);
    setRefusal(refused);
    if (refused === 'preview_stale') return again();
    if (refused !== null) return;
    showToast(t('correct.done'));
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('word.cancel')}</Button>
          <Button type="submit" form={form} tone="primary" isBusy={isBusy || !isReady}>{t('correct.apply')}</Button>
        </>
      }
    >
      <form id={form} className={styles.stack} onSubmit={(event) => void apply(event)}>
        {children}
        <ReasonField value={reason} onChange={setReason} refusal={null} hint={t('correct.reasonHint')} />
        <p className={styles.wrong} role="alert">{refusal === null ? null : t(`error.${refusal}`)}</p>
        <section className={styles.preview} aria-live="polite" aria-label={t('correct.preview')}>
          {correction === null ? <p>{t('error.key_invalid')}</p> : null}
          {correction !== null && reply === null ? <Wait>{t('correct.computing')}</Wait> : null}
          {correction !== null && reply?.ok === false ? <p className={styles.wrong}>{t(`error.${reply.error}`)}</p> : null}
          {correction !== null && reply?.ok ? <Difference preview={reply.data} /> : null}
        </section>
      </form>
    </Dialog>
  );
}
