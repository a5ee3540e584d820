import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { Wait } from '../../../ui/wait.tsx';
import { AwayBanner } from './away-banner.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import styles from './phone-app.module.css';
import { usePhone, usePhoneState } from './phone-context.tsx';
import { Arrive } from './screens/arrive.tsx';
import { Ended } from './screens/ended.tsx';
import { Game } from './screens/game.tsx';
import { Join } from './screens/join.tsx';
import { useWakeLock } from '../use-wake-lock.ts';

export function PhoneApp() {
  const t = useMessages();
  const isEnded = useStore(usePhone().link.status).name === 'ended';
  const shown = usePhoneState((state) => (isEnded ? null : state.shown));
  useWakeLock(shown !== null && shown.view.phase.name !== 'finished');
  useEffect(() => {
    document.title = shown ? `${shown.view.title} · ${t('app.name')}` : t('app.name');
  });
  return (
    <div className={styles.phone}>
      <AwayBanner />
      {shown ? <Header shown={shown} /> : null}
      <main className={styles.main}>
        <Screen />
      </main>
      {shown ? <Footer shown={shown} /> : null}
    </div>
  );
}

function Screen() {
  const t = useMessages();
  const phone = usePhone();
  const stage = usePhoneState((state) => state.stage);
  const shown = usePhoneState((state) => state.shown);
  const status = useStore(phone.link.status);
  if (stage.name === 'removed') return <Ended reason="removed" />;
  if (status.name === 'ended') return <Ended reason={status.reason} />;
  switch (stage.name) {
    case 'opening': return <Wait>{t('net.connecting')}</Wait>;
    case 'arriving': return <Arrive pin={stage.pin} error={stage.error} />;
    case 'joining': return <Join key={stage.game.gameId} game={stage.game} />;
    case 'seated': return shown ? <Game shown={shown} /> : null;
  }
}
