import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../i18n/desk/messages.ts';
import { localTime } from '../../i18n/local-time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './door.module.css';
import type { DoorShown } from './door-keeper.ts';

interface FoundCardProps {
  readonly person: DoorShown;
  readonly role: string;
  readonly country: string;
  readonly onMark: () => void;
  readonly onTakeBack: () => void;
}

/** Whose code was shown: one press notes that they are in, and who was in before is told apart from who is now. */
export function FoundCard({ person, role, country, onMark, onTakeBack }: FoundCardProps) {
  const t = useMessages();
  const button = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState<string | null>(null);
  useEffect(() => button.current?.querySelector('button')?.focus(), [person.id]);
  const isNow = marked === person.id;
  return (
    <Card>
      <div className={styles.found}>
        <h2>{person.name}</h2>
        <p>{[person.team ?? t('door.noTeam'), role, country].filter((part) => part !== '').join(' · ')}{person.isGuest ? <> <Badge>{t('door.isGuest')}</Badge></> : null}</p>
        {person.inAt === null ? (
          <div ref={button}><Button tone="primary" isWide onClick={() => { setMarked(person.id); onMark(); }}>{t('door.mark')}</Button></div>
        ) : (
          <>
            <p><Badge tone={isNow ? 'right' : 'notice'}>{t(isNow ? 'door.marked' : 'door.already', { time: localTime(t.language, person.inAt) })}</Badge></p>
            <div><Button tone="quiet" onClick={onTakeBack}>{t('door.undo')}</Button></div>
          </>
        )}
      </div>
    </Card>
  );
}
