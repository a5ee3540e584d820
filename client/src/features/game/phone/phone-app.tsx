import { type ReactNode, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { Wait } from '../../../ui/wait.tsx';
import { AwayBanner } from './away-banner.tsx';
import { LazySeated } from './load-seated.ts';
import styles from './phone-app.module.css';
import { usePhone, usePhoneState } from './phone-context.tsx';
import { Arrive } from './screens/arrive.tsx';
import { Ended } from './screens/ended.tsx';
import { Join } from './screens/join.tsx';
import { useWakeLock } from '../use-wake-lock.ts';

export function PhoneApp() {
  const t = useMessages();
  const isEnded = useStore(usePhone().link.status).name === 'ended';
  const shown = usePhoneState((state) => (isEnded || state.stage.name !== 'seated' ? null : state.shown));
  useWakeLock(shown !== null && shown.view.phase.name !== 'finished');
  useEffect(() => {
    document.title = shown ? `${shown.view.title} · ${t('app.name')}` : t('app.name');
  });
  return (
    <div className={styles.phone}>
      {shown ? (
        <Suspense fallback={<Unseated><Wait>{t('word.loading')}</Wait></Unseated>}>
          <LazySeated shown={shown} />
        </Suspense>
      ) : (
        <Unseated><Screen /></Unseated>
      )}
    </div>
  );
}

function Unseated({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <AwayBanner />
      <main className={styles.main}>{children}</main>
    </>
  );
}

function Screen() {
  const t = useMessages();
  const phone = usePhone();
  const stage = usePhoneState((state) => state.stage);
  const status = useStore(phone.link.status);
  if (stage.name === 'removed') return <Ended reason="removed" />;
  if (status.name === 'ended') return <Ended reason={status.reason} />;
  switch (stage.name) {
    case 'opening': return <Wait>{t('net.connecting')}</Wait>;
    case 'arriving': return <Arrive pin={stage.pin} error={stage.error} />;
    case 'joining': return <Join key={stage.game.gameId} game={stage.game} />;
    case 'seated': return null;
  }
}
