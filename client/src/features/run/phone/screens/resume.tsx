import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { type FormEvent, useState } from 'react';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { useRunMessages } from '../../../../i18n/run/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Field } from '../../../../ui/field.tsx';
import { errorWords } from '../../../game/page-head.ts';
import { useParticipant } from '../participant-context.tsx';
import styles from './welcome.module.css';

/** For whoever began elsewhere: six letters bring the attempt here. */
export function Resume({ onResumed }: { readonly onResumed: () => void }) {
  const t = useMessages();
  const say = useRunMessages();
  const participant = useParticipant();
  const [code, setCode] = useState('');
  const [error, setError] = useState<ErrorCode | null>(null);
  const [isBusy, setBusy] = useState(false);
  const resume = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || code.trim() === '') return;
    setBusy(true);
    const refused = await participant.resume(code);
    setBusy(false);
    setError(refused);
    if (refused === null) onResumed();
  };
  return (
    <details>
      <summary>{say('take.otherDevice')}</summary>
      <form className={styles.form} onSubmit={(event) => void resume(event)}>
        <Field
          label={say('take.resumeCode')}
          error={error ? errorWords(t, error) : undefined}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={12}
        />
        <Button type="submit" isBusy={isBusy} disabled={code.trim() === ''}>{say('take.resume')}</Button>
      </form>
    </details>
  );
}
