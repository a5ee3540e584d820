import type { Board } from '@tabarman/shared/game/board.ts';
import type { DeskView, Progress } from '@tabarman/shared/game/views.ts';
import { exhaustive } from '@tabarman/shared/kernel/exhaustive.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from './hall.module.css';
import { Lobby } from './lobby.tsx';
import { stateWords } from './phase-words.ts';
import { QuestionWithKey } from './question-with-key.tsx';
import { WallBoard } from './wall-board.tsx';

interface HallProps {
  readonly view: DeskView;
  readonly progress: Progress;
  readonly isOffline: boolean;
  readonly onBoard: (board: Board) => void;
  /** Puts what players wrote to the question in the hall on the projector, or takes it off. */
  readonly onShow: (index: number, id: string, isShown: boolean) => void;
}

interface HallOfDeskProps extends HallProps {
  /** Opens the correction of the question in the hall. */
  readonly onCorrect: (index: number) => void;
}

/** What the hall sees at this moment, and what only the host knows about it. */
export function Hall({ view, progress, isOffline, onBoard, onShow, onCorrect }: HallOfDeskProps) {
  const t = useMessages();
  const { correctable } = view;
  return (
    <section className={styles.hall} aria-labelledby="hall">
      <header className={styles.head}>
        <h2 id="hall">{t('desk.inHall')}</h2>
        <span className={styles.state}>{stateWords(t, view)}</span>
        {view.projector.isTestCard ? <Badge tone="notice">{t('projector.testCardOn')}</Badge> : null}
      </header>
      <div className={styles.body}>
        <Scene view={view} progress={progress} isOffline={isOffline} onBoard={onBoard} onShow={onShow} />
        {correctable === null ? null : (
          <div className={styles.correct}>
            <Button tone="quiet" onClick={() => onCorrect(correctable)}>
              {t('correct.title', { n: correctable + 1 })}…
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

function Scene({ view, progress, isOffline, onBoard, onShow }: HallProps) {
  const t = useMessages();
  const { phase, current } = view;
  switch (phase.name) {
    case 'lobby': return <Lobby view={view} progress={progress} />;
    case 'round':
      return (
        <div className={styles.round}>
          <p className={styles.number}>{t('round.number', { n: phase.round.number })}</p>
          {phase.round.title === null ? null : <p className={styles.title}>{phase.round.title}</p>}
          <p>{t('organiser.questions', { n: phase.round.questions })}</p>
        </div>
      );
    case 'question': return current && <QuestionWithKey question={current} shown={view.next === 'options' ? 'prompt' : 'whole'} />;
    case 'reveal':
      return current && (
        <>
          {phase.isVoid ? <Badge tone="notice">{t('correct.isVoid')}</Badge> : null}
          <QuestionWithKey question={current} bars={phase.bars} shown="whole" onShow={isOffline ? undefined : (id, isShown) => onShow(phase.index, id, isShown)} />
        </>
      );
    case 'leaderboard':
      return (
        <>
          {view.isSealed ? <p className={styles.sealed}>{t('seal.onlyYou')}</p> : null}
          <WallBoard view={view} top={phase.top} isOffline={isOffline} onBoard={onBoard} />
        </>
      );
    case 'podium': return <WallBoard view={view} top={phase.top} announcedFrom={phase.ceremony.cursor ?? Infinity} isOffline={isOffline} onBoard={onBoard} />;
    case 'finished': return <WallBoard view={view} top={phase.top} isOffline={isOffline} onBoard={onBoard} />;
  }
  return exhaustive(phase);
}
