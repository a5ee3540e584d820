import { may } from '@tabarman/shared/access/permissions.ts';
import { useState } from 'react';
import { failureText } from '../../../desk/failure-text.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { useForm } from '../../../desk/use-form.ts';
import { chooseLanguage, useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { LanguagePicker } from '../../../ui/language-picker.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { MailForm } from '../../message/mail-form.tsx';
import { Passkeys } from '../../passkey/passkeys.tsx';
import { OwnData } from '../../person/own-data.tsx';
import { PermissionTable } from '../../person/permission-table.tsx';
import { scopeWords } from '../../person/scope-words.ts';
import { RetentionForm } from '../../retention/retention-form.tsx';
import { type Person, setPassword, signOut } from '../store.ts';
import { Sessions } from './sessions.tsx';
import styles from '../settings.module.css';

const SHORTEST_PASSWORD = 10;

export function SettingsScreen({ person }: { readonly person: Person }) {
  const t = useMessages();
  const [isLeaving, setLeaving] = useState(false);
  const leave = () =>
    void signOut().then((failure) => {
      if (failure !== null) showToast(failureText(t, failure));
    });
  return (
    <>
      <h1 className={styles.title}>{t('word.settings')}</h1>
      <Card role="region" aria-labelledby="language">
        <div className={styles.part}>
          <h2 id="language">{t('word.language')}</h2>
          <LanguagePicker
            label={t('word.language')}
            value={t.language}
            onChange={(language) => chooseLanguage(language).catch(() => showToast(t('net.unreachable')))}
          />
        </div>
      </Card>
      <Card role="region" aria-labelledby="account">
        <div className={styles.part}>
          <h2 id="account">{t('settings.account')}</h2>
          <p>{person.hasPassword ? t('settings.accountSet', { email: person.email ?? '' }) : t('settings.accountText')}</p>
          <AccountForm person={person} />
        </div>
      </Card>
      <Card role="region" aria-labelledby="passkeys">
        <div className={styles.part}>
          <h2 id="passkeys">{t('passkey.title')}</h2>
          <p>{t('passkey.text')}</p>
          <Passkeys person={person} />
        </div>
      </Card>
      <Card role="region" aria-labelledby="sessions">
        <div className={styles.part}>
          <h2 id="sessions">{t('sessions.title')}</h2>
          <Sessions />
        </div>
      </Card>
      <Card role="region" aria-labelledby="permissions">
        <div className={styles.part}>
          <h2 id="permissions">{t('permission.title')}</h2>
          <p>{scopeWords(t, person)}</p>
          <div className={styles.ways}>
            {may(person.role, 'person.read') ? <LinkButton href="/people">{t('people.title')}</LinkButton> : null}
            {may(person.role, 'audit.read') ? <LinkButton href="/log">{t('audit.title')}</LinkButton> : null}
          </div>
          <PermissionTable />
        </div>
      </Card>
      {may(person.role, 'settings.write') ? (
        <Card role="region" aria-labelledby="retention">
          <div className={styles.part}>
            <h2 id="retention">{t('retention.title')}</h2>
            <p>{t('retention.text')}</p>
            <RetentionForm />
          </div>
        </Card>
      ) : null}
      {may(person.role, 'settings.write') ? (
        <Card role="region" aria-labelledby="mail">
          <div className={styles.part}>
            <h2 id="mail">{t('mail.title')}</h2>
            <p>{t('mail.text')}</p>
            <MailForm />
          </div>
        </Card>
      ) : null}
      <Card role="region" aria-labelledby="own-data">
        <div className={styles.part}>
          <h2 id="own-data">{t('ownData.title')}</h2>
          <OwnData person={person} />
        </div>
      </Card>
      <Card role="region" aria-labelledby="leave">
        <div className={styles.part}>
          <h2 id="leave">{t('settings.thisDevice')}</h2>
          <p>{t('session.signedInAs', { name: person.name })}</p>
          <Button onClick={() => (person.hasPassword ? leave() : setLeaving(true))}>{t('word.signOut')}</Button>
        </div>
      </Card>
      <ConfirmDialog
        isOpen={isLeaving}
        title={t('settings.leaveTitle')}
        confirmLabel={t('word.signOut')}
        cancelLabel={t('word.cancel')}
        isDangerous
        onConfirm={leave}
        onClose={() => setLeaving(false)}
      >
        <p>{t('settings.leaveText')}</p>
      </ConfirmDialog>
    </>
  );
}

function AccountForm({ person }: { readonly person: Person }) {
  const t = useMessages();
  const [email, setEmail] = useState(person.email ?? '');
  const [password, setNewPassword] = useState('');
  const { isBusy, failure, submit } = useForm(async () => {
    const refused = await setPassword(email, password);
    if (refused !== null) return refused;
    setNewPassword('');
    showToast(t('word.saved'));
    return null;
  });
  return (
    <form className={styles.form} onSubmit={submit}>
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
        label={t('settings.newPassword')}
        hint={t('settings.passwordHint', { n: SHORTEST_PASSWORD })}
        type="password"
        value={password}
        required
        minLength={SHORTEST_PASSWORD}
        maxLength={128}
        autoComplete="new-password"
        error={failure === null ? undefined : failureText(t, failure)}
        onChange={(event) => setNewPassword(event.target.value)}
      />
      <Button type="submit" tone="primary" isBusy={isBusy}>
        {t('word.save')}
      </Button>
    </form>
  );
}
