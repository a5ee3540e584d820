import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Field } from '../../../../ui/field.tsx';
import { Band } from '../band.tsx';
import { errorWords } from '../error-words.ts';
import { Heading } from '../heading.tsx';
import styles from './arrive.module.css';

const DIGITS = 4;

interface JoinCodeProps {
  readonly error: ErrorCode | null;
  readonly isBusy: boolean;
  readonly onCode: (code: string) => void;
  readonly onChange: () => void;
  readonly onBack: () => void;
}

/** The second step where the game asks for it: the four digits on the wall prove that this phone is in the hall. */
export function JoinCode({ error, isBusy, onCode, onChange, onBack }: JoinCodeProps) {
  const t = useMessages();
  const [digits, setDigits] = useState('');
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => field.current?.focus(), []);

  const type = (typed: string) => {
    const next = typed.replace(/\D/g, '').slice(0, DIGITS);
    setDigits(next);
    onChange();
    if (next !== digits && next.length === DIGITS) onCode(next);
  };

  return (
    <>
      <Band />
      <Heading size="m">{t('hallCode.title')}</Heading>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (digits.length === DIGITS) onCode(digits);
        }}
      >
        <div className={styles.pin}>
          <Field
            label={t('hallCode.label')}
            hint={t('hallCode.hint')}
            error={error ? errorWords(t, error) : undefined}
            value={digits}
            onChange={(event) => type(event.target.value)}
            inputMode="numeric"
            autoComplete="off"
            enterKeyHint="go"
            placeholder="0000"
            ref={field}
          />
        </div>
        <Button type="submit" tone="primary" isWide isBusy={isBusy} disabled={digits.length < DIGITS}>{t('join.button')}</Button>
        <Button isWide onClick={onBack}>{t('word.back')}</Button>
      </form>
    </>
  );
}
