import { useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { Loaded } from '../../desk/loaded.tsx';
import { useForm } from '../../desk/use-form.ts';
import { useLoad } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { showToast } from '../../ui/toast.tsx';
import styles from '../session/settings.module.css';

const DAYS = [7, 30, 90, 365] as const;
const loadRetention = () => outcomeOf(api.retention.get());

/** U4: how many days after a game its players keep their names. */
export function RetentionForm() {
  const [loading, again] = useLoad(loadRetention);
  return <Loaded loading={loading} onTryAgain={again}>{({ days }) => <Form saved={days} />}</Loaded>;
}

function Form({ saved }: { readonly saved: number | null }) {
  const t = useMessages();
  const [days, setDays] = useState(saved);
  const { isBusy, failure, submit } = useForm(async () => {
    const set = await outcomeOf(api.retention.set({ days }));
    if (!set.ok) return set.failure;
    showToast(t('word.saved'));
    return null;
  });
  // What was set elsewhere, as by a program, stays a choice.
  const offered = [...new Set([...DAYS, ...(saved === null ? [] : [saved])])].sort((a, b) => a - b);
  return (
    <form className={styles.form} onSubmit={submit}>
      <Segmented
        label={t('retention.keep')}
        value={days === null ? 'always' : String(days)}
        segments={[...offered.map((n) => ({ value: String(n), label: t('retention.days', { n }) })), { value: 'always', label: t('retention.always') }]}
        onChange={(value) => setDays(value === 'always' ? null : Number(value))}
      />
      {days === null ? null : <p>{t('retention.warning', { n: days })}</p>}
      <p role="alert">{failure === null ? null : failureText(t, failure)}</p>
      <Button type="submit" tone="primary" isBusy={isBusy}>{t('word.save')}</Button>
    </form>
  );
}
