import { formatNumber, formatPercent } from '@tabarman/shared/language/number.ts';
import { sayMissing } from '@tabarman/shared/report/tables.ts';
import type { ReportView } from '@tabarman/shared/report/views.ts';
import { reportWord } from '@tabarman/shared/report/words.ts';
import { valueOf } from '@tabarman/shared/stats/estimate.ts';
import { mean } from '@tabarman/shared/stats/moments.ts';
import { Picture } from '../../../desk/picture.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { ColumnChart } from '../../../ui/column-chart.tsx';
import { LineChart } from '../../../ui/line-chart.tsx';
import { LookAt } from './look-at.tsx';
import type { Exclude } from './exclude.ts';
import styles from './report.module.css';

/** Reliabilities from which on places mean something to a class, and to a ranking. */
const FOR_A_CLASS = 0.6;
const FOR_PLACES = 0.7;

/** The whole at a glance: figures, what to look at, how it went on. */
export function Overview({ report, onExclude }: { readonly report: ReportView; readonly onExclude: Exclude }) {
  const t = useMessages();
  const say = (n: number) => formatNumber(t.language, n, { maxDecimals: 2 });
  const percent = (share: number | null) => (share === null ? '–' : formatPercent(t.language, share));
  const { questions, reliability, rights } = report;
  const value = valueOf(reliability.estimate);
  const shares = questions.flatMap(({ difficulty }) => valueOf(difficulty) ?? []);
  const course = questions.map(({ index, difficulty, there, answered }) => ({ index, right: valueOf(difficulty), answered: there === 0 ? null : answered / there }));
  const verdict = value === null ? null : value >= FOR_PLACES ? 'high' : value >= FOR_A_CLASS ? 'middle' : 'low';
  return (
    <>
      <dl className={styles.facts}>
        <div><dt>{t('report.meanRight')}</dt><dd>{shares.length === 0 ? '–' : percent(mean(shares))}</dd></div>
        <div><dt>{reportWord(t.language, 'complete')}</dt><dd>{say(report.complete)}</dd></div>
        <div>
          <dt>{reportWord(t.language, `reliability.${reliability.by}`)}</dt>
          <dd>{value === null ? <span className={styles.small}>{sayMissing(reliability.estimate, t.language)}</span> : say(value)}</dd>
          {verdict === null ? null : <dd className={styles.small}>{t(`report.reliable.${verdict}`)}</dd>}
        </div>
      </dl>
      <LookAt report={report} onExclude={onExclude} />
      <Picture
        title={t('report.course')}
        text={t('report.courseText')}
        head={[reportWord(t.language, 'question'), reportWord(t.language, 'right'), reportWord(t.language, 'answered')]}
        rows={course.map(({ index, right, answered }) => [say(index + 1), percent(right), percent(answered)])}
      >
        <LineChart
          label={t('report.course')}
          hint={t('report.hint')}
          percent={percent}
          lines={[
            { name: reportWord(t.language, 'right'), values: course.map(({ right }) => right) },
            { name: reportWord(t.language, 'answered'), values: course.map(({ answered }) => answered) },
          ]}
          marks={course.map(({ index, right, answered }) => ({
            label: say(index + 1), says: t('report.courseAt', { n: index + 1, right: percent(right), answered: percent(answered) }),
          }))}
        />
      </Picture>
      <Picture
        title={t('report.rights')}
        head={[reportWord(t.language, 'right'), reportWord(t.language, 'players')]}
        rows={rights.map((players, n) => [say(n), say(players)])}
      >
        <ColumnChart
          label={t('report.rights')}
          hint={t('report.hint')}
          say={say}
          marks={rights.map((players, n) => ({ label: say(n), value: players, says: t('report.rightsAt', { n, players: t('host.players', { n: players }) }) }))}
        />
      </Picture>
    </>
  );
}
