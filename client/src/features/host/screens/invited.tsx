import { useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { Sheet } from '../../../desk/sheet.tsx';
import { useForm } from '../../../desk/use-form.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';

interface InvitedScreenProps {
  /** The secret of the invitation. */
  readonly link: string;
  /** Of whoever is signed in. */
  readonly account: string | null;
  readonly onJoined: (gameId: string) => void;
}

/** An invitation to host: a name, where no account says it, and then the desk. */
export function InvitedScreen({ link, account, onJoined }: InvitedScreenProps) {
  const t = useMessages();
  const [name, setName] = useState('');
  const { isBusy, failure, submit } = useForm(async () => {
    const joined = await outcomeOf(api.hosts.join({ link, name }));
    if (!joined.ok) return joined.failure;
    onJoined(joined.data.gameId);
    return null;
  });

  // A link of the wrong form is refused as such: for the person it is the same.
  if (failure === 'link_used' || (failure === 'bad_request' && (account !== null || name.trim() !== ''))) {
    return (
      <Sheet title={t('claim.usedTitle')}>
        <p>{t('invited.usedText')}</p>
      </Sheet>
    );
  }
  const error = failure === null ? undefined : failure === 'bad_request' ? t('error.name_empty') : failureText(t, failure);
  return (
    <Sheet title={t('invited.title')}>
      <p>{t('invited.text')}</p>
      <form onSubmit={submit}>
        {account === null ? (
          <Field label={t('claim.name')} hint={t('rescue.nameHint')} error={error} value={name} required maxLength={60} autoComplete="name" onChange={(event) => setName(event.target.value)} />
        ) : (
          <>
            <p>{t('invited.as', { name: account })}</p>
            <p role="alert">{error}</p>
          </>
        )}
        <Button type="submit" tone="primary" isWide isBusy={isBusy}>
          {t('home.openDesk')}
        </Button>
      </form>
    </Sheet>
  );
}
