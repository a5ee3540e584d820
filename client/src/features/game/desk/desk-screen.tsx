import type { CorrectionsView } from '@tabarman/shared/game/correction-views.ts';
import type { HostCommand } from '@tabarman/shared/game/commands.ts';
import type { CrowdView, DeskView, Progress } from '@tabarman/shared/game/views.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { type ReactNode, useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import type { ConnectionQuality } from '../../../ui/connection-badge.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Button } from '../../../ui/button.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { AppealsPanel } from '../corrections/appeals-panel.tsx';
import type { Corrector } from '../corrections/correction-dialog.tsx';
import { QuestionDialog } from '../corrections/question-dialog.tsx';
import { useCorrections } from '../corrections/use-corrections.ts';
import { GameEnvelope } from '../../envelope/game-envelope.tsx';
import { RehearsePanel } from '../../rehearsal/rehearse-panel.tsx';
import { Answered } from './answered.tsx';
import { ChargeBanner } from './charge-banner.tsx';
import { Coming } from './coming.tsx';
import { DeskHeader } from './desk-header.tsx';
import styles from './desk-screen.module.css';
import { endWords } from './end-words.ts';
import { EntryPanel } from './entry-panel.tsx';
import { Hall } from './hall.tsx';
import { useLetterKeys } from './letter-keys.ts';
import { NextButton } from './next-button.tsx';
import type { Desk, PlayersPage } from './open-desk.ts';
import { placeWords, stateWords } from './phase-words.ts';
import { PlayersPanel } from './players-panel.tsx';
import { HostsPanel } from '../../host/hosts-panel.tsx';
import { RescuePanel } from '../../host/rescue-panel.tsx';
import { ProjectorPanel } from './projector-panel.tsx';
import { type QuestionControl, QuestionControls } from './question-controls.tsx';
import { QuestionTime } from './question-time.tsx';
import { RushBanner } from './rush-banner.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import type { Shortcut } from './shortcuts.ts';
import { TeamsPanel } from './teams-panel.tsx';
import { PaceBar } from './pace-bar.tsx';
import { SoundPanel } from './sound-panel.tsx';
import { TakeOverButton } from './take-over-button.tsx';
import { watches } from './use-charge.ts';
import { useCrowd } from './use-crowd.ts';
import { useShortcuts } from './use-shortcuts.ts';

type DeskTab = 'hall' | 'players' | 'teams' | 'appeals';

interface DeskScreenProps {
  readonly view: DeskView;
  readonly progress: Progress;
  /** How this device calls itself: it may press when it leads the game. */
  readonly device: string;
  readonly connection: ConnectionQuality;
  /** What is wrong with the connection, where something is. */
  readonly banner?: ReactNode;
  /** The server's clock now. */
  readonly now: () => number;
  readonly give: (command: HostCommand) => Promise<ErrorCode | null>;
  readonly findPlayers: (search: string, offset: number) => Promise<PlayersPage | null>;
  readonly findCrowd: () => Promise<CrowdView | null>;
  readonly findTeams: Desk['findTeams'];
  readonly findDeal: Desk['findDeal'];
  readonly loadCorrections: () => Promise<CorrectionsView | null>;
  readonly corrector: Corrector;
}

/** The controls of one game. Without a connection the picture stays and nothing can be pressed. */
export function DeskScreen({ view, progress, device, connection, banner, now, give, findPlayers, findCrowd, findTeams, findDeal, loadCorrections, corrector }: DeskScreenProps) {
  const t = useMessages();
  const [asking, setAsking] = useState<'end' | { readonly skip: number } | null>(null);
  const [chosenTab, chooseTab] = useState<DeskTab | null>(null);
  const [correcting, setCorrecting] = useState<number | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isLettersOn, setLettersOn] = useLetterKeys();
  const { step, phase, isLocked } = view;
  const crowd = useCrowd(findCrowd, progress);
  const isWatching = watches(view, device);
  // A watching desk shows everything and presses nothing, as one without a connection.
  const isOffline = connection === 'lost' || isWatching;
  const question = phase.name === 'question' ? phase : null;
  const isPaused = question !== null && question.clock.pausedAt !== null;
  // The game may have moved on while the host was asked: another question is not skipped.
  const isAskingToSkip = asking !== null && asking !== 'end' && asking.skip === question?.index;

  const corrections = useCorrections(loadCorrections, { isLooking: chosenTab === 'appeals' || correcting !== null, news: view });
  const corrected = corrections?.questions.find((q) => q.index === correcting);

  const tell = (command: HostCommand) => {
    if (isOffline) return;
    void give(command).then((refusal) => refusal && showToast(t(`error.${refusal}`)));
  };
  const takeOver = () => void give({ do: 'takeOver' }).then((refusal) => refusal && showToast(t(`error.${refusal}`)));
  /** Steps on, and brings the hall into sight. */
  const go = (command: HostCommand) => {
    tell(command);
    scrollTo({ top: 0 });
  };
  const control = (does: QuestionControl) => {
    if (question === null) return does === 'pause' && view.canHold ? tell({ do: view.isHeld ? 'resume' : 'pause', step }) : undefined;
    if (does === 'skipQuestion') setAsking({ skip: question.index });
    else tell({ do: does, step });
  };
  const run = (shortcut: Shortcut) => {
    switch (shortcut) {
      case 'next': return view.next === 'nothing' ? undefined : go({ do: 'advance', step });
      case 'pause': return control(isPaused ? 'resume' : 'pause');
      case 'addTime':
      case 'endQuestion':
      case 'skipQuestion': return control(shortcut);
      case 'back': return phase.name === 'podium' && phase.ceremony.cursor !== null ? tell({ do: 'back', step }) : undefined;
      case 'lock': return phase.name === 'finished' ? undefined : tell({ do: 'lock', isLocked: !isLocked });
      case 'mute': return tell({ do: 'setSound', volume: view.sound.volume, isMuted: !view.sound.isMuted });
      case 'help': return setHelpOpen(true);
    }
  };
  useShortcuts(run, { isLettersOn });

  const players = (
    <PlayersPanel
      find={findPlayers}
      news={progress}
      isAnswering={question !== null}
      isOpen={phase.name !== 'finished'}
      isOffline={isOffline}
      crowd={phase.name === 'finished' ? null : crowd}
      onRename={({ playerId }, name, isVouchedFor) => give({ do: 'rename', playerId, name, isVouchedFor })}
      onRemove={({ playerId }) => tell({ do: 'remove', playerId })}
      onLetBack={({ playerId }) => tell({ do: 'letBack', playerId })}
      onCrowd={{
        onApprove: (playerIds) => tell({ do: 'approve', playerIds }),
        onRemoveBurst: ({ first, through }) => tell({ do: 'removeBurst', first, through }),
        onKeepBurst: ({ first }) => tell({ do: 'keepBurst', first }),
      }}
      corrector={view.played === 0 ? null : corrector}
    />
  );
  const appeals = (
    <AppealsPanel
      view={corrections}
      isOffline={isOffline}
      corrector={corrector}
      decline={({ index, group }, reason) => give({ do: 'decline', index, group, reason })}
    />
  );
  const teams = <TeamsPanel view={view} news={progress} isOffline={isOffline} find={findTeams} findDeal={findDeal} findPlayers={findPlayers} give={give} />;
  const hall = (
    <>
      {view.isQuestSealed ? <GameEnvelope gameId={view.gameId} /> : null}
      <ProjectorPanel view={view} isOffline={isOffline} onSet={(settings) => tell({ do: 'setProjector', ...settings })} />
      {phase.name === 'finished' ? null : (
        <EntryPanel
          view={view}
          joinsPerSecond={crowd?.joinsPerSecond ?? 0}
          isOffline={isOffline}
          onLock={(lock) => tell({ do: 'lock', isLocked: lock })}
          onHallCode={(isOn) => tell({ do: 'setHallCode', isOn })}
        />
      )}
      <SoundPanel sound={view.sound} isOffline={isOffline} onSet={(sound) => tell({ do: 'setSound', ...sound })} onTest={() => tell({ do: 'testSound' })} />
      {phase.name === 'lobby' && progress.joined === 0 && !view.isQuestSealed ? <RehearsePanel of={{ gameId: view.gameId }} /> : null}
      <HostsPanel view={view} />
      {phase.name === 'finished' ? null : <RescuePanel gameId={view.gameId} />}
      {phase.name === 'podium' || phase.name === 'finished' ? null : (
        <Button tone="danger" isBusy={isOffline} onClick={() => setAsking('end')}>
          {t('host.endGame')}
        </Button>
      )}
    </>
  );

  return (
    <div className={styles.desk}>
      <div className={styles.top}>
        <DeskHeader view={view} connection={connection} onLock={() => run('lock')} onHelp={() => run('help')} />
        <div className={styles.banner}>
          {banner}
          <ChargeBanner view={view} isWatching={isWatching} />
          {view.isLockedByRush ? <RushBanner isOffline={isOffline} onOpen={() => tell({ do: 'lock', isLocked: false })} /> : null}
        </div>
      </div>
      <output className="heard">
        {placeWords(t, view)}, {stateWords(t, view)}
      </output>
      <main className={styles.main}>
        <div className={styles.column}>
          <Hall
            view={view}
            progress={progress}
            isOffline={isOffline}
            onBoard={(board) => tell({ do: 'showBoard', board })}
            onShow={(index, id, isShown) => tell({ do: 'showText', index, id, isShown })}
            onCorrect={setCorrecting}
          />
          {view.isQuestSealed ? null : <Coming view={view} />}
        </div>
        <div className={styles.column}>
          <Tabs
            label={t('desk.tabs')}
            tabs={[
              { name: 'hall', label: t('desk.hall'), content: hall },
              { name: 'players', label: t('players.title'), waiting: phase.name === 'finished' || crowd === null ? 0 : crowd.waitingCount + crowd.bursts.length, content: players },
              ...(view.settings.teams?.devices === 'own' ? [{ name: 'teams' as const, label: t('team.title'), content: teams }] : []),
              ...(view.played === 0 ? [] : [{
                name: 'appeals' as const, label: t(view.settings.appeals ? 'appeals.title' : 'correct.audit'), waiting: view.appeals, content: appeals,
              }]),
            ]}
            // Before the start the projector has to be hung; then the players are what changes.
            open={chosenTab ?? (phase.name === 'lobby' ? 'hall' : 'players')}
            onOpen={chooseTab}
          />
        </div>
      </main>
      <footer className={styles.bar}>
        {question === null ? (
          <>
            <p className={styles.connected}>{t('desk.connected', { n: progress.connected, total: progress.joined })}</p>
            {view.goesOnAt !== null || view.canHold ? <PaceBar key={`${step} ${view.isHeld}`} view={view} isOffline={isOffline} now={now} onHold={() => run('pause')} /> : null}
          </>
        ) : (
          <div className={styles.question}>
            <QuestionTime key={question.clock.opensAt} clock={question.clock} now={now} />
            <Answered progress={progress} />
            <QuestionControls isPaused={isPaused} isOffline={isOffline} onPress={control} />
          </div>
        )}
        {phase.name === 'podium' && phase.ceremony.cursor !== null ? (
          <Button isBusy={isOffline} onClick={() => run('back')} aria-keyshortcuts="B">
            {t('ceremony.back')}
          </Button>
        ) : null}
        <div className={styles.next}>
          {isWatching ? (
            <TakeOverButton isOffline={connection === 'lost'} onTakeOver={takeOver} />
          ) : (
            <NextButton view={view} isOffline={isOffline} onNext={() => run('next')} />
          )}
        </div>
      </footer>
      <ConfirmDialog
        isOpen={isAskingToSkip}
        title={t('skip.title', { n: (question?.index ?? 0) + 1 })}
        confirmLabel={t('host.skipQuestion')}
        cancelLabel={t('word.cancel')}
        isDangerous
        onConfirm={() => go({ do: 'skipQuestion', step })}
        onClose={() => setAsking(null)}
      >
        <p>{t('skip.text')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asking === 'end'}
        title={t('end.title', { title: view.title })}
        confirmLabel={t('host.endGame')}
        cancelLabel={t('word.cancel')}
        isDangerous
        onConfirm={() => go({ do: 'endGame', step })}
        onClose={() => setAsking(null)}
      >
        <p>{endWords(t, view)}</p>
      </ConfirmDialog>
      {corrected === undefined ? null : <QuestionDialog question={corrected} corrector={corrector} onClose={() => setCorrecting(null)} />}
      <ShortcutsDialog isOpen={isHelpOpen} isLettersOn={isLettersOn} onLettersChange={setLettersOn} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
