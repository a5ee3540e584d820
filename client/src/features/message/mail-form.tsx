import { mailSecurities } from '@tabarman/shared/message/mail-server.ts';
import { useState } from 'react';
import { api, type Failure, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { Loaded } from '../../desk/loaded.tsx';
import { useForm } from '../../desk/use-form.ts';
import { useLoad } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Field } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import styles from '../session/settings.module.css';

type Kept = Awaited<ReturnType<typeof api.mail.get>>;

const loadMail = () => outcomeOf(api.mail.get());
const empty = { host: '', port: 587, security: 'starttls', user: null, from: { name: 'Tabarman', address: '' }, perMinute: 60 } as const;

/** ME7: by which server letters go out. */
export function MailForm() {
  const [loading, again] = useLoad(loadMail);
  return <Loaded loading={loading} onTryAgain={again}>{(kept) => <Form kept={kept} onChanged={again} />}</Loaded>;
}

function Form({ kept, onChanged }: { readonly kept: Kept; readonly onChanged: () => void }) {
  const t = useMessages();
  const [server, setServer] = useState<Omit<NonNullable<Kept['server']>, 'hasPassword'>>(() => {
    const { hasPassword: _, ...rest } = kept.server ?? { ...empty, hasPassword: false };
    return rest;
  });
  const [password, setPassword] = useState('');
  const { isBusy, failure, submit } = useForm(async () => {
    const set = await outcomeOf(api.mail.set({ server: { ...server, ...(password === '' ? {} : { password }) } }));
    if (!set.ok) return set.failure;
    showToast(t('word.saved'));
    onChanged();
    return null;
  });
  const remove = () => void outcomeOf(api.mail.set({ server: null })).then((set) => (set.ok ? onChanged() : showToast(failureText(t, set.failure))));
  if (kept.isFixed && kept.server) {
    const { from, host, port } = kept.server;
    return (
      <>
        <p>{t('mail.fixed')}</p>
        <p>{`${host}:${port} · ${from.name} <${from.address}>`}</p>
        <TestLetter />
      </>
    );
  }
  return (
    <>
      {kept.server === null ? <p>{t('mail.none')}</p> : null}
      <form className={styles.form} onSubmit={submit}>
        <Field label={t('mail.host')} value={server.host} required maxLength={253} autoComplete="off" placeholder="smtp.example.org" onChange={(event) => setServer({ ...server, host: event.target.value })} />
        <Field label={t('mail.port')} type="number" min={1} max={65_535} required value={server.port} onChange={(event) => setServer({ ...server, port: event.target.valueAsNumber || 0 })} />
        <Choices
          legend={t('mail.security')} value={server.security} offered={mailSecurities.map((value) => ({ value, title: t(`mail.security.${value}`) }))}
          onChange={(security) => setServer({ ...server, security })}
        />
        <Field label={t('mail.user')} optional={t('word.optional')} maxLength={200} autoComplete="off" value={server.user ?? ''} onChange={(event) => setServer({ ...server, user: event.target.value === '' ? null : event.target.value })} />
        <Field
          label={t('mail.password')} type="password" optional={t('word.optional')} maxLength={500} autoComplete="new-password" value={password}
          hint={kept.server?.hasPassword ? t('mail.passwordKept') : undefined} onChange={(event) => setPassword(event.target.value)}
        />
        <Field label={t('mail.fromName')} required maxLength={100} autoComplete="off" value={server.from.name} onChange={(event) => setServer({ ...server, from: { ...server.from, name: event.target.value } })} />
        <Field label={t('mail.fromAddress')} type="email" required maxLength={200} autoComplete="off" value={server.from.address} onChange={(event) => setServer({ ...server, from: { ...server.from, address: event.target.value } })} />
        <Field label={t('mail.perMinute')} hint={t('mail.perMinuteHint')} type="number" min={1} max={1_000} required value={server.perMinute} onChange={(event) => setServer({ ...server, perMinute: event.target.valueAsNumber || 0 })} />
        <p role="alert">{failure === null ? null : failureText(t, failure)}</p>
        <Button type="submit" tone="primary" isBusy={isBusy}>{t('word.save')}</Button>
      </form>
      {kept.server === null ? null : (
        <>
          <TestLetter />
          <Button onClick={remove}>{t('mail.remove')}</Button>
        </>
      )}
    </>
  );
}

function TestLetter() {
  const t = useMessages();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly address: string } | { readonly failure: Failure } | null>(null);
  const send = async () => {
    setBusy(true);
    setSaid(null);
    const sent = await outcomeOf(api.mail.test({ language: t.language }));
    setBusy(false);
    setSaid(sent.ok ? sent.data : { failure: sent.failure });
  };
  return (
    <>
      <Button isBusy={isBusy} onClick={() => void send()}>{t('mail.test')}</Button>
      <p role="status">{said === null ? null : 'failure' in said ? failureText(t, said.failure) : t('mail.tested', { address: said.address })}</p>
    </>
  );
}
