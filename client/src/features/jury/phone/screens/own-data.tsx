import type { JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useState } from 'react';
import { useJuryMessages } from '../../../../i18n/jury/messages.ts';
import { saveFile } from '../../../../link/save-file.ts';
import { Button } from '../../../../ui/button.tsx';
import { Field } from '../../../../ui/field.tsx';
import { useErrorText } from '../error-text.ts';
import { useJuror } from '../juror-context.tsx';
import styles from './jury.module.css';

/** JU25: what is kept of a juror, as a file, and the way to be forgotten, with what it does told first. */
export function OwnData({ name }: Pick<JudgingView['juror'], 'name'>) {
  const say = useJuryMessages();
  const errorText = useErrorText();
  const device = useJuror();
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const run = async (act: () => Promise<ErrorCode | null>) => {
    setBusy(true);
    setError(await act());
    setBusy(false);
  };
  const save = () => run(async () => {
    const reply = await device.data();
    if (!reply.ok) return reply.error;
    saveFile(new Blob([JSON.stringify(reply.data, null, 2)], { type: 'application/json' }), `${device.slug}.json`);
    return null;
  });
  return (
    <details className={styles.own}>
      <summary>{say('jury.own')}</summary>
      <div className={styles.form}>
        <Button isBusy={isBusy} onClick={() => void save()}>{say('jury.ownSave')}</Button>
        {device.key === null ? <p>{say('jury.forgetAccount')}</p> : (
          <>
            <h2>{say('jury.forget')}</h2>
            <p>{say('jury.forgetText')}</p>
            <Field label={say('jury.forgetName')} placeholder={name} value={typed} maxLength={200} autoComplete="off" onChange={({ target }) => setTyped(target.value)} />
            <Button tone="danger" isBusy={isBusy} disabled={typed.trim() === ''} onClick={() => void run(() => device.erase(typed))}>{say('jury.forget')}</Button>
          </>
        )}
        <p role="alert">{error === null ? null : errorText(error)}</p>
      </div>
    </details>
  );
}
