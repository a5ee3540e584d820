import type { DeskView } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Card } from '../../../ui/card.tsx';
import { roundWords } from './phase-words.ts';
import { QuestionWithKey } from './question-with-key.tsx';
import styles from './panel.module.css';

/** The question that comes next, so that the host can prepare it. */
export function Coming({ view: { upcoming, phase, questions } }: { readonly view: DeskView }) {
  const t = useMessages();
  if (phase.name === 'podium' || phase.name === 'finished') return null;
  return (
    <Card role="region" aria-labelledby="coming">
      <div className={styles.panel}>
        <header className={styles.head}>
          <h2 id="coming">{t('desk.comingNext')}</h2>
          {upcoming === null ? null : (
            <p className={styles.soft}>
              {t('question.counter', { n: upcoming.index + 1, total: questions })} · {roundWords(t, upcoming.round)}
            </p>
          )}
        </header>
        {upcoming === null ? <p>{t('desk.lastQuestion')}</p> : <QuestionWithKey question={upcoming.question} shown="nothing" />}
      </div>
    </Card>
  );
}
