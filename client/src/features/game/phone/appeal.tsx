import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { type FormEvent, useState } from 'react';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { FieldFrame } from '../../../ui/field.tsx';
import styles from './appeal.module.css';
import { errorWords } from './error-words.ts';
import { usePhone } from './phone-context.tsx';
import type { Shown } from './phone-state.ts';
import { useSecondsUntil } from '../use-seconds-until.ts';

const MOST_TEXT = 200;

interface AppealProps {
  readonly shown: Shown;
  readonly index: number;
  readonly until: number | null;
}

/** C8: the way to object to what the question gave, while it is open; then what became of it. */
export function Appeal({ shown: { me }, index, until }: AppealProps) {
  const { link } = usePhone();
  const seconds = useSecondsUntil(until ?? 0, link.serverNow);
  const [isOpen, setOpen] = useState(false);
  const t = useMessages();
  const own = me.appeals.find((a) => a.index === index);
  if (own) return <Outcome ruling={own.ruling} />;
  if (until === null || seconds === 0) return isOpen ? <p role="status">{t('error.appeal_too_late')}</p> : null;
  if (isOpen) return <AppealForm index={index} typed={typedOf(me.answer, index)} seconds={seconds} onClose={() => setOpen(false)} />;
  return (
    <Button tone="quiet" isWide onClick={() => setOpen(true)}>
      {t('appeal.button')} <span className={styles.seconds} aria-hidden="true">· {t('appeal.seconds', { n: seconds })}</span>
    </Button>
  );
}

function Outcome({ ruling }: { readonly ruling: Shown['me']['appeals'][number]['ruling'] }) {
  const t = useMessages();
  return (
    <div className={styles.outcome} role="status">
      <p>
        <b>{t(ruling === null ? 'appeal.sent' : ruling.isAccepted ? 'appeal.accepted' : 'appeal.declined')}</b>
      </p>
      <p className={styles.soft}>{ruling === null ? t('appeal.wait') : t('appeal.reason', { text: ruling.reason })}</p>
    </div>
  );
}

const focus = (field: HTMLTextAreaElement | null) => field?.focus();

interface AppealFormProps {
  readonly index: number;
  readonly typed: string | null;
  readonly seconds: number;
  readonly onClose: () => void;
}

function AppealForm({ index, typed, seconds, onClose }: AppealFormProps) {
  const t = useMessages();
  const phone = usePhone();
  const [text, setText] = useState('');
  const [error, setError] = useState<ErrorCode | null>(null);
  const [isBusy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setError(await phone.appeal(index, text));
    setBusy(false);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      {typed === null ? null : (
        <p>
          {t('answer.yours')}: <b>{typed}</b>
        </p>
      )}
      <FieldFrame label={t('appeal.why')} hint={t('time.seconds', { n: seconds })} optional={t('appeal.optional')} error={error === null ? undefined : errorWords(t, error)}>
        {(control) => (
          <textarea {...control} rows={2} maxLength={MOST_TEXT} value={text} ref={focus} onChange={(event) => setText(event.target.value)} />
        )}
      </FieldFrame>
      <div className={styles.buttons}>
        <Button isWide onClick={onClose}>{t('word.cancel')}</Button>
        <Button type="submit" tone="primary" isWide isBusy={isBusy}>
          {t('appeal.send')}
        </Button>
      </div>
    </form>
  );
}

function typedOf(answer: Shown['me']['answer'], index: number): string | null {
  return answer?.index === index && 'text' in answer.choice ? answer.choice.text : null;
}
