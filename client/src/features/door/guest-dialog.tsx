import type { DoorGuest } from '@tabarman/shared/door/marks.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import type { DoorView } from '@tabarman/shared/protocol/contract/doors.ts';
import { type FormEvent, useState } from 'react';
import page from '../../desk/work-page.module.css';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';

interface GuestDialogProps {
  readonly view: DoorView;
  readonly onClose: () => void;
  readonly onGuest: (guest: Omit<DoorGuest, 'id'>) => void;
}

/** Somebody who came without being registered. */
export function GuestDialog({ view, onClose, onGuest }: GuestDialogProps) {
  const t = useMessages();
  const [name, setName] = useState('');
  const [role, setRole] = useState<string | null>(null);
  const [country, setCountry] = useState<(typeof countryCodes)[number] | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onGuest({ name: name.trim(), role, country });
    onClose();
  };
  return (
    <Dialog isOpen title={t('door.guest')} onClose={onClose} actions={<><Button onClick={onClose}>{t('word.cancel')}</Button><Button type="submit" form="guest" tone="primary" disabled={name.trim() === ''}>{t('door.mark')}</Button></>}>
      <form id="guest" className={page.page} onSubmit={submit}>
        <p>{t('door.guestText')}</p>
        <Field label={t('door.name')} value={name} maxLength={120} autoComplete="off" required onChange={({ target }) => setName(target.value)} />
        {view.roles.length === 0 ? null : <SelectField label={t('door.role')} none={t('door.notKnown')} value={role} options={view.roles.map(({ id, title }) => ({ value: id, label: textIn(title, t.language, view.reference) }))} onChange={setRole} />}
        <SelectField label={t('door.country')} none={t('door.notKnown')} value={country} options={countryCodes.map((value) => ({ value, label: countryName(value, t.language) }))} onChange={setCountry} />
      </form>
    </Dialog>
  );
}
