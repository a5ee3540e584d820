import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useState } from 'react';
import { chooseLanguage, useMessages } from '../../../../i18n/phone/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Field } from '../../../../ui/field.tsx';
import { LanguagePicker } from '../../../../ui/language-picker.tsx';
import { Band } from '../band.tsx';
import { errorWords } from '../error-words.ts';
import { Heading } from '../heading.tsx';
import { usePhone } from '../phone-context.tsx';
import styles from './arrive.module.css';

const DIGITS = 6;

/** Asks for the six digits on the wall; the sixth one opens the game. */
export function Arrive({ pin, error: first }: { readonly pin: string; readonly error: ErrorCode | null }) {
  const t = useMessages();
  const phone = usePhone();
  const [digits, setDigits] = useState(pin);
  const [error, setError] = useState(first);
  const [isBusy, setBusy] = useState(false);

  const open = async (asked: string) => {
    if (isBusy || asked.length !== DIGITS) return;
    setBusy(true);
    const reply = await phone.find(asked);
    setBusy(false);
    if (reply.ok) history.replaceState(null, '', `/j/${asked}`);
    else setError(reply.error);
  };
  const type = (typed: string) => {
    const next = typed.replace(/\D/g, '').slice(0, DIGITS);
    setDigits(next);
    setError(null);
    if (next !== digits) void open(next);
  };

  return (
    <>
      <Band />
      <Heading>{t('app.name')}</Heading>
      <LanguagePicker label={t('join.language')} value={t.language} onChange={chooseLanguage} />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void open(digits);
        }}
      >
        <div className={styles.pin}>
          <Field
            label={t('join.enterPin')}
            error={error ? errorWords(t, error) : undefined}
            value={digits.replace(/(\d{3})(?=\d)/, '$1\u00A0')}
            onChange={(event) => type(event.target.value)}
            inputMode="numeric"
            autoComplete="off"
            enterKeyHint="go"
            placeholder="000&nbsp;000"
          />
        </div>
        <Button type="submit" tone="primary" isWide isBusy={isBusy} disabled={digits.length < DIGITS}>{t('join.button')}</Button>
      </form>
    </>
  );
}
