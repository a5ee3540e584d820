import { formatNumber, formatPercent } from '@tabarman/shared/language/number.ts';
import type { PairsView } from '@tabarman/shared/protocol/contract/jury-pairs.ts';
import { useCallback } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { DataTable } from '../../../desk/data-table.tsx';
import { DownloadLink } from '../../../desk/download-link.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import season from '../../../desk/work-page.module.css';
import { Interval } from './interval.tsx';
import type { PartProps } from './pairs.ts';

const formats = ['csv', 'xlsx', 'json'] as const;

/** PW7: how far works are compared, how far jurors agree, and how the works stand. */
export function PairsPart({ id, view }: PartProps) {
  const load = useCallback(() => outcomeOf(api.jury.pairs({ id })), [id]);
  const [loading, again] = useLoad(load);
  return <Loaded loading={loading} onTryAgain={again}>{(pairs) => <Pairs id={id} view={view} pairs={pairs} />}</Loaded>;
}

function Pairs({ id, view, pairs }: Pick<PartProps, 'id' | 'view'> & { readonly pairs: PairsView }) {
  const t = useMessages();
  const { counted, isJuror, reliability, parts, agreement, consistency, jurors, standings } = pairs;
  const number = (value: number) => formatNumber(t.language, value, { maxDecimals: 2 });
  const workOf = new Map(view.works.map((work) => [work.id, work]));
  const nameOf = (work: string) => `${workOf.get(work)?.number ?? '—'}. ${workOf.get(work)?.title ?? ''}`;
  const jurorOf = (juror: string) => view.jurors.find((one) => one.id === juror)?.juror.name ?? '—';
  const numbers = (works: readonly string[]) => works.map((work) => workOf.get(work)?.number ?? 0).toSorted((a, b) => a - b).join(', ');
  const needed = Math.ceil((view.works.length * view.jury.reviews) / 2);
  // One that was never compared is a part by itself, and says more as what it is.
  const never = new Set(standings.filter(({ compared }) => compared === 0).map(({ workId }) => workId));
  const tied = parts.filter((part) => !part.every((work) => never.has(work)));
  return (
    <div className={season.page}>
      <p role="status">{t('jury.pairs.progress', { done: counted, of: needed })}</p>
      {isJuror ? <p className={season.soft}>{t('decision.isJuror')}</p> : null}
      {counted === 0 ? <p>{t('jury.pairs.none')}</p> : (
        <>
          <ul className={season.stack}>
            <li>
              {parts.length <= 1 ? t('jury.pairs.parts') : t('jury.pairs.apart', { n: parts.length })}
              {parts.length <= 1 ? null : <ul>{tied.map((part, i) => <li key={part[0]}>{t('jury.pairs.part', { n: i + 1, works: numbers(part) })}</li>)}{never.size === 0 ? null : <li>{t('jury.pairs.never', { works: numbers([...never]) })}</li>}</ul>}
            </li>
            <li>{agreement.share === null ? t('jury.pairs.agreementNone') : t('jury.pairs.agreement', { share: formatPercent(t.language, agreement.share), n: agreement.shared })}</li>
            {consistency.threes === 0 ? null : <li>{t('jury.pairs.consistency', { n: consistency.circles, of: consistency.threes })}</li>}
            {reliability === null ? null : <li>{t('jury.pairs.reliability', { n: number(reliability) })}</li>}
          </ul>
          <h3>{t('jury.pairs.standings')}</h3>
          <DataTable
            caption={t('jury.pairs.standings')} rows={standings} keyOf={({ workId }) => workId} empty={t('jury.noWorks')} {...(standings.length > 10 ? { filter: t('jury.filter') } : {})}
            columns={[
              { name: 'work', head: t('jury.work'), isHead: true, value: ({ workId }) => nameOf(workId), shows: ({ workId }) => nameOf(workId) },
              { name: 'points', head: t('jury.pairs.strength'), value: ({ points }) => points, shows: (one) => <Interval {...one} /> },
              { name: 'compared', head: t('jury.pairs.compared'), isNumber: true, value: ({ compared }) => compared, shows: ({ compared }) => `${number(compared)} / ${view.jury.reviews}` },
              { name: 'outcome', head: t('jury.pairs.outcome'), isNumber: true, value: ({ won }) => won, shows: ({ won, equal, lost }) => `${won} / ${equal} / ${lost}` },
            ]}
          />
          <h3>{t('jury.pairs.jurors')}</h3>
          <DataTable
            caption={t('jury.pairs.jurors')} rows={jurors} keyOf={({ jurorId }) => jurorId} empty={t('jury.noJurors')}
            columns={[
              { name: 'name', head: t('jury.name'), isHead: true, value: ({ jurorId }) => jurorOf(jurorId), shows: ({ jurorId }) => jurorOf(jurorId) },
              { name: 'compared', head: t('jury.pairs.load'), isNumber: true, value: ({ compared }) => compared, shows: ({ compared }) => compared },
              { name: 'equal', head: t('jury.pairs.equal'), isNumber: true, value: ({ equal }) => equal, shows: ({ equal }) => equal },
              { name: 'skipped', head: t('jury.pairs.skipped'), isNumber: true, value: ({ skipped }) => skipped, shows: ({ skipped }) => skipped },
              { name: 'along', head: t('jury.pairs.along'), isNumber: true, value: ({ along, parted }) => (parted === 0 ? null : along / parted), shows: ({ along, parted }) => (parted === 0 ? '—' : formatPercent(t.language, along / parted)) },
            ]}
          />
          <h3>{t('jury.pairs.files')}</h3>
          <div className={season.actions}>{formats.map((format) => <DownloadLink key={format} path={`/calls/${id}/jury/comparisons/${format}?language=${t.language}`}>{t('jury.pairs.file', { name: format.toUpperCase() })}</DownloadLink>)}</div>
        </>
      )}
    </div>
  );
}
