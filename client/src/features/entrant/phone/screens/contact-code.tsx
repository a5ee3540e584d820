import { contactKind } from '@tabarman/shared/entrant/contact.ts';
import { useState } from 'react';
import { useEntrantMessages } from '../../../../i18n/entrant/messages.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Field } from '../../../../ui/field.tsx';
import { errorText } from '../error-text.ts';
import { useAct, useKeeper } from '../keeper-context.tsx';
import styles from './screens.module.css';

interface ContactCodeProps {
  readonly contact: string;
  /** Whether letters go out from this server. */
  readonly canSend: boolean;
}

/** EN21: the address of the record is confirmed by a code that is sent there; a telephone number is for organisers to confirm, and so is everything where no letters go out. */
export function ContactCode({ contact, canSend }: ContactCodeProps) {
  const t = useMessages();
  const say = useEntrantMessages();
  const keeper = useKeeper();
  const [sent, setSent] = useState<{ readonly address: string; readonly minutes: number } | null>(null);
  const [code, setCode] = useState('');
  const { isBusy, error, run } = useAct();
  if (!canSend || contactKind(contact) !== 'email') return <p className={styles.soft}>{say('enter.code.byPerson')}</p>;
  const send = () => run(async () => {
    const reply = await keeper.ask<{ address: string; minutes: number }>('/contact-code');
    if (!reply.ok) return reply.error;
    setSent(reply.data);
    return null;
  });
  const confirm = () => run(() => keeper.act('/contact-code', 'PUT', { code }));
  return (
    <Card>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void (sent ? confirm() : send());
        }}
      >
        <h2>{contact}</h2>
        {sent === null ? <p>{say('enter.code.why')}</p> : (
          <>
            <p role="status">{say('enter.code.sent', sent)}</p>
            <Field label={say('enter.code.field')} value={code} maxLength={12} inputMode="numeric" autoComplete="one-time-code" onChange={({ target }) => setCode(target.value)} />
          </>
        )}
        <p role="alert">{error ? errorText(t, say, error) : null}</p>
        <Button type="submit" tone="primary" isWide isBusy={isBusy} disabled={sent !== null && code.replace(/\D/g, '').length < 6}>{say(sent ? 'enter.code.confirm' : 'enter.code.send')}</Button>
        {sent === null ? null : <Button isBusy={isBusy} onClick={() => void send()}>{say('enter.code.again')}</Button>}
      </form>
    </Card>
  );
}
