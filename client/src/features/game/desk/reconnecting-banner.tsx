import { useEffect, useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import styles from './reconnecting-banner.module.css';

/** That the connection is gone, what is safe, and when the next try comes. `nextTryAt` is by the device's clock. */
export function ReconnectingBanner({ nextTryAt }: { readonly nextTryAt: number | null }) {
  const t = useMessages();
  const [seconds, setSeconds] = useState(() => secondsTo(nextTryAt));
  useEffect(() => {
    const tick = () => setSeconds(secondsTo(nextTryAt));
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [nextTryAt]);
  return (
    <Banner tone="alarm">
      {t('net.lost')}. {t('desk.safe')}{' '}
      {/* Not read out: it changes every second. */}
      <span className={styles.count} aria-hidden="true">
        {seconds > 0 ? t('net.nextTry', { n: seconds }) : t('net.reconnecting')}
      </span>
    </Banner>
  );
}

function secondsTo(at: number | null): number {
  return at === null ? 0 : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}
