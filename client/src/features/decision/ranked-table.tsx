import { useMemo } from 'react';
import { markTotals } from '@tabarman/shared/call/judged.ts';
import { countryIn, remarkNames } from '@tabarman/shared/decision/names.ts';
import type { DecidedWork } from '@tabarman/shared/decision/table.ts';
import { remarkText } from '@tabarman/shared/decision/words.ts';
import { formatNumber, formatPercent } from '@tabarman/shared/language/number.ts';
import { type DataColumn, DataTable } from '../../desk/data-table.tsx';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './decision.module.css';
import { type DecidedAward, type DecisionView, ranked } from './decision-types.ts';
import { workName } from './names.ts';
import { Whisker } from './whisker.tsx';

const decimals = { maxDecimals: 1 };

interface RankedTableProps {
  readonly view: DecisionView;
  readonly of: DecidedAward;
  /** By work; null where none is told. */
  readonly chances: Readonly<Record<string, number>> | null;
  /** Null for who may not. */
  readonly onBar: ((work: DecidedWork) => void) | null;
}

/** DC1: the works as an award has them, with everything that it follows from. */
export function RankedTable({ view: { call, table }, of, chances, onBar }: RankedTableProps) {
  const t = useMessages();
  const { award } = of;
  const names = remarkNames(call, t.language);
  const rows = useMemo(() => ranked(table.works, of), [table.works, of]);
  const number = (value: number | null) => (value === null ? '—' : formatNumber(t.language, value, decimals));
  const inPairs = table.kind === 'strength';
  const others = inPairs ? [] : markTotals.filter((kind) => kind !== table.kind);
  const columns: DataColumn<DecidedWork>[] = [
    { name: 'work', head: t('decision.work'), isHead: true, value: ({ number: n }) => n, shows: (work) => <span className={styles.name}>{workName(work)}</span> },
    { name: 'remark', head: t('decision.remark'), value: ({ remarks }) => remarks[award.id]?.kind ?? '', shows: ({ remarks }) => {
      const remark = remarks[award.id];
      if (!remark) return null;
      const text = remarkText(t.language, remark, names);
      return remark.kind === 'awarded' ? <Badge tone="right">{text}</Badge> : <span className={styles.remark} data-reserve={remark.kind === 'reserve' || undefined}>{text}</span>;
    } },
    { name: 'total', head: t(inPairs ? 'decision.strength' : 'decision.points'), value: ({ total }) => total, shows: ({ total, spread }) => <Whisker total={total} spread={spread} says={inPairs ? 'decision.strengthSay' : 'decision.pointsSay'} /> },
    ...others.map((kind): DataColumn<DecidedWork> => ({ name: kind, head: t(`decision.column.${kind}`), isNumber: true, value: (work) => work[kind], shows: (work) => number(work[kind]) })),
    ...(chances === null ? [] : [{ name: 'chance', head: t('decision.chance'), isNumber: true, value: ({ id }) => chances[id] ?? null, shows: ({ id }) => (chances[id] === undefined ? '—' : formatPercent(t.language, chances[id])) } satisfies DataColumn<DecidedWork>]),
    { name: 'country', head: t('decision.country'), value: ({ country }) => countryIn(country, t.language), shows: ({ country }) => countryIn(country, t.language) },
    { name: 'reviews', head: t(inPairs ? 'decision.comparisons' : 'decision.reviews'), isNumber: true, value: ({ marked, abstained }) => marked + abstained, shows: ({ marked, abstained }) => `${marked + abstained} / ${call.jury.reviews}` },
    ...(award.amount === null && table.works.some(({ asks }) => asks > 0) ? [{ name: 'asks', head: `${t('decision.asks')}, ${table.currency}`, isNumber: true, value: ({ asks }) => asks, shows: ({ asks }) => formatNumber(t.language, asks) } satisfies DataColumn<DecidedWork>] : []),
    ...(onBar === null ? [] : [{ name: 'bar', head: t('decision.bar'), isFixed: true, value: () => null, shows: (work) => (work.bar === null ? <Button tone="quiet" aria-label={t('decision.barOf', { work: workName(work) })} onClick={() => onBar(work)}>{t('decision.bar')}</Button> : null) } satisfies DataColumn<DecidedWork>]),
  ];
  return <DataTable caption={t('decision.works')} columns={columns} rows={rows} keyOf={({ id }) => id} empty={t('decision.noWorks')} {...(rows.length > 10 ? { filter: t('decision.find') } : {})} />;
}
