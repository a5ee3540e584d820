import { formatNumber, formatPercent } from '@tabarman/shared/language/number.ts';
import { sayMissing } from '@tabarman/shared/report/tables.ts';
import type { QuestionReportView } from '@tabarman/shared/report/views.ts';
import { reportWord } from '@tabarman/shared/report/words.ts';
import { valueOf } from '@tabarman/shared/stats/estimate.ts';
import { Picture } from '../../../desk/picture.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Bar } from '../../../ui/bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { ColumnChart } from '../../../ui/column-chart.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import styles from './report.module.css';

interface QuestionDialogProps {
  readonly question: QuestionReportView;
  readonly onClose: () => void;
  readonly onExclude: () => void;
}

/** One question: what was answered, when, and how it told players apart. */
export function QuestionDialog({ question, onClose, onExclude }: QuestionDialogProps) {
  const t = useMessages();
  const { index, prompt, reasons, bars, times, timeBins, limitMs, difficulty, interval, itemRest, upperLower, answered, isMarked, isVoid } = question;
  const word = (of: Parameters<typeof reportWord>[1]) => reportWord(t.language, of);
  const say = (n: number, maxDecimals = 2) => formatNumber(t.language, n, { maxDecimals });
  const percent = (share: number) => formatPercent(t.language, share);
  const estimate = (of: QuestionReportView['difficulty']) => { const value = valueOf(of); return value === null ? sayMissing(of, t.language) : say(value); };
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const bins = timeBins.map((count, i) => ({ count, from: (limitMs * i) / timeBins.length / 1_000, to: (limitMs * (i + 1)) / timeBins.length / 1_000 }));
  return (
    <Dialog
      isOpen
      title={t('report.questionN', { n: index + 1 })}
      onClose={onClose}
      actions={<><Button onClick={onExclude}>{t(isVoid ? 'report.countAgain' : 'report.exclude')}</Button><Button tone="primary" onClick={onClose}>{t('word.close')}</Button></>}
    >
      <p>{prompt}</p>
      {reasons.length === 0 ? null : <ul className={styles.reasons}>{reasons.map(({ why, says }) => <li key={why + says}>{says}</li>)}</ul>}
      {isMarked ? (
        <dl className={styles.pairs}>
          <dt>{word('p')}</dt>
          <dd>{estimate(difficulty)}{valueOf(difficulty) === null ? null : ` (${say(interval.low)}–${say(interval.high)})`}</dd>
          <dt>{word('rest')}</dt>
          <dd>{estimate(itemRest)}</dd>
          <dt>{word('upperLower')}</dt>
          <dd>{estimate(upperLower)}</dd>
        </dl>
      ) : null}
      <section className={styles.stack}>
        <h3>{word('answers')}</h3>
        <ul className={styles.bars}>
          {bars.map(({ label, count, right }, i) => (
            <li key={i}>
              <span>{label} {right ? <b className={styles.right}>✓ {word('right')}</b> : null}</span>
              <span>{say(count)} · {percent(answered === 0 ? 0 : count / answered)}</span>
              <Bar fraction={count / most} />
            </li>
          ))}
        </ul>
      </section>
      {times === null ? null : (
        <Picture title={t('report.timeBins')} head={[t('report.seconds'), word('answers')]} rows={bins.map(({ from, to, count }) => [`${say(from, 1)} – ${say(to, 1)}`, say(count)])}>
          <ColumnChart
            label={t('report.timeBins')}
            hint={t('report.hint')}
            say={say}
            marks={bins.map(({ from, to, count }) => ({ label: say(to, 1), value: count, says: t('report.binAt', { from: say(from, 1), to: say(to, 1), n: count }) }))}
          />
        </Picture>
      )}
    </Dialog>
  );
}
