import { useId, useState } from 'react';
import { api, type Failure, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { Loaded } from '../../desk/loaded.tsx';
import { useForm } from '../../desk/use-form.ts';
import { useLoad } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { hasKeys } from '../passkey/device-key.ts';
import { PasskeyButton } from '../passkey/passkey-button.tsx';
import type { Person } from '../session/store.ts';
import styles from './person.module.css';

type Confirmation = Parameters<typeof api.ownData.erase>[0]['confirmation'];

interface EraseDialogProps {
  /** Who asks, and confirms it. */
  readonly by: Person;
  readonly title: string;
  readonly text: string;
  readonly onErase: (confirmation: Confirmation) => Promise<Failure | null>;
  readonly onClose: () => void;
}

const loadKeys = () => outcomeOf(api.passkeys.list());

/** Erases somebody, for good: confirmed by what proves best who asks (U2). */
export function EraseDialog({ title, text, onClose, ...rest }: EraseDialogProps) {
  const t = useMessages();
  const form = useId();
  const [loading, again] = useLoad(loadKeys);
  const canType = rest.by.hasPassword || (loading.name === 'ready' && loading.data.passkeys.length === 0);
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onClose}
      actions={<><Button onClick={onClose}>{t('word.cancel')}</Button>{canType ? <Button type="submit" form={form} tone="danger">{t('erase.do')}</Button> : null}</>}
    >
      <p>{text}</p>
      <Loaded loading={loading} onTryAgain={again}>{({ passkeys }) => <Confirm form={form} hasKey={passkeys.length > 0 && hasKeys()} canType={canType} {...rest} />}</Loaded>
    </Dialog>
  );
}

interface ConfirmProps extends Pick<EraseDialogProps, 'by' | 'onErase'> {
  readonly form: string;
  readonly hasKey: boolean;
  readonly canType: boolean;
}

function Confirm({ form, by, hasKey, canType, onErase }: ConfirmProps) {
  const t = useMessages();
  const [typed, setTyped] = useState('');
  const { failure, submit } = useForm(() => onErase(by.hasPassword ? { password: typed } : { name: typed }));
  return (
    <>
      {hasKey ? <PasskeyButton onProof={(passkey) => onErase({ passkey })}>{t('erase.passkey')}</PasskeyButton> : null}
      {canType ? (
        <form id={form} className={styles.form} onSubmit={submit}>
          <Field
            label={by.hasPassword ? t('erase.password') : t('erase.name', { name: by.name })}
            type={by.hasPassword ? 'password' : 'text'}
            autoComplete={by.hasPassword ? 'current-password' : 'off'}
            value={typed}
            required
            maxLength={200}
            error={failure === null ? undefined : failureText(t, failure)}
            onChange={({ target }) => setTyped(target.value)}
          />
        </form>
      ) : null}
    </>
  );
}
