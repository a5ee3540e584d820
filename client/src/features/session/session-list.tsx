import { useState } from 'react';
import type { api, Outcome } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { localTime } from '../../i18n/local-time.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { deviceWords } from './device-words.ts';
import styles from './settings.module.css';

type Opened = Awaited<ReturnType<typeof api.session.list>>;

interface SessionListProps {
  readonly opened: Opened;
  readonly onEnd: (id: string) => Promise<Outcome<Opened>>;
}

/** The devices that somebody is signed in on. */
export function SessionList({ opened, onEnd }: SessionListProps) {
  const t = useMessages();
  const [sessions, setSessions] = useState(opened);
  const end = async (id: string) => {
    const ended = await onEnd(id);
    if (ended.ok) setSessions(ended.data);
    else showToast(failureText(t, ended.failure));
  };
  if (sessions.length === 0) return <p className={styles.soft}>{t('people.notSeen')}</p>;
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
