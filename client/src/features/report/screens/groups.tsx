import { formatNumber, formatPercent } from '@tabarman/shared/language/number.ts';
import type { ReportGroupsView } from '@tabarman/shared/report/views.ts';
import { reportWord } from '@tabarman/shared/report/words.ts';
import { useState } from 'react';
import { type DataColumn, DataTable } from '../../../desk/data-table.tsx';
import { Picture } from '../../../desk/picture.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Bar } from '../../../ui/bar.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import styles from './report.module.css';

type Row = ReportGroupsView['rows'][number];

/** Z14: how groups did, one kind of group at a time. */
export function Groups({ groups }: { readonly groups: readonly ReportGroupsView[] }) {
  const t = useMessages();
  const [chosen, setChosen] = useState<ReportGroupsView['by'] | null>(null);
  const shown = groups.find(({ by }) => by === chosen) ?? groups[0];
  if (!shown) return <p>{t('report.noGroups')}</p>;
  const word = (of: Parameters<typeof reportWord>[1]) => reportWord(t.language, of);
  const say = (n: number) => formatNumber(t.language, n, { maxDecimals: 1 });
  const percent = (share: number) => formatPercent(t.language, share);
  const { by, rows, hidden } = shown;
  const columns: DataColumn<Row>[] = [
    { name: 'group', head: word(`by.${by}`), isHead: true, value: (g) => g.name, shows: (g) => g.name },
    { name: 'players', head: word('players'), isNumber: true, value: (g) => g.players, shows: (g) => say(g.players) },
    { name: 'share', head: word('share'), isNumber: true, value: (g) => g.share, shows: (g) => percent(g.share) },
    { name: 'median', head: word('median'), isNumber: true, value: (g) => g.medianMs, shows: (g) => (g.medianMs === null ? '–' : say(g.medianMs / 1_000)) },
  ];
  return (
    <>
      {groups.length < 2 ? null : <Segmented label={word('by')} segments={groups.map((g) => ({ value: g.by, label: word(`by.${g.by}`) }))} value={by} onChange={setChosen} />}
      {hidden === 0 ? null : <p className={styles.soft}>{t('report.small', { n: hidden })}</p>}
      {rows.length === 0 ? null : (
        <>
          <DataTable key={by} caption={word(`by.${by}`)} columns={columns} rows={rows} keyOf={({ name }) => name} empty={t('report.noneFound')} {...(rows.length > 10 ? { filter: t('report.search') } : {})} />
          <Picture title={`${word('share')}: ${word(`by.${by}`)}`} head={[word(`by.${by}`), word('share')]} rows={rows.map(({ name, share }) => [name, percent(share)])}>
            <ul className={styles.bars}>
              {rows.map(({ name, share, players }) => (
                <li key={name}>
                  <span>{name}</span>
                  <span>{percent(share)} · {t('host.players', { n: players })}</span>
                  <Bar fraction={share} />
                </li>
              ))}
            </ul>
          </Picture>
        </>
      )}
    </>
  );
}
