import { useMessages } from '../../../i18n/phone/messages.ts';
import { CheckIcon, CrossIcon } from '../../../ui/icon.tsx';
import type { QuestionMoment } from '../question-moment.ts';
import type { AnswerGiven } from './answer-given.ts';
import { errorWords } from './error-words.ts';
import styles from './question-state.module.css';
import { useSecondsUntil } from '../use-seconds-until.ts';

interface QuestionStateProps {
  readonly moment: QuestionMoment;
  readonly given: AnswerGiven;
  /** What to do, while there is something to do. */
  readonly hint: string;
  readonly now: () => number;
}

/** One line that says where one stands. It has its room from the start, so that nothing moves when it changes. */
export function QuestionState({ moment, given, hint, now }: QuestionStateProps) {
  const t = useMessages();
  const { stage, still } = moment;
  const isHeld = still?.why === 'held';
  const tone = still?.why === 'paused' ? 'paused' : given.state;
  return (
    <div className={styles.state} data-tone={tone}>
      <div role="status">{wordsOf()}</div>
      {isHeld ? <Held until={still.at} now={now} /> : null}
    </div>
  );

  function wordsOf() {
    if (still?.why === 'paused') return <p>{t('question.paused')}</p>;
    switch (given.state) {
      case 'sending': return <p>{t('answer.sending')}</p>;
      case 'saved':
        return (
          <p>
            <strong><CheckIcon /> {t('answer.saved')}.</strong> {t(stage === 'over' ? 'question.awaitReveal' : 'answer.waitingOthers')}
          </p>
        );
      case 'notSaved':
        return (
          <p>
            <strong><CrossIcon /> {t('answer.notSaved')}.</strong> {errorWords(t, given.error)}
          </p>
        );
      case 'none': return <p>{nothingGiven()}</p>;
    }
  }

  function nothingGiven() {
    switch (stage) {
      case 'reading': return t('question.soon');
      case 'talking': return <strong>{t('question.talk')}</strong>;
      case 'answering': return <><span className="heard">{t('question.open')}. </span>{hint}</>;
      case 'over': return t('question.awaitReveal');
    }
  }
}

function Held({ until, now }: { readonly until: number; readonly now: () => number }) {
  const t = useMessages();
  return <p>{t('question.held', { n: useSecondsUntil(until, now) })}</p>;
}
