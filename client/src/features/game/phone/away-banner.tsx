import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { Banner } from '../../../ui/banner.tsx';
import styles from './away-banner.module.css';
import { usePhone, usePhoneState } from './phone-context.tsx';
import { useSecondsUntil } from '../use-seconds-until.ts';

/** Opening a connection takes a moment: longer than this it is worth a word. */
const PATIENCE_MS = 2_000;

/** Says that the connection is lost, what is safe and when the next try is. Lies over the page: nothing moves under a finger. */
export function AwayBanner() {
  const t = useMessages();
  const status = useStore(usePhone().link.status);
  const isSeated = usePhoneState((state) => state.shown !== null);
  const isSlow = useIsSlow(status.name === 'connecting');
  if (status.name === 'reconnecting' || (status.name === 'connecting' && isSlow)) {
    return (
      <div className={styles.over}>
        <Banner>
          {t(status.name === 'reconnecting' ? 'net.lost' : 'net.connecting')}. <NextTry at={status.nextTryAt} />
          {isSeated ? <small className={styles.safe}>{t('net.safe')}</small> : null}
        </Banner>
      </div>
    );
  }
  return null;
}

function NextTry({ at }: { readonly at: number | null }) {
  const t = useMessages();
  const n = useSecondsUntil(at ?? 0, Date.now);
  return <span aria-hidden="true">{n === 0 ? t('net.connecting') : t('net.nextTry', { n })}</span>;
}

function useIsSlow(isWaiting: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(setSlow, PATIENCE_MS, true);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isWaiting]);
  return isSlow;
}
