import { useState } from 'react';
import { failureText } from '../../../desk/failure-text.ts';
import { Sheet } from '../../../desk/sheet.tsx';
import { useForm } from '../../../desk/use-form.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { hasKeys } from '../../passkey/device-key.ts';
import { PasskeyButton } from '../../passkey/passkey-button.tsx';
import { signIn, signInByPasskey } from '../store.ts';

export function SignInScreen() {
  const t = useMessages();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { isBusy, failure, submit } = useForm(() => signIn(email, password));
  return (
    <Sheet title={t('word.signIn')}>
      <form onSubmit={submit}>
        <Field
          label={t('word.email')}
          type="email"
          value={email}
          required
          maxLength={200}
          autoComplete="username"
          onChange={(event) => setEmail(event.target.value)}
        />
        <Field
          label={t('word.password')}
          type="password"
          value={password}
          required
          maxLength={128}
          autoComplete="current-password"
          error={failure === null ? undefined : failureText(t, failure)}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" tone="primary" isWide isBusy={isBusy}>
          {t('word.signIn')}
        </Button>
      </form>
      {hasKeys() ? <PasskeyButton onProof={signInByPasskey}>{t('passkey.signIn')}</PasskeyButton> : null}
      <p>{t('signIn.first')}</p>
    </Sheet>
  );
}
