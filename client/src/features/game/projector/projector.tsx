import { exhaustive } from '@tabarman/shared/kernel/exhaustive.ts';
import type { DeskErrorCode } from '@tabarman/shared/protocol/desk-errors.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { showLanguage, useMessages } from '../../../i18n/projector/messages.ts';
import { useWakeLock } from '../use-wake-lock.ts';
import { announcementOf } from './announcement.ts';
import { CorrectionNotice } from './correction-notice.tsx';
import { joinPlaceAt, type PageAddress } from '../join-place.ts';
import type { OpenProjector } from './open-projector.ts';
import type { ProjectorState } from './projector-store.ts';
import styles from './projector.module.css';
import { Ceremony } from './scenes/ceremony.tsx';
import { Finished } from './scenes/finished.tsx';
import { Groups } from './scenes/groups.tsx';
import { Leaderboard } from './scenes/leaderboard.tsx';
import { Lobby } from './scenes/lobby.tsx';
import { Notice } from './scenes/notice.tsx';
import { Question } from './scenes/question.tsx';
import { RegionMapScene } from './scenes/region-map.tsx';
import { Rest } from './scenes/rest.tsx';
import { Reveal } from './scenes/reveal.tsx';
import { Round } from './scenes/round.tsx';
import { Sealed } from './scenes/sealed.tsx';
import { TeamBoard } from './scenes/team-board.tsx';
import { TestCard } from './scenes/test-card.tsx';
import { ScreenCorner } from './screen-corner.tsx';
import { SoundSwitch } from './sound/sound-switch.tsx';
import { useSound } from './sound/use-sound.ts';

interface ProjectorProps extends OpenProjector {
  readonly page: PageAddress;
}

/** The public screen: what the hall sees. It changes nothing in the game. */
export function Projector({ store, link, page }: ProjectorProps) {
  const t = useMessages();
  const { shown, progress, pointsBefore, refusal } = useStore(store);
  const status = useStore(link.status);
  const language = shown?.view.languages[0];

  useWakeLock(shown !== null);
  const sound = useSound(shown?.view, link.serverNow);

  useEffect(() => {
    // Offline the words stay as they are; the next view asks again.
    if (language !== undefined) showLanguage(language).catch(() => undefined);
  }, [language, shown]);

  if (refusal !== null) return <Notice>{t.has(`error.${refusal}`) ? t(`error.${refusal as Exclude<ErrorCode, DeskErrorCode>}`) : t('error.internal')}</Notice>;
  if (status.name === 'ended') return <Notice>{t('net.lost')}</Notice>;
  if (shown === null) return <Notice>{t('net.opening')}</Notice>;
  return (
    <>
      <Scene shown={shown} progress={progress} pointsBefore={pointsBefore} page={page} now={link.serverNow} />
      <CorrectionNotice key={shown.gameId} view={shown.view} now={link.serverNow} />
      {status.name === 'connected' ? null : <p className={styles.dropped} role="status">{t('net.reconnecting')}</p>}
      <p className="heard" role="status">{announcementOf(shown.view, t)}</p>
      {sound.isBlocked ? <SoundSwitch onPress={sound.unblock} t={t} /> : null}
      <ScreenCorner t={t} />
    </>
  );
}

interface SceneProps extends Pick<ProjectorState, 'progress' | 'pointsBefore'> {
  readonly shown: NonNullable<ProjectorState['shown']>;
  readonly page: PageAddress;
  readonly now: () => number;
}

function Scene({ shown: { view }, progress, pointsBefore, page, now }: SceneProps) {
  const stage = { view, place: joinPlaceAt(page, view.joinOrigin), t: useMessages(), now };
  const { scene } = view;
  switch (scene.name) {
    case 'testCard': return <TestCard {...stage} />;
    case 'lobby': return <Lobby {...stage} progress={progress} />;
    case 'round': return <Round {...stage} scene={scene} />;
    case 'question': return <Question key={scene.index} {...stage} scene={scene} progress={progress} />;
    case 'reveal': return <Reveal {...stage} scene={scene} />;
    case 'leaderboard': return <Leaderboard {...stage} scene={scene} pointsBefore={pointsBefore} />;
    case 'teamBoard': return <TeamBoard {...stage} scene={scene} />;
    case 'sealed': return <Sealed {...stage} scene={scene} />;
    case 'podium': return <Ceremony {...stage} scene={scene} />;
    case 'groups': return <Groups {...stage} scene={scene} />;
    case 'map': return <RegionMapScene {...stage} scene={scene} />;
    case 'finished': return <Finished {...stage} scene={scene} />;
    case 'rest': return <Rest {...stage} scene={scene} />;
  }
  return exhaustive(scene);
}
