import type { AppealGroup, CorrectionsView, PlayedView } from '@tabarman/shared/game/correction-views.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { KindKey } from '@tabarman/shared/quest/kinds/all.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Wait } from '../../../ui/wait.tsx';
import { accepting } from './accepting.ts';
import { AppealCard } from './appeal-card.tsx';
import type { Corrector } from './correction-dialog.tsx';
import { CorrectionList } from './correction-list.tsx';
import styles from './corrections.module.css';
import { DeclineDialog } from './decline-dialog.tsx';
import { choiceWords } from './key-words.ts';
import { QuestionDialog } from './question-dialog.tsx';

interface AppealsPanelProps {
  /** Null until it is loaded. */
  readonly view: CorrectionsView | null;
  readonly isOffline: boolean;
  readonly corrector: Corrector;
  readonly decline: (group: AppealGroup, reason: string) => Promise<ErrorCode | null>;
}

/** What players object to, and everything that can be and was set right. */
export function AppealsPanel({ view, isOffline, corrector, decline }: AppealsPanelProps) {
  const t = useMessages();
  const [corrected, setCorrected] = useState<{ readonly question: PlayedView; readonly proposed?: KindKey } | null>(null);
  const [declined, setDeclined] = useState<AppealGroup | null>(null);
  if (view === null) return <Card><Wait>{t('word.loading')}</Wait></Card>;
  const { questions, groups, more, corrections } = view;
  const questionOf = (index: number) => questions.find((q) => q.index === index);
  const cards = (shown: readonly AppealGroup[]) => shown.flatMap((group) => {
    const question = questionOf(group.index);
    if (!question) return [];
    const language = [...group.languages].sort((a, b) => b.count - a.count)[0]?.language ?? t.language;
    const accept = () => setCorrected(group.choice === null ? { question } : { question, proposed: accepting(question.right, group.choice, language) });
    return [<AppealCard key={`${group.index} ${group.group}`} group={group} question={question} isOffline={isOffline} onAccept={accept} onDecline={() => setDeclined(group)} />];
  });
  const waiting = groups.filter((g) => g.ruling === null);
  const ruled = groups.filter((g) => g.ruling !== null);
  const declinedQuestion = declined && questionOf(declined.index);
  return (
    <>
      <Card role="region" aria-labelledby="appeals">
        <div className={styles.stack}>
          <h2 id="appeals">{t('appeals.title')}</h2>
          {waiting.length === 0 ? <p className={styles.soft}>{t('appeals.none')}</p> : <ul className={styles.appeals}>{cards(waiting)}</ul>}
          {more === 0 ? null : <p className={styles.soft}>{t('appeals.more', { n: more })}</p>}
          {ruled.length === 0 ? null : (
            <details>
              <summary className={styles.summary}>{t('appeals.ruled', { n: ruled.length })}</summary>
              <ul className={styles.appeals}>{cards(ruled)}</ul>
            </details>
          )}
        </div>
      </Card>
      <Card role="region" aria-labelledby="played">
        <div className={styles.stack}>
          <h2 id="played">{t('correct.played')}</h2>
          {questions.length === 0 ? <p className={styles.soft}>{t('correct.nonePlayed')}</p> : null}
          <ul className={styles.questions}>
            {questions.map((question) => (
              <li key={question.index}>
                <span>
                  {question.index + 1}. {textIn(question.content.prompt, t.language, 'en')}{' '}
                  {question.isVoid ? <Badge tone="notice">{t('correct.isVoid')}</Badge> : null}
                  <br />
                  <span className={styles.soft}>{t('correct.rightOf', { n: question.correct, total: question.answered })}</span>
                </span>
                <Button isBusy={isOffline} aria-label={t('correct.title', { n: question.index + 1 })} onClick={() => setCorrected({ question })}>
                  {t('correct.open')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      </Card>
      {corrections.length === 0 ? null : (
        <Card role="region" aria-labelledby="audit">
          <div className={styles.stack}>
            <h2 id="audit">{t('correct.audit')}</h2>
            <CorrectionList corrections={corrections} />
          </div>
        </Card>
      )}
      {corrected === null ? null : <QuestionDialog {...corrected} corrector={corrector} onClose={() => setCorrected(null)} />}
      {declined === null || !declinedQuestion ? null : (
        <DeclineDialog
          answer={choiceWords(t, declinedQuestion.content, declined.choice)}
          appeals={declined.appeals}
          onDecline={(reason) => decline(declined, reason)}
          onClose={() => setDeclined(null)}
        />
      )}
    </>
  );
}
