import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useState } from 'react';
import { useMentorMessages } from '../../../i18n/mentor/messages.ts';
import { saveFile } from '../../../link/save-file.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Refused } from '../refused.tsx';
import type { MentorDevice } from './mentor-device.ts';
import styles from './mentor.module.css';

interface OwnDataProps {
  readonly name: string;
  readonly device: MentorDevice;
  readonly onErased: () => void;
}

/** TB24: what is kept of a mentor, as a file, and the way to be forgotten, with what it does told first. */
export function OwnData({ name, device, onErased }: OwnDataProps) {
  const say = useMentorMessages();
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  const run = async (act: () => Promise<ErrorCode | null>) => {
    setBusy(true);
    const refused = await act();
    setBusy(false);
    setError(refused);
    return refused === null;
  };
  const save = () => run(async () => {
    const reply = await device.data();
    if (!reply.ok) return reply.error;
    saveFile(new Blob([JSON.stringify(reply.data, null, 2)], { type: 'application/json' }), `${device.slug}.json`);
    return null;
  });
  const erase = async () => {
    if (await run(() => device.erase(typed))) onErased();
  };
  return (
    <details className={styles.more}>
      <summary>{say('mentor.ownData')}</summary>
      <div className={styles.stack}>
        <p className={styles.soft}>{say('mentor.kept')}</p>
        <Button isBusy={isBusy} onClick={() => void save()}>{say('mentor.save')}</Button>
        {device.key === null ? <p>{say('mentor.eraseAccount')}</p> : (
          <form
            className={styles.stack}
            onSubmit={(event) => {
              event.preventDefault();
              void erase();
            }}
          >
            <h2>{say('mentor.erase')}</h2>
            <p>{say('mentor.eraseText')}</p>
            <Field label={say('mentor.eraseName')} placeholder={name} value={typed} maxLength={200} autoComplete="off" onChange={({ target }) => setTyped(target.value)} />
            <Button type="submit" tone="danger" isBusy={isBusy} disabled={typed.trim() === ''}>{say('mentor.erase')}</Button>
          </form>
        )}
        <Refused error={error} />
      </div>
    </details>
  );
}
