import type { RegisteringView } from '@tabarman/shared/entrant/views.ts';
import { useState } from 'react';
import { useEntrantMessages } from '../../../../i18n/entrant/messages.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Field } from '../../../../ui/field.tsx';
import { errorText } from '../error-text.ts';
import { useAct, useKeeper } from '../keeper-context.tsx';
import { saveFile } from '../../../../link/save-file.ts';
import styles from './screens.module.css';
import { Sure } from './sure.tsx';

/** What hardly anybody needs: the account, another person, everything that is kept, and to be erased. */
export function More({ account }: Pick<RegisteringView, 'account'>) {
  const t = useMessages();
  const say = useEntrantMessages();
  const keeper = useKeeper();
  const [name, setName] = useState('');
  const { isBusy, error, run } = useAct();
  const tie = (isTied: boolean) => void run(() => keeper.act('/account', 'PUT', { isTied }));
  const save = () => run(async () => {
    const reply = await keeper.ask<object>('/data');
    if (!reply.ok) return reply.error;
    saveFile(new Blob([JSON.stringify(reply.data, null, 2)], { type: 'application/json' }), 'tabarman.json');
    return null;
  });
  return (
    <details className={styles.more}>
      <summary>{say('enter.more')}</summary>
      <div className={styles.form}>
        {account === 'none' ? null : account === 'free' ? <Button onClick={() => tie(true)}>{say('enter.tie')}</Button> : (
          <>
            <p>{say('enter.tied')}</p>
            <Button onClick={() => tie(false)}>{say('enter.untie')}</Button>
          </>
        )}
        <Sure label={say('enter.another')} question={say('enter.anotherSure')} onSure={keeper.another} />
        <Button onClick={() => void save()}>{say('enter.data')}</Button>
        <p role="alert">{error ? errorText(t, say, error) : null}</p>
        <Field label={say('enter.erase')} hint={say('enter.eraseText')} value={name} maxLength={120} autoComplete="off" onChange={({ target }) => setName(target.value)} />
        <Button tone="danger" isBusy={isBusy} disabled={name.trim() === ''} onClick={() => void run(() => keeper.erase(name))}>{say('enter.erase')}</Button>
      </div>
    </details>
  );
}
