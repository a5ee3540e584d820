import type { Call } from '@tabarman/shared/call/schema.ts';
import { decisionWord } from '@tabarman/shared/decision/words.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import type { OwnDecisionView } from '@tabarman/shared/protocol/contract/decisions.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { useEffect, useState } from 'react';
import { useMessages } from '../../i18n/phone/messages.ts';
import { Card } from '../../ui/card.tsx';
import styles from './decided-card.module.css';

interface DecidedCardProps {
  readonly call: Pick<Call, 'criteria' | 'reference'>;
  /** Asks with the key of this device; null before anything is released. */
  readonly ask: () => Promise<Reply<OwnDecisionView | null>>;
}

/** DC16: what was decided of the own work and why, and how it was marked. Nothing is shown before it is released. */
export function DecidedCard({ call: { criteria, reference }, ask }: DecidedCardProps) {
  const { language } = useMessages();
  const [told, setTold] = useState<OwnDecisionView | null>(null);
  useEffect(() => {
    let isWanted = true;
    void ask().then((reply) => isWanted && reply.ok && setTold(reply.data));
    return () => {
      isWanted = false;
    };
  }, [ask]);
  if (told === null) return null;
  const remarks = told.remarks.filter(({ remark }) => told.remarks.length === 1 || remark.kind !== 'otherTrack');
  return (
    <Card role="region" aria-labelledby="decided">
      <div className={styles.stack}>
        <h2 id="decided">{decisionWord(language, 'decided')}</h2>
        {remarks.map(({ award, title, text }) => <p key={award}><b>{textIn(title, language, reference)}</b><br />{textIn(text, language, reference)}</p>)}
        {told.feedback === null ? null : (
          <>
            <h3>{decisionWord(language, 'feedback')}</h3>
            <ul className={styles.list}>
              {told.feedback.map(({ criterion, mean, comments }) => {
                const found = criteria.find(({ id }) => id === criterion);
                return (
                  <li key={criterion}>
                    <p className={styles.mark}>
                      <span>{textIn(found?.title ?? {}, language, reference)}</span>
                      <b>{mean === null ? '—' : decisionWord(language, 'mean', { mean: formatNumber(language, mean, { maxDecimals: 1 }), most: found?.scale.at(-1)?.value ?? '' })}</b>
                    </p>
                    {comments.map((comment, i) => <blockquote key={`${i} ${comment}`} className={styles.said}>{comment}</blockquote>)}
                  </li>
                );
              })}
            </ul>
            {told.words.length === 0 ? null : <h3>{decisionWord(language, 'fromJury')}</h3>}
            {told.words.map((words, i) => <blockquote key={`${i} ${words}`} className={styles.said}>{words}</blockquote>)}
          </>
        )}
      </div>
    </Card>
  );
}
