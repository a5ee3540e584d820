import { useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { localTime } from '../../../desk/local-time.ts';
import { deviceWords } from '../device-words.ts';
import styles from './settings.module.css';

const loadSessions = () => outcomeOf(api.session.list());
type Opened = Awaited<ReturnType<typeof api.session.list>>;

/** A10: where one is signed in; any other device can be signed out from here. */
export function Sessions() {
  const [loading, again] = useLoad(loadSessions);
  return <Loaded loading={loading} onTryAgain={again}>{(opened) => <List opened={opened} />}</Loaded>;
}

function List({ opened }: { readonly opened: Opened }) {
  const t = useMessages();
  const [sessions, setSessions] = useState(opened);
  const end = async (id: string) => {
    const ended = await outcomeOf(api.session.end({ id }));
    if (ended.ok) setSessions(ended.data);
    else showToast(failureText(t, ended.failure));
  };
  return (
    <ul className={styles.sessions}>
      {sessions.map(({ id, device, createdAt, isThis }) => {
        const name = deviceWords(device) ?? t('sessions.unknown');
        return (
          <li key={id} className={styles.session}>
            <div>
              <p><b>{name}</b> {isThis ? <Badge>{t('sessions.this')}</Badge> : null}</p>
              <p className={styles.soft}>{t('people.seen', { time: localTime(t.language, createdAt) })}</p>
            </div>
            {isThis ? null : <Button aria-label={t('sessions.endOf', { device: name })} onClick={() => void end(id)}>{t('sessions.end')}</Button>}
          </li>
        );
      })}
    </ul>
  );
}
