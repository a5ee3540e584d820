import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { api, outcomeOf } from '../../desk/api.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import styles from './message.module.css';

/** The way to the inbox, with how much there is not read. */
export function InboxLink({ isHere }: { readonly isHere: boolean }) {
  const t = useMessages();
  const [unread, setUnread] = useState(0);
  useEffect(() => {
    void outcomeOf(api.inbox.unread()).then((outcome) => outcome.ok && setUnread(outcome.data.unread));
  }, []);
  return (
    <Link href="/inbox" aria-current={isHere ? 'page' : undefined} aria-label={unread === 0 ? undefined : t('inbox.unread', { n: unread })}>
      {t('inbox.title')}
      {unread === 0 ? null : <span className={styles.unread}>{unread}</span>}
    </Link>
  );
}
