import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { LinkButton } from '../../../desk/link-button.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import type { LinkStatus } from '../../../link/link-status.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Wait } from '../../../ui/wait.tsx';
import { DeskScreen } from './desk-screen.tsx';
import styles from './game-desk.module.css';
import { deviceId } from '../device-id.ts';
import { type Desk, openDesk } from './open-desk.ts';
import { ReconnectingBanner } from './reconnecting-banner.tsx';

const SLOW_MS = 500;

interface GameDeskProps {
  readonly gameId: string;
  /** Called when this browser is signed in no longer. */
  readonly onSignedOut: () => void;
  readonly open?: typeof openDesk;
}

/** The desk of one game, from the opening of the connection on. */
export function GameDesk({ gameId, onSignedOut, open = openDesk }: GameDeskProps) {
  const { language } = useMessages();
  const [first] = useState(language);
  const held = useMemo(() => holdDesk(() => open({ gameId, language: first, device: deviceId() })), [gameId, first, open]);
  const desk = useSyncExternalStore(held.watch, held.desk);

  useEffect(() => desk?.readIn(language), [desk, language]);

  return desk === null ? null : <OpenDesk desk={desk} onSignedOut={onSignedOut} />;
}

/** A desk that is open while somebody watches it, so that leaving the page closes the connection. */
function holdDesk(open: () => Desk) {
  let desk: Desk | null = null;
  return {
    desk: () => desk,
    watch: (notify: () => void) => {
      desk = open();
      notify();
      return () => {
        desk?.close();
        desk = null;
      };
    },
  };
}

function OpenDesk({ desk, onSignedOut }: { readonly desk: Desk; readonly onSignedOut: () => void }) {
  const t = useMessages();
  const { message, progress, refusal } = useStore(desk.state);
  const status = useStore(desk.link.status);
  const isSignedOut = refusal === 'signed_out' || (status.name === 'ended' && status.reason === 'signed_out');
  useEffect(() => {
    if (isSignedOut) onSignedOut();
  }, [isSignedOut, onSignedOut]);

  if (message === null || progress === null) {
    if (refusal === null) {
      return <Waiting banner={<ConnectionBanner status={status} desk={desk} />}>{t('desk.opening')}</Waiting>;
    }
    return (
      <div className={styles.alone}>
        <p role="alert">{t(`error.${refusal}`)}</p>
        <LinkButton href="/">{t('page.home')}</LinkButton>
      </div>
    );
  }
  return (
    <>
      <title>{`${message.view.title} · ${t('app.name')}`}</title>
      <DeskScreen
        view={message.view}
        progress={progress}
        device={deviceId()}
        connection={qualityOf(status)}
        banner={<ConnectionBanner status={status} desk={desk} />}
        now={desk.link.serverNow}
        give={desk.give}
        findPlayers={desk.findPlayers}
        findCrowd={desk.findCrowd}
        loadCorrections={desk.corrections}
        corrector={desk.corrector}
        findTeams={desk.findTeams}
        findDeal={desk.findDeal}
      />
    </>
  );
}

function Waiting({ banner, children }: { readonly banner: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      {banner}
      <div className={styles.alone}>
        <Wait>{children}</Wait>
      </div>
    </>
  );
}

function ConnectionBanner({ status, desk }: { readonly status: LinkStatus; readonly desk: Desk }) {
  const t = useMessages();
  switch (status.name) {
    case 'connected':
    case 'connecting': return null;
    case 'reconnecting': return <ReconnectingBanner nextTryAt={status.nextTryAt} />;
    case 'ended':
      if (status.reason === 'withdrawn') return <Banner tone="alarm">{t('desk.withdrawn')}</Banner>;
      return (
        <Banner tone="alarm" action={<Button onClick={() => desk.link.reopen()}>{t('desk.openHere')}</Button>}>
          {t('desk.ended')}
        </Banner>
      );
  }
}

function qualityOf(status: LinkStatus) {
  if (status.name !== 'connected') return 'lost';
  return status.roundTripMs !== null && status.roundTripMs > SLOW_MS ? 'weak' : 'good';
}
