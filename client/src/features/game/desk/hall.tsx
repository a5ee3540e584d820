import type { DeskView, Progress } from '@tabarman/shared/game/views.ts';
import { exhaustive } from '@tabarman/shared/kernel/exhaustive.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import styles from './hall.module.css';
import { Lobby } from './lobby.tsx';
import { stateWords } from './phase-words.ts';
import { QuestionWithKey } from './question-with-key.tsx';
import { Ranking } from './ranking.tsx';

interface HallProps {
  readonly view: DeskView;
  readonly progress: Progress;
}

/** What the hall sees at this moment, and what only the host knows about it. */
export function Hall({ view, progress }: HallProps) {
  const t = useMessages();
  return (
    <section className={styles.hall} aria-labelledby="hall">
      <header className={styles.head}>
        <h2 id="hall">{t('desk.inHall')}</h2>
        <span className={styles.state}>{stateWords(t, view)}</span>
        {view.projector.isTestCard ? <Badge tone="notice">{t('projector.testCardOn')}</Badge> : null}
      </header>
      <div className={styles.body}>
        <Scene view={view} progress={progress} />
      </div>
    </section>
  );
}

function Scene({ view, progress }: HallProps) {
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
    case 'reveal': return current && <QuestionWithKey question={current} bars={phase.bars} shown="whole" />;
    case 'leaderboard':
      return (
        <>
          {view.isSealed ? <p className={styles.sealed}>{t('seal.onlyYou')}</p> : null}
          <Ranking rows={phase.top} />
        </>
      );
    case 'podium': return <Ranking rows={phase.top} announcedFrom={phase.ceremony.cursor ?? Infinity} />;
    case 'finished': return <Ranking rows={phase.top} />;
  }
  return exhaustive(phase);
}
