import { formatNumber, formatPercent } from '@tabarman/shared/language/number.ts';
import { sayMissing } from '@tabarman/shared/report/tables.ts';
import type { QuestionReportView, ReportView } from '@tabarman/shared/report/views.ts';
import { reportWord } from '@tabarman/shared/report/words.ts';
import { valueOf } from '@tabarman/shared/stats/estimate.ts';
import { useState } from 'react';
import { DataTable, type DataColumn } from '../../../desk/data-table.tsx';
import { Picture } from '../../../desk/picture.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { WhiskerChart } from '../../../ui/whisker-chart.tsx';
import { QuestionDialog } from './question-dialog.tsx';
import type { Exclude } from './exclude.ts';
import styles from './report.module.css';

/** All questions with their numbers, each with its answers and times behind its name. */
export function Questions({ report: { questions }, onExclude }: { readonly report: ReportView; readonly onExclude: Exclude }) {
  const t = useMessages();
  const [open, setOpen] = useState<QuestionReportView | null>(null);
  const word = (of: Parameters<typeof reportWord>[1]) => reportWord(t.language, of);
  const say = (n: number, maxDecimals = 2) => formatNumber(t.language, n, { maxDecimals });
  const seconds = (ms: number) => say(ms / 1_000, 1);
  const number = (name: string, head: string, of: (q: QuestionReportView) => QuestionReportView['difficulty'], shows: (value: number) => string): DataColumn<QuestionReportView> => ({
    name, head, isNumber: true, value: (q) => valueOf(of(q)),
    shows: (q) => {
      const value = valueOf(of(q));
      return value === null ? <span title={q.isMarked ? sayMissing(of(q), t.language) : undefined}>–</span> : shows(value);
    },
  });
  const columns: DataColumn<QuestionReportView>[] = [
    { name: 'number', head: word('number'), isNumber: true, value: (q) => q.index, shows: (q) => say(q.index + 1) },
    {
      name: 'question', head: word('question'), isHead: true, value: (q) => q.prompt,
      shows: (q) => (
        <>
          <button type="button" className={styles.open} onClick={() => setOpen(q)}>{q.prompt}</button>
          {q.isVoid ? <> <Badge tone="notice">{t('correct.isVoid')}</Badge></> : null}
        </>
      ),
    },
    number('p', word('right'), (q) => q.difficulty, (value) => formatPercent(t.language, value)),
    { name: 'answered', head: word('answered'), isNumber: true, value: (q) => q.answered, shows: (q) => `${say(q.answered)} / ${say(q.there)}` },
    number('rest', word('rest'), (q) => q.itemRest, say),
    number('upperLower', word('upperLower'), (q) => q.upperLower, say),
    { name: 'median', head: word('median'), isNumber: true, value: (q) => q.times?.median ?? null, shows: (q) => (q.times ? seconds(q.times.median) : '–') },
    { name: 'guesses', head: word('guesses'), isNumber: true, value: (q) => q.rapid, shows: (q) => say(q.rapid) },
    { name: 'lookAt', head: word('lookAt'), isNumber: true, value: (q) => q.reasons.length, shows: (q) => (q.reasons.length === 0 ? '–' : say(q.reasons.length)) },
  ];
  return (
    <>
      <DataTable caption={word('questions')} columns={columns} rows={questions} keyOf={({ index }) => index} filter={t('report.filterQuestions')} empty={t('report.noneFound')} />
      <Picture
        title={t('report.times')}
        text={t('report.timesText')}
        head={[word('question'), t('report.fastest'), t('report.quarter'), word('median'), t('report.threeQuarters'), t('report.slowest')]}
        rows={questions.map(({ index, times }) => [say(index + 1), ...(times ? [times.least, times.lower, times.median, times.upper, times.most].map(seconds) : ['–', '–', '–', '–', '–'])])}
      >
        <WhiskerChart
          label={t('report.times')}
          hint={t('report.hint')}
          say={(value) => say(value, 1)}
          marks={questions.map(({ index, times }) => ({
            label: say(index + 1),
            says: times
              ? t('report.timesAt', { n: index + 1, median: seconds(times.median), lower: seconds(times.lower), upper: seconds(times.upper), least: seconds(times.least), most: seconds(times.most) })
              : t('report.noTimesAt', { n: index + 1 }),
            spread: times ? { least: times.least / 1_000, box: [times.lower / 1_000, times.upper / 1_000], middle: times.median / 1_000, most: times.most / 1_000 } : null,
          }))}
        />
      </Picture>
      {open === null ? null : (
        <QuestionDialog
          question={open}
          onClose={() => setOpen(null)}
          onExclude={() => {
            setOpen(null);
            onExclude(open, open.reasons[0]?.says ?? '');
          }}
        />
      )}
    </>
  );
}
