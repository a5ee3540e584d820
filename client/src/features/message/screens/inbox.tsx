import type { InboxLineView } from '@tabarman/shared/protocol/contract/messages.ts';
import { useCallback, useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { localTime } from '../../../i18n/local-time.ts';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from '../../../desk/work-page.module.css';
import { LetterView } from '../letter-view.tsx';

/** ME9: what was told to whoever is signed in, newest first. */
export function InboxScreen() {
  const t = useMessages();
  const load = useCallback(() => outcomeOf(api.inbox.list({ language: t.language })), [t.language]);
  const [loading, again] = useLoad(load);
  return (
    <div className={styles.page}>
      <div className={styles.head}><h1>{t('inbox.title')}</h1></div>
      <Loaded loading={loading} onTryAgain={again}>
        {(lines) => (lines.length === 0 ? <p className={styles.soft}>{t('inbox.none')}</p> : <ul className={styles.list}>{lines.map((line) => <Line key={line.id} line={line} />)}</ul>)}
      </Loaded>
    </div>
  );
}

function Line({ line }: { readonly line: InboxLineView }) {
  const t = useMessages();
  const [isOpen, setOpen] = useState(false);
  const [isRead, setRead] = useState(line.readAt !== null);
  const open = () => {
    setOpen(!isOpen);
    if (!isRead) void outcomeOf(api.inbox.read({ id: line.id, isRead: true })).then((read) => setRead(read.ok));
  };
  return (
    <li className={styles.line}>
      <div>
        <h2>{line.letter.subject} {isRead ? null : <Badge tone="notice">{t('inbox.new')}</Badge>}</h2>
        <p className={styles.soft}>{localTime(t.language, line.at)}</p>
      </div>
      <Button aria-expanded={isOpen} onClick={open}>{isOpen ? t('word.close') : t('message.open')}</Button>
      {isOpen ? <LetterView letter={line.letter} path={line.path} hasSubject={false} /> : null}
    </li>
  );
}
