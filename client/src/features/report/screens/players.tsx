import { formatNumber, formatPercent } from '@tabarman/shared/language/number.ts';
import type { playerOrders } from '@tabarman/shared/report/list-players.ts';
import type { ReportPlayer, ReportView } from '@tabarman/shared/report/views.ts';
import { reportWord } from '@tabarman/shared/report/words.ts';
import { useCallback, useDeferredValue, useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { Pages } from '../../../desk/pages.tsx';
import { type Column, type Order, SortTable } from '../../../desk/sort-table.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Field } from '../../../ui/field.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import styles from './report.module.css';

const PAGE = 50;
type By = (typeof playerOrders)[number];

/** Z13: everybody who played, or those who may need help, fifty at a time: the server puts ten thousand in order. */
export function Players({ gameId, report: { needHelp, players } }: { readonly gameId: string; readonly report: ReportView }) {
  const t = useMessages();
  const [who, setWho] = useState<'all' | 'needHelp'>('all');
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<Order>({ by: 'place', isDown: false });
  const [offset, setOffset] = useState(0);
  const search = useDeferredValue(typed);
  const load = useCallback(
    () => outcomeOf(api.reports.players({ id: gameId, language: t.language, offset, who, search, by: order.by as By, order: order.isDown ? 'down' : 'up' })),
    [gameId, t.language, offset, who, search, order],
  );
  const [loading, again] = useLoad(load);
  const word = (of: Parameters<typeof reportWord>[1]) => reportWord(t.language, of);
  const say = (n: number) => formatNumber(t.language, n, { maxDecimals: 1 });
  const columns: Column<ReportPlayer>[] = [
    { name: 'place', head: word('place'), isNumber: true, shows: (p) => say(p.place) },
    { name: 'name', head: word('name'), isHead: true, shows: (p) => p.name },
    { name: 'points', head: word('points'), isNumber: true, isFixed: true, shows: (p) => say(p.points) },
    { name: 'share', head: word('share'), isNumber: true, shows: (p) => (p.share === null ? '–' : formatPercent(t.language, p.share)) },
    { name: 'answered', head: word('answered'), isNumber: true, shows: (p) => `${say(p.answered)} / ${say(p.there)}` },
    { name: 'medianMs', head: word('median'), isNumber: true, shows: (p) => (p.medianMs === null ? '–' : say(p.medianMs / 1_000)) },
    { name: 'language', head: word('language'), isFixed: true, shows: (p) => (p.language ? word(`language.${p.language}`) : word('unknown')) },
    { name: 'help', head: word('help'), isFixed: true, shows: (p) => p.needs.map((need) => word(`need.${need}`)).join(', ') || '–' },
  ];
  return (
    <>
      <div className={styles.query}>
        <Field label={t('report.search')} type="search" autoComplete="off" maxLength={80} value={typed} onChange={(event) => { setTyped(event.target.value); setOffset(0); }} />
        <Segmented
          label={t('report.who')}
          segments={[{ value: 'all', label: `${t('report.everybody')} (${say(players)})` }, { value: 'needHelp', label: `${word('help')} (${say(needHelp)})` }]}
          value={who}
          onChange={(next) => { setWho(next); setOffset(0); }}
        />
      </div>
      <Loaded loading={loading} onTryAgain={again}>
        {({ players: shown, found }) => (
          <>
            {shown.length === 0 ? <p>{t('report.noneFound')}</p> : (
              <SortTable caption={word('players')} columns={columns} rows={shown} keyOf={(p) => p.number} order={order} onOrder={(next) => { setOrder(next); setOffset(0); }} />
            )}
            <Pages offset={offset} size={PAGE} shown={shown.length} found={found} onGo={setOffset} />
          </>
        )}
      </Loaded>
    </>
  );
}
