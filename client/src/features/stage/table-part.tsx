import { toCsv } from '@tabarman/shared/exchange/to-csv.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { type CountryCode, countryCodes, countryOf, type RegionCode, regionCodes } from '@tabarman/shared/place/codes.ts';
import { countryName, regionName } from '@tabarman/shared/place/place-name.ts';
import { tableOf } from '@tabarman/shared/season/stage-table.ts';
import { useState } from 'react';
import { csvFile } from '../../desk/csv-file.ts';
import { type DataColumn, DataTable } from '../../desk/data-table.tsx';
import { saveFile } from '../../link/save-file.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import styles from '../../desk/work-page.module.css';
import { universityWords } from './entries-part.tsx';
import type { StagePartProps, StageRows } from './stage-types.ts';
import { TiesPart } from './ties-part.tsx';
import { verdictText } from './verdict-text.ts';

type Row = StageRows['rows'][number] & { readonly ownPlace: number };

const tones = { safe: 'right', in: 'notice', reach: 'plain', out: 'wrong' } as const;

/** ST9, QL8: how a stage stands, and why each goes on or does not. */
export function TablePart(props: StagePartProps & { readonly table: StageRows }) {
  const { season, stage, table } = props;
  const t = useMessages();
  const [country, setCountry] = useState<CountryCode | null>(stage.country);
  const [region, setRegion] = useState<RegionCode | null>(null);
  const [group, setGroup] = useState<(typeof season.classes)[number] | null>(null);
  const isGroup = country !== stage.country || region !== null || group !== null;
  const rows = tableOf(table.rows, ({ entry }) => (country === null || entry.country === country) && (region === null || entry.region === region) && (group === null || entry.classes.includes(group)));
  const outlooks = new Map(table.outlook?.map(({ entryId, outlook }) => [entryId, outlook]));
  const isTied = (row: Row) => table.rows.some((other) => other.entry.id !== row.entry.id && other.place === row.place && (stage.comparison !== 'apart' || other.entry.country === row.entry.country));
  const columns: DataColumn<Row>[] = [
    { name: 'place', head: t('stage.place'), isNumber: true, value: ({ place }) => place, shows: (row) => (isTied(row) ? `${row.place} =` : row.place) },
    ...(isGroup ? [{ name: 'own', head: t('stage.ownPlace'), isNumber: true, value: ({ ownPlace }: Row) => ownPlace, shows: ({ ownPlace }: Row) => ownPlace }] : []),
    { name: 'name', head: t('stage.name'), isHead: true, value: ({ entry }) => entry.name, shows: ({ entry }) => entry.name },
    { name: 'country', head: t('stage.country'), value: ({ entry }) => countryName(entry.country, t.language), shows: ({ entry }) => countryName(entry.country, t.language) },
    { name: 'university', head: t('stage.university'), value: ({ entry }) => universityWords(entry.university, t.language), shows: ({ entry }) => universityWords(entry.university, t.language) },
    ...stage.standings.metrics.map((metric): DataColumn<Row> => {
      const value = ({ values }: Row) => (metric === 'time' ? values.time / 1_000 : values[metric]);
      return { name: metric, head: t(`season.metric.${metric}`), isNumber: true, value, shows: (row) => formatNumber(t.language, value(row), { maxDecimals: 1 }) };
    }),
    { name: 'games', head: t('stage.counted'), isNumber: true, value: ({ games }) => games, shows: ({ games }) => games },
    ...(stage.comparison === 'anchors' ? [{ name: 'equated', head: t('stage.equated'), isNumber: true, value: ({ equated }: Row) => equated, shows: ({ equated }: Row) => (equated === null ? '—' : formatNumber(t.language, equated, { maxDecimals: 2 })) }] : []),
    ...(table.outlook === null ? [] : [{
      name: 'outlook', head: t('stage.outlook'), value: ({ entry }: Row) => outlooks.get(entry.id) ?? null,
      shows: ({ entry }: Row) => {
        const one = outlooks.get(entry.id);
        return one && <Badge tone={tones[one]}>{t(`stage.outlook.${one}`)}</Badge>;
      },
    }]),
    ...(stage.qualification === null ? [] : [{ name: 'verdict', head: t('stage.verdict'), value: ({ verdict }: Row) => verdict && verdictText(t, verdict, stage, season.reference), shows: ({ verdict }: Row) => verdict && verdictText(t, verdict, stage, season.reference) }]),
  ];
  const save = () => saveFile(csvFile(toCsv([columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ value }) => value(row) ?? ''))], t.language === 'en' ? ',' : ';')), 'tabarman-stage.csv');
  return (
    <section className={styles.page} aria-label={t('stage.table')}>
      {stage.comparison === 'apart' ? <p>{t('season.comparison')}: {t('season.comparison.apart')}</p> : null}
      {table.shifts.map(({ country: of, shift, error }) => (
        <p key={of}>{t('stage.shift', { country: countryName(countryCodes.find((code) => code === of) ?? 'KG', t.language), shift: formatNumber(t.language, shift, { maxDecimals: 2 }), error: error === null ? '—' : formatNumber(t.language, error, { maxDecimals: 2 }) })}</p>
      ))}
      {table.outlook === null ? null : <p className={styles.soft}>{t('stage.outlookRule')}</p>}
      <TiesPart {...props} />
      <div className={styles.pair}>
        {stage.country !== null ? null : <SelectField label={t('stage.country')} none={t('season.allCountries')} value={country} options={countryCodes.map((value) => ({ value, label: countryName(value, t.language) }))} onChange={(next) => { setCountry(next); setRegion(null); }} />}
        {country === null ? null : <SelectField label={t('stage.region')} none={t('stage.allRegions')} value={region} options={regionCodes.filter((code) => countryOf(code) === country).map((value) => ({ value, label: regionName(value, t.language) }))} onChange={setRegion} />}
        {season.classes.length === 0 ? null : <SelectField label={t('stage.group')} none={t('stage.everybody')} value={group} options={season.classes.map((value) => ({ value, label: t(`season.class.${value}`) }))} onChange={setGroup} />}
      </div>
      {rows.length > 0 ? <div className={styles.actions}><Button onClick={save}>{t('results.download')}</Button></div> : null}
      <DataTable caption={t('stage.table')} columns={columns} rows={rows} keyOf={({ entry }) => entry.id} filter={t('stage.search')} empty={t('stage.noEntries')} />
    </section>
  );
}
