import { toCsv } from '@tabarman/shared/exchange/to-csv.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { useState } from 'react';
import { csvFile } from '../../desk/csv-file.ts';
import { type DataColumn, DataTable } from '../../desk/data-table.tsx';
import { saveFile } from '../../desk/save-file.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { FieldFrame } from '../../ui/field.tsx';
import styles from '../season/season.module.css';
import { universityWords } from './entries-part.tsx';
import type { StagePartProps, StageRows } from './stage-types.ts';
import { verdictText } from './verdict-text.ts';

type Row = StageRows['rows'][number];

/** ST9, QL8: how a stage stands, and why each goes on or does not. */
export function TablePart({ season, stage, table }: StagePartProps & { readonly table: StageRows }) {
  const t = useMessages();
  const [country, setCountry] = useState('');
  const rows = table.rows.filter(({ entry }) => country === '' || entry.country === country);
  const isTied = (row: Row) => table.rows.some((other) => other !== row && other.place === row.place && (stage.comparison !== 'apart' || other.entry.country === row.entry.country));
  const columns: DataColumn<Row>[] = [
    { name: 'place', head: t('stage.place'), isNumber: true, value: ({ place }) => place, shows: (row) => (isTied(row) ? `${row.place} =` : row.place) },
    { name: 'name', head: t('stage.name'), isHead: true, value: ({ entry }) => entry.name, shows: ({ entry }) => entry.name },
    { name: 'country', head: t('stage.country'), value: ({ entry }) => countryName(entry.country, t.language), shows: ({ entry }) => countryName(entry.country, t.language) },
    { name: 'university', head: t('stage.university'), value: ({ entry }) => universityWords(entry.university, t.language), shows: ({ entry }) => universityWords(entry.university, t.language) },
    ...stage.standings.metrics.map((metric): DataColumn<Row> => {
      const value = ({ values }: Row) => (metric === 'time' ? values.time / 1_000 : values[metric]);
      return { name: metric, head: t(`season.metric.${metric}`), isNumber: true, value, shows: (row) => formatNumber(t.language, value(row), { maxDecimals: 1 }) };
    }),
    { name: 'games', head: t('stage.counted'), isNumber: true, value: ({ games }) => games, shows: ({ games }) => games },
    ...(stage.comparison === 'anchors' ? [{ name: 'equated', head: t('stage.equated'), isNumber: true, value: ({ equated }: Row) => equated, shows: ({ equated }: Row) => (equated === null ? '—' : formatNumber(t.language, equated, { maxDecimals: 2 })) }] : []),
    ...(stage.qualification === null ? [] : [{ name: 'verdict', head: t('stage.verdict'), value: ({ verdict }: Row) => verdict && verdictText(t, verdict, stage, season.reference), shows: ({ verdict }: Row) => verdict && verdictText(t, verdict, stage, season.reference) }]),
  ];
  const save = () => saveFile(csvFile(toCsv([columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ value }) => value(row) ?? ''))], t.language === 'en' ? ',' : ';')), 'tabarman-stage.csv');
  return (
    <section className={styles.page} aria-label={t('stage.table')}>
      {stage.comparison === 'apart' ? <p>{t('season.comparison')}: {t('season.comparison.apart')}</p> : null}
      {table.shifts.map(({ country: of, shift, error }) => (
        <p key={of}>{t('stage.shift', { country: countryName(countryCodes.find((code) => code === of) ?? 'KG', t.language), shift: formatNumber(t.language, shift, { maxDecimals: 2 }), error: error === null ? '—' : formatNumber(t.language, error, { maxDecimals: 2 }) })}</p>
      ))}
      <div className={styles.pair}>
        <FieldFrame label={t('stage.country')}>
          {(control) => (
            <select {...control} value={country} onChange={({ target }) => setCountry(target.value)}>
              <option value="">{t('season.allCountries')}</option>
              {countryCodes.map((code) => <option key={code} value={code}>{countryName(code, t.language)}</option>)}
            </select>
          )}
        </FieldFrame>
      </div>
      {rows.length > 0 ? <div className={styles.actions}><Button onClick={save}>{t('results.download')}</Button></div> : null}
      <DataTable caption={t('stage.table')} columns={columns} rows={rows} keyOf={({ entry }) => entry.id} filter={t('stage.search')} empty={t('stage.noEntries')} />
    </section>
  );
}
