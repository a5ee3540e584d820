import { useState } from 'react';
import type { Failure } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { MomentField } from '../../desk/moment-field.tsx';
import { useForm } from '../../desk/use-form.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choices.tsx';
import styles from './seal-dialog.module.css';

interface Terms {
  readonly opensAt: number;
  readonly named: string[];
  readonly hasSecondKey: boolean;
}

interface TermsFormProps {
  /** Whoever seals is named. */
  readonly me: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly first: { readonly opensAt: number | null; readonly named: readonly string[] };
  readonly label: string;
  readonly offersKey?: boolean;
  readonly send: (terms: Terms) => Promise<Failure | null>;
}

/** Who reads a sealed quest, and from when on everybody does. */
export function TermsForm({ me, people, first, label, offersKey = false, send }: TermsFormProps) {
  const t = useMessages();
  const [opensAt, setOpensAt] = useState(first.opensAt);
  const [named, setNamed] = useState(first.named);
  const [hasSecondKey, setSecondKey] = useState(false);
  const [isTimeMissing, setTimeMissing] = useState(false);
  const { isBusy, failure, submit } = useForm(async () => {
    const isComing = opensAt !== null && opensAt > Date.now();
    setTimeMissing(!isComing);
    return isComing ? send({ opensAt, named: [...new Set([me, ...named])], hasSecondKey }) : null;
  });
  const name = (id: string, isNamed: boolean) => setNamed(isNamed ? [...named, id] : named.filter((one) => one !== id));
  return (
    <form className={styles.form} onSubmit={submit}>
      <MomentField label={t('envelope.until')} hint={t('envelope.untilHint')} value={opensAt} onChange={setOpensAt} />
      <fieldset className={styles.people}>
        <legend>{t('envelope.who')}</legend>
        {people.map((person) => (
          <label key={person.id}>
            <input type="checkbox" checked={person.id === me || named.includes(person.id)} disabled={person.id === me} onChange={({ target }) => name(person.id, target.checked)} />
            {person.name}
          </label>
        ))}
      </fieldset>
      {offersKey ? <Switch title={t('envelope.secondKey')} text={t('envelope.secondKeyText')} isOn={hasSecondKey} onChange={setSecondKey} /> : null}
      <p className={styles.failure} role="alert">{isTimeMissing ? t('envelope.timeMissing') : failure === null ? null : failureText(t, failure)}</p>
      <div><Button type="submit" tone="primary" isBusy={isBusy}>{label}</Button></div>
    </form>
  );
}
