import type { ReportView } from '@tabarman/shared/report/views.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import type { Exclude } from './exclude.ts';
import styles from './report.module.css';

/** Of fewer nothing but objections is said (Z12). */
const LEAST = 20;

/** Z12: what is striking about questions, the gravest first, and the way to take one out. */
export function LookAt({ report: { questions, complete, players }, onExclude }: { readonly report: ReportView; readonly onExclude: Exclude }) {
  const t = useMessages();
  const striking = questions.filter(({ reasons, isVoid }) => reasons.length > 0 || isVoid);
  return (
    <Card role="region" aria-labelledby="look-at">
      <div className={styles.stack}>
        <h2 id="look-at">{t('report.lookAt')}</h2>
        {Math.max(players, complete) < LEAST ? <p className={styles.soft}>{t('report.fewForLook', { n: LEAST })}</p> : null}
        {striking.length === 0 ? <p>{t('report.nothingToLook')}</p> : (
          <ul className={styles.striking}>
            {striking.map((question) => (
              <li key={question.index}>
                <div className={styles.stack}>
                  <h3>
                    {question.index + 1}. {question.prompt} {question.isVoid ? <Badge tone="notice">{t('correct.isVoid')}</Badge> : null}
                  </h3>
                  <ul className={styles.reasons}>{question.reasons.map(({ why, says }) => <li key={why + says}>{says}</li>)}</ul>
                </div>
                <Button aria-label={`${t(question.isVoid ? 'report.countAgain' : 'report.exclude')}: ${question.index + 1}`} onClick={() => onExclude(question, question.reasons[0]?.says ?? '')}>
                  {t(question.isVoid ? 'report.countAgain' : 'report.exclude')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
