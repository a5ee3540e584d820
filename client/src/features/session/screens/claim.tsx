import { useState } from 'react';
import { failureText } from '../../../desk/failure-text.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Sheet } from '../../../desk/sheet.tsx';
import { useForm } from '../../../desk/use-form.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { claim, useSession } from '../store.ts';

/** The one-time link, whose secret stands behind the #, where no log sees it: who opens it first is the organiser. */
export function ClaimScreen({ link, onClaimed }: { readonly link: string; readonly onClaimed: () => void }) {
  const t = useMessages();
  const session = useSession();
  const [name, setName] = useState('');
  const { isBusy, failure, submit } = useForm(async () => {
    const refused = await claim(link, name);
    if (refused === null) onClaimed();
    return refused;
  });

  if (session.name === 'signedIn') {
    return (
      <Sheet title={t('session.signedInAs', { name: session.person.name })}>
        <p>{t('claim.alreadyText')}</p>
        <LinkButton href="/" tone="primary">
          {t('page.home')}
        </LinkButton>
      </Sheet>
    );
  }
  // A link of the wrong form is refused as such: for the person it is the same.
  if (failure === 'link_used' || failure === 'bad_request') {
    return (
      <Sheet title={t('claim.usedTitle')}>
        <p>{t('claim.usedText')}</p>
        <p>
          {t('claim.newLink')} <code>npm run organiser-link</code>
        </p>
        <LinkButton href="/sign-in" tone="primary">
          {t('word.signIn')}
        </LinkButton>
      </Sheet>
    );
  }
  return (
    <Sheet title={t('claim.title')}>
      <p>{t('claim.text')}</p>
      <form onSubmit={submit}>
        <Field
          label={t('claim.name')}
          hint={t('claim.hint')}
          error={failure === null ? undefined : failureText(t, failure)}
          value={name}
          required
          maxLength={60}
          autoComplete="name"
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" tone="primary" isWide isBusy={isBusy}>
          {t('word.continue')}
        </Button>
      </form>
    </Sheet>
  );
}
