import { useState } from 'react';
import type { Outcome } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { useForm } from '../../desk/use-form.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import styles from './seal-dialog.module.css';

interface KeyFormProps {
  readonly text: string;
  readonly label: string;
  readonly send: (secondKey: string) => Promise<Outcome<unknown>>;
  readonly onDone: () => void;
}

/** Where the second key is typed. */
export function KeyForm({ text, label, send, onDone }: KeyFormProps) {
  const t = useMessages();
  const [typed, setTyped] = useState('');
  const { isBusy, failure, submit } = useForm(async () => {
    const done = await send(typed);
    if (!done.ok) return done.failure;
    onDone();
    return null;
  });
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{text}</p>
      <Field
        label={t('envelope.secondKey')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={80}
        required
        value={typed}
        error={failure === null ? undefined : failureText(t, failure)}
        onChange={({ target }) => setTyped(target.value)}
      />
      <div><Button type="submit" tone="primary" isBusy={isBusy}>{label}</Button></div>
    </form>
  );
}
