import { useState } from 'react';
import { useSeekingMessages } from '../../../i18n/seeking/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Refused } from './refused.tsx';
import { useSend } from './seeker-context.tsx';
import styles from './seeking.module.css';

interface AskFormProps {
  readonly label: string;
  /** Whom it is about, for those who hear the button alone. */
  readonly about: string;
  readonly asked: { readonly kind: 'request'; readonly teamId: string } | { readonly kind: 'invitation'; readonly personId: string };
}

/** A button that asks, with room for a few words. */
export function AskForm({ label, about, asked }: AskFormProps) {
  const say = useSeekingMessages();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const { isBusy, error, send } = useSend();
  if (!isOpen) return <Button aria-label={`${label}: ${about}`} onClick={() => setOpen(true)}>{label}</Button>;
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void send('/asks', 'POST', { text, asked }).then((isDone) => isDone && setOpen(false));
      }}
    >
      <Field label={say('seek.words')} value={text} maxLength={300} onChange={({ target }) => setText(target.value)} />
      <Refused error={error} />
      <div className={styles.ways}>
        <Button onClick={() => setOpen(false)}>{say('seek.cancel')}</Button>
        <Button type="submit" tone="primary" isBusy={isBusy}>{say('seek.send')}</Button>
      </div>
    </form>
  );
}
