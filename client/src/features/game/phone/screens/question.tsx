import type { ClockView } from '@tabarman/shared/game/views.ts';
import type { Choice } from '@tabarman/shared/quest/kinds/all.ts';
import { useState } from 'react';
import { languageNames } from '../../../../i18n/language-names.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Countdown } from '../../../../ui/countdown.tsx';
import { Wait } from '../../../../ui/wait.tsx';
import { useAnswerTo } from '../answer-given.ts';
import { Heading } from '../heading.tsx';
import { phoneKindOf } from '../phone-kinds.ts';
import { usePhone } from '../phone-context.tsx';
import { isJustBack, type Shown } from '../phone-state.ts';
import { QuestionMedia } from '../question-media.tsx';
import { QuestionState } from '../question-state.tsx';
import { useThinkTime } from '../use-think-time.ts';
import { usePicturesAhead } from '../../use-pictures-ahead.ts';
import { useQuestionMoment } from '../../use-question-moment.ts';
import styles from './question.module.css';

interface QuestionProps {
  readonly shown: Shown;
  readonly index: number;
  readonly clock: ClockView;
}

/** Reading, answering and waiting for the reveal. The options come at the same instant on every phone. */
export function Question({ shown, index, clock }: QuestionProps) {
  const { content, view } = shown;
  const t = useMessages();
  const { answer, link } = usePhone();
  const given = useAnswerTo(index, shown);
  const moment = useQuestionMoment(clock, link.serverNow);
  // When the reading began is not sent: the ring is full when this phone first shows the question.
  const [seenAt] = useState(link.serverNow);
  // Who comes to a question that is open already has been thinking since it opened, for all that anybody knows.
  const [missedMs] = useState(isJustBack(shown) ? Math.max(0, seenAt - clock.opensAt) : 0);
  const thinkMs = useThinkTime(moment.stage === 'answering' && moment.still === null, missedMs);
  usePicturesAhead(content, 'small');
  if (content?.index !== index) return <Wait>{t('word.loading')}</Wait>;

  const { stage, startsAt, endsAt, still } = moment;
  const { Answer, hint } = phoneKindOf(content.ask);
  const lang = content.language === t.language ? undefined : content.language;
  const isGiven = given.state === 'sending' || given.state === 'saved';
  return (
    <>
      <div className={styles.head}>
        <div className={styles.ring}>
          <Countdown
            startsAt={startsAt ?? Math.min(seenAt, endsAt - 1)}
            endsAt={endsAt}
            now={link.serverNow}
            pausedAt={still?.at}
            label={t('time.left')}
            sayLeft={(n) => t('time.seconds', { n })}
          />
        </div>
        <p className={styles.counter}>{t('question.counter', { n: index + 1, total: view.questions })}</p>
        <Heading size="m" lang={lang}>{content.prompt}</Heading>
        {lang === undefined ? null : <p className={styles.foreign}>{t('question.shownIn', { language: languageNames[content.language] })}</p>}
        <QuestionMedia content={content} />
      </div>
      <QuestionState moment={moment} given={given} hint={t(hint)} now={link.serverNow} />
      {stage === 'reading' || stage === 'talking' ? <Ghosts count={'options' in content.ask ? content.ask.options.length : 0} /> : (
        <div className={styles.answer} lang={lang}>
          <Answer
            ask={content.ask}
            given={isGiven ? (given.choice as Choice) : null}
            isClosed={isGiven || stage === 'over' || still?.why === 'paused'}
            onAnswer={(choice) => answer(choice, thinkMs())}
          />
        </div>
      )}
    </>
  );
}

/** Where the options will be. */
function Ghosts({ count }: { readonly count: number }) {
  return (
    <div className={styles.ghosts} data-dense={count > 4 || undefined} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => <i key={index} />)}
    </div>
  );
}
