import type { VisitsView } from '@tabarman/shared/protocol/contract/visits.ts';
import { formatDate } from '@tabarman/shared/language/date.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { useCallback } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { DataTable } from '../../desk/data-table.tsx';
import { Loaded } from '../../desk/loaded.tsx';
import { useLoad } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { languageNames } from '../../i18n/language-names.ts';
import { Card } from '../../ui/card.tsx';
import { ColumnChart } from '../../ui/column-chart.tsx';
import styles from '../../desk/work-page.module.css';

/** Days that the picture shows; the table has all. */
const SHOWN = 28;

/** How often the public pages of a season were opened. */
export function VisitsPanel({ seasonId }: { readonly seasonId: string }) {
  const t = useMessages();
  const load = useCallback(() => outcomeOf(api.visits.list({ id: seasonId })), [seasonId]);
  const [loading, again] = useLoad(load);
  return (
    <Card role="region" aria-labelledby="visits">
      <div className={styles.stack}>
        <h2 id="visits">{t('visit.heading')}</h2>
        <p>{t('visit.text')}</p>
        <Loaded loading={loading} onTryAgain={again}>{(visits) => <Visits visits={visits} />}</Loaded>
      </div>
    </Card>
  );
}

function Visits({ visits }: { readonly visits: VisitsView }) {
  const t = useMessages();
  const dayOf = (day: string) => formatDate(t.language, Date.parse(`${day}T00:00:00Z`), 'short', 0);
  const sum = (of: VisitsView) => of.reduce((n, one) => n + one.visits, 0);
  const say = (n: number) => formatNumber(t.language, n);
  const days = [...Map.groupBy(visits, ({ day }) => day)].map(([day, of]) => ({ day, n: sum(of) }));
  const rows = [...Map.groupBy(visits, ({ day, language }) => `${day} ${language}`).values()].flatMap((of) => (of[0] ? [{ day: of[0].day, language: of[0].language, n: sum(of) }] : []));
  if (days.length === 0) return <p>{t('visit.none')}</p>;
  return (
    <>
      <p>{t('visit.all', { n: say(sum(visits)) })}</p>
      <ColumnChart
        label={t('visit.heading')}
        hint={t('visit.hint')}
        marks={days.slice(-SHOWN).map(({ day, n }) => ({ label: dayOf(day).slice(0, 5), says: t('visit.says', { day: dayOf(day), n: say(n) }), value: n }))}
        say={say}
      />
      <DataTable
        caption={t('visit.heading')}
        empty={t('visit.none')}
        rows={rows.toReversed()}
        keyOf={({ day, language }) => `${day} ${language}`}
        columns={[
          { name: 'day', head: t('visit.day'), shows: ({ day }) => dayOf(day), value: ({ day }) => day, isHead: true },
          { name: 'language', head: t('visit.language'), shows: ({ language }) => languageNames[language], value: ({ language }) => languageNames[language] },
          { name: 'visits', head: t('visit.visits'), shows: ({ n }) => say(n), value: ({ n }) => n, isNumber: true },
        ]}
      />
    </>
  );
}
