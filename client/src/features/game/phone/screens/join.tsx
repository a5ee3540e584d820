import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useState } from 'react';
import { chooseLanguage, useMessages } from '../../../../i18n/phone/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Field } from '../../../../ui/field.tsx';
import { LanguagePicker } from '../../../../ui/language-picker.tsx';
import { lookColours, lookPatterns } from '../../../../ui/look.tsx';
import { Band } from '../band.tsx';
import { Heading } from '../heading.tsx';
import { LookPicker } from '../look-picker.tsx';
import { nameLength } from '../name-length.ts';
import { usePhone, usePhoneState } from '../phone-context.tsx';
import type { FoundGame } from '../phone-state.ts';
import type { Look } from '../seat.ts';
import styles from './join.module.css';

const LONGEST = 20;

/** Name, look and language: all that is asked before a seat. */
export function Join({ game }: { readonly game: FoundGame }) {
  const t = useMessages();
  const phone = usePhone();
  const seat = usePhoneState((state) => state.seat);
  const [name, setName] = useState(seat?.name ?? '');
  const [look, setLook] = useState<Look>(seat?.look ?? anyLook);
  const [error, setError] = useState<ErrorCode | null>(game.isLocked ? 'game_locked' : null);
  const [isBusy, setBusy] = useState(false);
  const isOfName = error?.startsWith('name_') ?? false;

  const join = async () => {
    if (isBusy) return;
    const refusal = refuseName(name);
    setError(refusal);
    if (refusal) return;
    setBusy(true);
    const reply = await phone.join({ name, look });
    setBusy(false);
    if (!reply.ok) setError(reply.error);
  };

  return (
    <>
      <Band />
      <div>
        <Heading size="m">{game.title}</Heading>
        <p className={styles.about}>
          {game.pin.replace(/(\d{3})(?=\d)/, '$1\u00A0')} · {t('join.host', { name: game.hostName })}
        </p>
      </div>
      <LanguagePicker label={t('join.language')} value={t.language} onChange={chooseLanguage} />
      {seat?.isLeft && seat.gameId === game.gameId ? (
        <Button isWide onClick={phone.comeBack}>{t('join.return', { name: seat.name })}</Button>
      ) : null}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void join();
        }}
      >
        <Field
          label={t('join.name')}
          error={error && isOfName ? t(`error.${error}`) : undefined}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            if (isOfName) setError(refuseLength(event.target.value));
          }}
          autoComplete="nickname"
          enterKeyHint="go"
          maxLength={200}
        />
        <LookPicker look={look} onChange={setLook} />
        <div className={styles.join}>
          <p className={styles.error} role="alert">{error && !isOfName ? t(`error.${error}`) : null}</p>
          <Button type="submit" tone="primary" isWide isBusy={isBusy}>{t('join.button')}</Button>
        </div>
      </form>
    </>
  );
}

/** What the phone can tell by itself; look-alikes and mixed scripts are for the server. */
function refuseName(name: string): ErrorCode | null {
  return name.trim() === '' ? 'name_empty' : refuseLength(name);
}

function refuseLength(name: string): ErrorCode | null {
  return nameLength(name.trim()) > LONGEST ? 'name_too_long' : null;
}

function anyLook(): Look {
  return { pattern: Math.floor(Math.random() * lookPatterns), colour: Math.floor(Math.random() * lookColours) };
}
