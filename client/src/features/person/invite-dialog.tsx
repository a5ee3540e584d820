import { useId, useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { CopyButton } from '../../desk/copy-button.tsx';
import { failureText } from '../../desk/failure-text.ts';
import { useForm } from '../../desk/use-form.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import type { Person } from '../session/store.ts';
import styles from './person.module.css';
import type { Everybody, StandingDraft } from './person-types.ts';
import { StandingFields } from './standing-fields.tsx';

interface InviteDialogProps {
  readonly by: Person;
  readonly onInvited: (everybody: Everybody) => void;
  readonly onClose: () => void;
}

/** Makes a link for somebody, and shows it the only time it can be seen. */
export function InviteDialog({ by, onInvited, onClose }: InviteDialogProps) {
  const t = useMessages();
  const form = useId();
  const [standing, setStanding] = useState<StandingDraft>({ role: 'author', scope: { countries: by.role === 'organiser' ? by.scope.countries : [], languages: [] } });
  const [note, setNote] = useState('');
  const [link, setLink] = useState<string | null>(null);
  const { isBusy, failure, submit } = useForm(async () => {
    const invited = await outcomeOf(api.people.invite({ ...standing, note }));
    if (!invited.ok) return invited.failure;
    setLink(new URL(invited.data.link, location.origin).href);
    onInvited(invited.data.people);
    return null;
  });
  if (link !== null) {
    return (
      <Dialog isOpen title={t('people.invite')} onClose={onClose} actions={<><Button onClick={onClose}>{t('word.close')}</Button><CopyButton text={link}>{t('projector.copy')}</CopyButton></>}>
        <div className={styles.form}>
          <p>{t('people.inviteText')}</p>
          <QrCode link={link} label={t('hosts.qr')} />
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen
      title={t('people.invite')}
      onClose={onClose}
      actions={<><Button onClick={onClose}>{t('word.cancel')}</Button><Button type="submit" form={form} tone="primary" isBusy={isBusy}>{t('people.makeLink')}</Button></>}
    >
      <form id={form} className={styles.form} onSubmit={submit}>
        <StandingFields by={by} value={standing} onChange={setStanding} />
        <Field label={t('people.note')} hint={t('people.noteHint')} optional={t('word.optional')} value={note} maxLength={80} autoComplete="off" onChange={(event) => setNote(event.target.value)} />
        <p role="alert" className={styles.failure}>{failure === null ? null : failureText(t, failure)}</p>
      </form>
    </Dialog>
  );
}
