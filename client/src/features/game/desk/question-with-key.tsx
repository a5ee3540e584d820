import type { DeskBar, DeskQuestion } from '@tabarman/shared/game/views.ts';
import { isSurvey } from '@tabarman/shared/quest/kinds/surveys.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { KeyedAnswers } from './keyed-answers.tsx';
import styles from './question-with-key.module.css';

interface QuestionWithKeyProps {
  readonly question: DeskQuestion;
  readonly bars?: readonly DeskBar[] | undefined;
  /** Whether the hall has the answers before it, only the question, or nothing of it yet. */
  readonly shown: 'whole' | 'prompt' | 'nothing';
  readonly onShow?: ((id: string, isShown: boolean) => void) | undefined;
}

/** A question as only the host may read it: with the right answer, the explanation and the notes. */
export function QuestionWithKey({ question: { content, solution, notes, limitMs, points }, bars, shown, onShow }: QuestionWithKeyProps) {
  const t = useMessages();
  const isForeign = content.language !== t.language;
  const lang = isForeign ? content.language : undefined;
  return (
    <div className={styles.question} data-shown={shown}>
      <p className={styles.facts}>
        {t('time.seconds', { n: Math.round(limitMs / 1000) })}{isSurvey(content.ask) ? '' : ` · ${t('score.points', { n: points })}`}
        {isForeign ? (
          <>
            {' '}
            <Badge tone="notice">{t('question.shownIn', { language: languageNames[content.language] })}</Badge>
          </>
        ) : null}
      </p>
      <h3 className={styles.prompt} lang={lang}>
        {content.prompt}
      </h3>
      <KeyedAnswers ask={content.ask} right={solution.right} bars={bars} lang={lang} onShow={onShow} />
      {shown === 'nothing' || bars !== undefined || isSurvey(content.ask) ? null : <p className={styles.secret}>{t('desk.onlyYou')}</p>}
      {notes === null ? null : (
        <p className={styles.notes}>
          <b>{t('desk.notes')}</b> {notes}
        </p>
      )}
      <p className={styles.explanation} lang={lang}>
        {solution.explanation}
      </p>
      {solution.source === null ? null : (
        <p className={styles.source}>
          {t('question.source')}: {solution.source.url === null ? solution.source.note : (
            <a href={solution.source.url} target="_blank" rel="noreferrer">
              {solution.source.note}
            </a>
          )}
        </p>
      )}
    </div>
  );
}
