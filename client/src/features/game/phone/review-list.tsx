import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Review } from '@tabarman/shared/protocol/intents.ts';
import type { Choice } from '@tabarman/shared/quest/kinds/all.ts';
import { isSurvey } from '@tabarman/shared/quest/kinds/surveys.ts';
import { useState } from 'react';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { errorWords } from './error-words.ts';
import { phoneKindOf } from './phone-kinds.ts';
import { usePhone } from './phone-context.tsx';
import { QuestionMedia } from './question-media.tsx';
import styles from './review-list.module.css';
import { useVerdictWords, VerdictMark, verdictOf } from './verdict.tsx';
import { Why } from './why.tsx';

/** All questions of the game, fetched when somebody wants them: a hall that ends together does not ask at once. */
export function ReviewList() {
  const t = useMessages();
  const phone = usePhone();
  const [lines, setLines] = useState<Review | null>(null);
  const [error, setError] = useState<ErrorCode | null>(null);
  const [isBusy, setBusy] = useState(false);
  const fetchLines = async () => {
    setBusy(true);
    const reply = await phone.review();
    setBusy(false);
    setError(reply.ok ? null : reply.error);
    if (reply.ok) setLines(reply.data);
  };
  if (lines === null) {
    return (
      <div>
        <Button isWide isBusy={isBusy} onClick={() => void fetchLines()}>{t('end.review')}</Button>
        <p role="alert">{error ? errorWords(t, error) : null}</p>
      </div>
    );
  }
  return (
    <section className={styles.review}>
      <h2>{t('end.review')}</h2>
      {lines.map((line) => <ReviewLine key={line.content.index} line={line} />)}
    </section>
  );
}

function ReviewLine({ line: { content, solution, choice, credit, points, isVoid } }: { readonly line: Review[number] }) {
  const t = useMessages();
  const verdict = verdictOf(choice === null || isVoid ? null : credit);
  const verdictWords = useVerdictWords(verdict);
  const isCounted = isSurvey(content.ask) && choice !== null;
  const { Solution } = phoneKindOf(content.ask);
  return (
    <details className={styles.line}>
      <summary className={styles.summary}>
        {isCounted ? null : <VerdictMark verdict={verdict} />}
        <span className={styles.words}>
          <span lang={content.language}>{content.prompt}</span>
          <small>{isCounted ? t('answer.saved') : `${isVoid ? t('correction.isVoid') : verdictWords} · ${t('score.points', { n: points })}`}</small>
        </span>
      </summary>
      <div className={styles.solution}>
        <QuestionMedia content={content} />
        <Solution ask={content.ask} right={solution.right} given={choice as Choice | null} credit={choice === null ? null : credit} />
        <Why solution={solution} />
      </div>
    </details>
  );
}
