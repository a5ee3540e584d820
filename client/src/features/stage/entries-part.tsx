import { toCsv } from '@tabarman/shared/exchange/to-csv.ts';
import { countryName, regionName, universityName, universityOf } from '@tabarman/shared/place/place-name.ts';
import { useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { csvFile } from '../../desk/csv-file.ts';
import { type DataColumn, DataTable } from '../../desk/data-table.tsx';
import { failureText } from '../../desk/failure-text.ts';
import { saveFile } from '../../link/save-file.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import styles from '../../desk/work-page.module.css';
import { EntryDialog } from './entry-dialog.tsx';
import { ListDialog } from './list-dialog.tsx';
import type { StageEntries, StagePartProps } from './stage-types.ts';

type Entry = StageEntries[number];

/** Who takes part in the season of a stage. */
export function EntriesPart({ seasonId, season, entries, mayWrite, onChanged }: StagePartProps & { readonly entries: StageEntries }) {
  const t = useMessages();
  const [isAdding, setAdding] = useState(false);
  const [wrong, setWrong] = useState<Entry | null>(null);
  const withdraw = async ({ id, isWithdrawn }: Entry) => {
    const done = await outcomeOf(api.stages.withdraw({ id: seasonId, entryId: id, isWithdrawn: !isWithdrawn }));
    if (done.ok) onChanged();
    else showToast(failureText(t, done.failure));
  };
  const columns: DataColumn<Entry>[] = [
    { name: 'name', head: t('stage.name'), isHead: true, value: ({ name }) => name, shows: ({ name, isWithdrawn }) => <>{name} {isWithdrawn ? <Badge tone="wrong">{t('stage.withdrawn')}</Badge> : null}</> },
    ...([
      ['country', t('stage.country'), ({ country }: Entry) => countryName(country, t.language)],
      ['region', t('stage.region'), ({ region }: Entry) => region && regionName(region, t.language)],
      ['university', t('stage.university'), ({ university }: Entry) => universityWords(university, t.language)],
    ] as const).map(([name, head, value]) => ({ name, head, value, shows: value })),
  ];
  const save = () => saveFile(csvFile(toCsv([columns.map(({ head }) => head), ...entries.map((row) => columns.map(({ value }) => value(row) ?? ''))], t.language === 'en' ? ',' : ';')), 'tabarman-entries.csv');
  const shown: DataColumn<Entry>[] = mayWrite ? [...columns, {
    name: 'change', head: t('stage.change'), isFixed: true, value: () => null,
    shows: (row) => (
      <div className={styles.actions}>
        <Button tone="quiet" aria-label={`${row.name}: ${t('stage.correct')}`} onClick={() => setWrong(row)}>{t('stage.correct')}</Button>
        <Button tone="quiet" aria-label={`${row.name}: ${t(row.isWithdrawn ? 'stage.takeBack' : 'stage.withdraw')}`} onClick={() => void withdraw(row)}>{t(row.isWithdrawn ? 'stage.takeBack' : 'stage.withdraw')}</Button>
      </div>
    ),
  }] : columns;
  return (
    <section className={styles.page} aria-label={t('stage.entries')}>
      <div className={styles.actions}>
        {mayWrite ? <Button tone="primary" onClick={() => setAdding(true)}>{t('stage.addList')}</Button> : null}
        {entries.length > 0 ? <Button onClick={save}>{t('results.download')}</Button> : null}
      </div>
      <DataTable caption={t('stage.entries')} columns={shown} rows={entries} keyOf={({ id }) => id} filter={t('stage.search')} empty={t('stage.noEntries')} />
      {isAdding ? <ListDialog seasonId={seasonId} entries={entries} onAdded={onChanged} onClose={() => setAdding(false)} /> : null}
      {wrong ? <EntryDialog seasonId={seasonId} season={season} entry={wrong} onChanged={onChanged} onClose={() => setWrong(null)} /> : null}
    </section>
  );
}

export function universityWords(id: string | null, language: Parameters<typeof universityName>[1]): string | null {
  if (id === null) return null;
  const university = universityOf(id);
  return university ? universityName(university, language).name : id;
}
