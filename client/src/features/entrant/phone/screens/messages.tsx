import type { InboxLineView } from '@tabarman/shared/protocol/contract/messages.ts';
import { useCallback, useState } from 'react';
import { useEntrantMessages } from '../../../../i18n/entrant/messages.ts';
import { localTime } from '../../../../i18n/local-time.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { LetterView } from '../../../message/letter-view.tsx';
import { errorText } from '../error-text.ts';
import { useAsked, useKeeper } from '../keeper-context.tsx';
import { Again } from './again.tsx';
import styles from './screens.module.css';

/** What was told to the one whose record this is, newest first. */
export function MessagesCard() {
  const t = useMessages();
  const say = useEntrantMessages();
  const keeper = useKeeper();
  const { language } = t;
  const { reply, again } = useAsked(useCallback(() => keeper.ask<readonly InboxLineView[]>('/messages', { language }), [keeper, language]));
  if (reply && !reply.ok) return <Again error={errorText(t, say, reply.error)} onAgain={again} />;
  if (reply === null) return null;
  return (
    <Card>
      <div className={styles.form}>
        <h2>{say('enter.messages')}</h2>
        {reply.data.length === 0 ? <p className={styles.soft}>{say('enter.messages.none')}</p> : <ul className={styles.list}>{reply.data.map((line) => <Line key={line.id} line={line} />)}</ul>}
      </div>
    </Card>
  );
}

function Line({ line }: { readonly line: InboxLineView }) {
  const t = useMessages();
  const say = useEntrantMessages();
  const keeper = useKeeper();
  const [isOpen, setOpen] = useState(false);
  const [isRead, setRead] = useState(line.readAt !== null);
  const open = () => {
    setOpen(!isOpen);
    if (!isRead) void keeper.ask(`/messages/${line.id}`, { isRead: true }, 'PUT').then(({ ok }) => setRead(ok));
  };
  const { subject, language } = line.letter;
  return (
    <li className={styles.form}>
      <div className={styles.part}>
        <span lang={language}>{isRead ? subject : <b>{subject}</b>} {isRead ? null : <Badge tone="notice">{say('enter.messages.new')}</Badge>}</span>
        <Button tone="quiet" aria-expanded={isOpen} aria-label={`${say(isOpen ? 'enter.messages.close' : 'enter.messages.open')}: ${subject}`} onClick={open}>{say(isOpen ? 'enter.messages.close' : 'enter.messages.open')}</Button>
      </div>
      <span className={styles.soft}>{localTime(t.language, line.at)}</span>
      {isOpen ? <LetterView letter={line.letter} path={line.path} hasSubject={false} /> : null}
    </li>
  );
}
