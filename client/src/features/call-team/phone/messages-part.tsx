import type { InboxLineView } from '@tabarman/shared/protocol/contract/messages.ts';
import { useEffect, useState } from 'react';
import { localTime } from '../../../i18n/local-time.ts';
import { useSeekingMessages } from '../../../i18n/seeking/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { LetterView } from '../../message/letter-view.tsx';
import { useSeeker, useSeekerState } from './seeker-context.tsx';
import styles from './seeking.module.css';

/** ME18: what was told to whoever looks at the page, newest first; open while something of it is not read. */
export function MessagesPart() {
  const say = useSeekingMessages();
  const seeker = useSeeker();
  const view = useSeekerState((state) => state.view);
  const [lines, setLines] = useState<readonly InboxLineView[]>([]);
  const { language } = say;
  // As often as everything else on the page; what came last stays while there is no network.
  useEffect(() => {
    void seeker.ask<readonly InboxLineView[]>('/messages', { language }).then((reply) => reply.ok && setLines(reply.data));
  }, [seeker, view, language]);
  if (lines.length === 0) return null;
  const unread = lines.filter(({ readAt }) => readAt === null).length;
  return (
    <details className={styles.more} open={unread > 0}>
      <summary>{say('seek.messages')} {unread === 0 ? null : <Badge tone="notice">{unread}</Badge>}</summary>
      <ul className={styles.list}>{lines.map((line) => <Line key={line.id} line={line} />)}</ul>
    </details>
  );
}

function Line({ line }: { readonly line: InboxLineView }) {
  const say = useSeekingMessages();
  const seeker = useSeeker();
  const [isOpen, setOpen] = useState(false);
  const [isRead, setRead] = useState(line.readAt !== null);
  const { subject, language } = line.letter;
  const open = () => {
    setOpen(!isOpen);
    if (!isRead) void seeker.ask(`/messages/${line.id}`, { isRead: true }, 'PUT').then(({ ok }) => setRead(ok));
  };
  return (
    <li className={styles.line}>
      <div className={styles.letter}>
        <span lang={language}>{isRead ? subject : <b>{subject}</b>} {isRead ? null : <Badge tone="notice">{say('seek.messages.new')}</Badge>}</span>
        <Button tone="quiet" aria-expanded={isOpen} aria-label={`${say(isOpen ? 'seek.messages.close' : 'seek.messages.open')}: ${subject}`} onClick={open}>{say(isOpen ? 'seek.messages.close' : 'seek.messages.open')}</Button>
      </div>
      <span className={styles.soft}>{localTime(say.language, line.at)}</span>
      {isOpen ? <LetterView letter={line.letter} path={line.path} hasSubject={false} /> : null}
    </li>
  );
}
