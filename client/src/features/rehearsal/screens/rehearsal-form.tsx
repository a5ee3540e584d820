import { PHONES } from '@tabarman/shared/rehearsal/status.ts';
import { useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { useForm } from '../../../desk/use-form.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import type { RehearsalOf } from '../rehearsal-of.ts';
import styles from './rehearsal.module.css';
import type { RehearsalStatus } from './use-rehearsal.ts';

interface RehearsalFormProps {
  readonly of: RehearsalOf;
  readonly last: RehearsalStatus | null;
  readonly tone: 'primary' | 'secondary';
  readonly onStarted: (status: RehearsalStatus | null) => void;
}

/** How many phones, and go. */
export function RehearsalForm({ of, last, tone, onStarted }: RehearsalFormProps) {
  const t = useMessages();
  const { least, most } = PHONES;
  const [text, setText] = useState(String(last?.phones ?? PHONES.usual));
  const [isWrong, setWrong] = useState(false);
  const phones = Number(text);
  const { isBusy, failure, submit } = useForm(async () => {
    const isFit = /^\d+$/.test(text.trim()) && phones >= least && phones <= most;
    setWrong(!isFit);
    if (!isFit) return null;
    const started = await outcomeOf(api.rehearsal.start({ of, phones }));
    if (!started.ok) return started.failure;
    onStarted(started.data);
    return null;
  });
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {last ? null : <p>{t('rehearsal.text')}</p>}
      <div className={styles.number}>
        <Field
          label={t('rehearsal.phones')}
          hint={t('rehearsal.phonesHint', PHONES)}
          error={isWrong ? t('rehearsal.phonesWrong', PHONES) : undefined}
          type="text"
          inputMode="numeric"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <p className={styles.failure} role="alert">
        {failure === null ? null : failureText(t, failure)}
      </p>
      <Button type="submit" tone={tone} isBusy={isBusy}>
        {last ? t('rehearsal.again') : t('rehearsal.start')}
      </Button>
    </form>
  );
}
