import { definitions } from '@tabarman/shared/grant/tables.ts';
import { type Measure, measures, seriesOf, type Total, totalsOn } from '@tabarman/shared/grant/figures.ts';
import type { PublicationView } from '@tabarman/shared/grant/views.ts';
import { grantWord } from '@tabarman/shared/grant/words.ts';
import { languageNames } from '@tabarman/shared/language/language-names.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import { useState } from 'react';
import { Picture } from '../../desk/picture.tsx';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Bar } from '../../ui/bar.tsx';
import { Card } from '../../ui/card.tsx';
import { ColumnChart } from '../../ui/column-chart.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import season from '../../desk/work-page.module.css';
import styles from './grant.module.css';
import { shownDay } from './money.ts';

/** GR9: reach, engagement and activity over time, and by language, country and topic. */
export function NumbersPart({ publications }: { readonly publications: readonly PublicationView[] }) {
  const t = useMessages();
  const [measure, setMeasure] = useState<Measure>('reach');
  const series = seriesOf(publications);
  const day = series.at(-1)?.on;
  if (day === undefined) return <p className={season.soft}>{t('grant.noNumbers')}</p>;
  const say = (value: number | null) => (value === null ? t('grant.unknown') : formatNumber(t.language, value));
  const name = grantWord(t.language, measure);
  const { all, byLanguage, byCountry, byTopic } = totalsOn(publications, day);
  const divisions = [
    { title: t('grant.byLanguage'), rows: byLanguage.map((row) => ({ row, of: languageNames[row.of] })) },
    { title: t('grant.byCountry'), rows: byCountry.map((row) => ({ row, of: countryName(row.of, t.language) })) },
    { title: t('grant.byTopic'), rows: byTopic.map((row) => ({ row, of: grantWord(t.language, `topic.${row.of}`) })) },
  ];
  return (
    <div className={styles.stack}>
      <div className={styles.numbers}>
        <p className={styles.figure}><span>{grantWord(t.language, 'publications')}</span><b>{publications.length}</b></p>
        {measures.map((one) => <p key={one} className={styles.figure}><span>{grantWord(t.language, one)}</span><b>{say(all[one])}</b></p>)}
      </div>
      <Segmented label={t('grant.only')} segments={measures.map((value) => ({ value, label: grantWord(t.language, value) }))} value={measure} onChange={setMeasure} />
      <Picture title={`${t('grant.overTime')}: ${name}`} head={[grantWord(t.language, 'on'), ...measures.map((one) => grantWord(t.language, one))]} rows={series.map((at) => [shownDay(at.on), ...measures.map((one) => say(at[one]))])}>
        <ColumnChart
          label={`${t('grant.overTime')}: ${name}`} hint={t('grant.chartHint')} say={say}
          marks={series.map((at) => ({ label: shownDay(at.on).slice(0, 5), says: `${shownDay(at.on)}: ${say(at[measure])}`, value: at[measure] ?? 0 }))}
        />
      </Picture>
      <div className={styles.divisions}>{divisions.map(({ title, rows }) => <Division key={title} title={`${title}: ${name}`} rows={rows} measure={measure} say={say} />)}</div>
      <div>{definitions.map((word) => <p key={word} className={season.soft}>{grantWord(t.language, word)}</p>)}</div>
    </div>
  );
}

interface DivisionProps {
  readonly title: string;
  readonly rows: readonly { readonly row: Total; readonly of: string }[];
  readonly measure: Measure;
  readonly say: (value: number | null) => string;
}

/** Names of topics are too long to stand below columns. */
function Division({ title, rows, measure, say }: DivisionProps) {
  const t = useMessages();
  const most = Math.max(1, ...rows.map(({ row }) => row[measure] ?? 0));
  return (
    <Card>
      <section className={styles.stack}>
        <h3>{title}</h3>
        <ul className={styles.bars}>
          {rows.map(({ row, of }) => (
            <li key={of}>
              <p><span>{of}</span> <b>{say(row[measure])}</b></p>
              <Bar fraction={(row[measure] ?? 0) / most} />
              <p className={styles.facts}>{t('grant.works', { n: row.works })}</p>
            </li>
          ))}
        </ul>
      </section>
    </Card>
  );
}
