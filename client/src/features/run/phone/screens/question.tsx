import type { Choice } from '@tabarman/shared/quest/kinds/all.ts';
import type { AttemptItem } from '@tabarman/shared/run/views.ts';
import { useState } from 'react';
import { languageNames } from '../../../../i18n/language-names.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { useRunMessages } from '../../../../i18n/run/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { CheckIcon } from '../../../../ui/icon.tsx';
import { errorWords, Heading, phoneKindOf, QuestionMedia, useSecondsUntil, useThinkTime } from '../../../game/asking.ts';
import type { Given } from '../given.ts';
import { useParticipant } from '../participant-context.tsx';
import { Feedback } from './feedback.tsx';
import styles from './question.module.css';

interface QuestionProps {
  readonly given: Given;
  /** Whether an answer can be given anew. */
  readonly canChange: boolean;
  readonly hasOwnTime: boolean;
}

/** One question to answer, and what became of the answer. */
export function Question({ given: { item, choice, state, error }, canChange, hasOwnTime }: QuestionProps) {
  const t = useMessages();
  const say = useRunMessages();
  const participant = useParticipant();
  const [isChanging, setChanging] = useState(false);
  const isLate = useSecondsUntil(item.closesAt ?? 9e15, participant.now) === 0;
  const isGiven = choice !== null && !isChanging;
  const thinkMs = useThinkTime(!isGiven, 0);
  const { content } = item;
  if (content === null) return null;
  const { Answer, hint } = phoneKindOf(content.ask);
  const lang = content.language === t.language ? undefined : content.language;
  const answer = (next: Choice) => {
    participant.answer(item.index, next, thinkMs());
    setChanging(false);
  };
  return (
    <>
      <div>
        {hasOwnTime && item.closesAt !== null ? <OwnTime item={item} /> : null}
        <Heading size="m" lang={lang}>{content.prompt}</Heading>
        {lang === undefined ? null : <p className={styles.foreign}>{t('question.shownIn', { language: languageNames[content.language] })}</p>}
        <QuestionMedia key={content.index} content={content} isPlayed />
      </div>
      <p className={styles.state} data-state={state} role="status">
        {state === 'saved' && !isChanging ? <><CheckIcon /> {t('answer.saved')}</> : null}
        {state === 'sending' ? t('answer.sending') : null}
        {error === null ? null : `${t('answer.notSaved')}. ${errorWords(t, error)}`}
        {!isGiven && error === null ? (isLate ? say('take.timeUp') : t(hint)) : null}
      </p>
      {item.feedback ? <Feedback item={item} choice={choice} /> : (
        <div className={styles.answer} lang={lang}>
          <Answer key={isChanging ? 'anew' : 'given'} ask={content.ask} given={isGiven ? choice : null} isClosed={isGiven || isLate} onAnswer={answer} />
        </div>
      )}
      {isGiven && canChange && !isLate ? <Button tone="quiet" onClick={() => setChanging(true)}>{say('take.change')}</Button> : null}
    </>
  );
}

function OwnTime({ item }: { readonly item: AttemptItem }) {
  const t = useMessages();
  const n = useSecondsUntil(item.closesAt ?? 0, useParticipant().now);
  return <p className={styles.time} role="timer" aria-label={t('time.left')}>{t('time.seconds', { n })}</p>;
}
