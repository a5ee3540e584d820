import { useId, useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { useForm } from '../../desk/use-form.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { Person } from '../session/store.ts';
import styles from './person.module.css';
import type { Everybody, SomePerson, StandingDraft } from './person-types.ts';
import { StandingFields } from './standing-fields.tsx';

interface ChangeDialogProps {
  readonly by: Person;
  readonly person: SomePerson;
  readonly onChanged: (everybody: Everybody) => void;
  readonly onClose: () => void;
}

/** Gives somebody another role or scope. */
export function ChangeDialog({ by, person, onChanged, onClose }: ChangeDialogProps) {
  const t = useMessages();
  const form = useId();
  const [standing, setStanding] = useState<StandingDraft>({ role: person.role, scope: person.scope });
  const { isBusy, failure, submit } = useForm(async () => {
    const changed = await outcomeOf(api.people.change({ id: person.id, ...standing }));
    if (!changed.ok) return changed.failure;
    onChanged(changed.data);
    onClose();
    return null;
  });
  return (
    <Dialog
      isOpen
      title={t('people.changeOf', { name: person.name })}
      onClose={onClose}
      actions={<><Button onClick={onClose}>{t('word.cancel')}</Button><Button type="submit" form={form} tone="primary" isBusy={isBusy}>{t('word.save')}</Button></>}
    >
      <form id={form} className={styles.form} onSubmit={submit}>
        <StandingFields by={by} value={standing} onChange={setStanding} />
        <p role="alert" className={styles.failure}>{failure === null ? null : failureText(t, failure)}</p>
      </form>
    </Dialog>
  );
}
