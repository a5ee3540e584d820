import { type Cell, toCsv } from '@tabarman/shared/exchange/to-csv.ts';
import type { AttemptRow, QuestionRow } from '@tabarman/shared/run/attempt-rows.ts';
import type { RunSettings } from '@tabarman/shared/run/settings.ts';
import { csvFile } from '../../../desk/csv-file.ts';
import { type DataColumn, DataTable } from '../../../desk/data-table.tsx';
import { localTime } from '../../../i18n/local-time.ts';
import { saveFile } from '../../../link/save-file.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './run.module.css';

export interface RunAttempts {
  readonly attempts: readonly AttemptRow[];
  readonly questions: readonly QuestionRow[];
}

/** Everybody's attempts, as a table to read and to take along. */
export function AttemptsTable({ taken: { attempts, questions }, settings }: { readonly taken: RunAttempts; readonly settings: RunSettings }) {
  const t = useMessages();
  if (attempts.length === 0) return <p className={styles.soft}>{t('run.noAttempts')}</p>;
  const hasGroups = attempts.some(({ group }) => group !== null);
  const head = [t('player.name'), ...(hasGroups ? [t('run.group')] : []), t('run.attemptNo'), t('run.started'), t('run.state'), t('run.answered'), t('run.right'), ...(settings.purpose === 'practice' ? [t('run.points')] : []), t('run.rapid')];
  const rows = attempts.map((row): Cell[] => [
    row.name ?? t('run.person', { n: row.number }), ...(hasGroups ? [row.group ?? ''] : []), row.attempt, localTime(t.language, row.startedAt), t(row.isOver ? 'run.handedIn' : 'run.running'),
    row.answered, `${row.right} / ${row.marked}`, ...(settings.purpose === 'practice' ? [row.points] : []), row.rapid,
  ]);
  const table = () => [[...head, ...questions.map(({ index }) => String(index + 1))], ...rows.map((row, i) => [...row, ...(attempts[i]?.credits ?? []).map((credit): Cell => credit ?? '')])];
  // Beside the words that are shown, what a column is ordered by.
  const order: Readonly<Record<string, (row: AttemptRow) => number>> = { [t('run.started')]: (row) => row.startedAt, [t('run.right')]: (row) => row.right };
  const columns = head.map((words, at): DataColumn<number> => ({
    name: words, head: words, isHead: at === 0, isNumber: typeof rows[0]?.[at] === 'number', shows: (i) => rows[i]?.[at] ?? '',
    value: (i) => (attempts[i] ? order[words]?.(attempts[i]) : undefined) ?? rows[i]?.[at] ?? null,
  }));
  return (
    <section className={styles.stack} aria-labelledby="attempts">
      <h2 id="attempts">{t('run.attemptsTable')}</h2>
      <div className={styles.actions}><Button onClick={() => saveFile(csvFile(toCsv(table(), t.language === 'en' ? ',' : ';')), 'tabarman.csv')}>{t('run.download')}</Button></div>
      <DataTable caption={t('run.attemptsTable')} columns={columns} rows={[...attempts.keys()]} keyOf={(i) => i} filter={t('report.search')} empty={t('report.noneFound')} />
      <p className={styles.soft}>{t('run.rapidText')}</p>
    </section>
  );
}
