import type { HallTerms } from '@tabarman/shared/venue/schema.ts';
import { useId, useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { MomentField } from '../../desk/moment-field.tsx';
import { useForm } from '../../desk/use-form.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from '../../desk/work-page.module.css';
import type { VenuesLoaded } from './venue-types.ts';

interface TermsDialogProps {
  readonly seasonId: string;
  readonly title: string;
  readonly of: VenuesLoaded['terms'][number] & { readonly terms: HallTerms };
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

const parts = ['downloadFrom', 'downloadUntil', 'resultsUntil'] as const;

/** VN1, VN4: when the quest of a game is given out, and until when results are taken. */
export function TermsDialog({ seasonId, title, of: { stage, game, terms, isUsual }, onSaved, onClose }: TermsDialogProps) {
  const t = useMessages();
  const form = useId();
  const [times, setTimes] = useState(terms);
  const save = async (wanted: HallTerms | null) => {
    const saved = await outcomeOf(api.venues.setTerms({ id: seasonId, stage, game, terms: wanted }));
    if (!saved.ok) return saved.failure;
    onSaved();
    onClose();
    return null;
  };
  const { isBusy, failure, submit } = useForm(() => save(times));
  const { isBusy: isResetting, submit: reset } = useForm(() => save(null));
  return (
    <Dialog
      isOpen title={title} onClose={onClose}
      actions={<>{isUsual ? null : <Button isBusy={isResetting} onClick={reset}>{t('venue.asUsual')}</Button>}<Button onClick={onClose}>{t('word.cancel')}</Button><Button type="submit" form={form} tone="primary" isBusy={isBusy}>{t('word.save')}</Button></>}
    >
      <form id={form} className={styles.stack} onSubmit={submit}>
        {parts.map((part) => <MomentField key={part} label={t(`venue.${part}`)} value={times[part]} onChange={(at) => { if (at !== null) setTimes({ ...times, [part]: at }); }} />)}
        {failure === null ? null : <p role="alert" className={styles.failure}>{failureText(t, failure)}</p>}
      </form>
    </Dialog>
  );
}
