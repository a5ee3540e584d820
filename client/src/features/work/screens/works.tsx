import { may } from '@tabarman/shared/access/permissions.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import { countryName } from '@tabarman/shared/place/place-name.ts';
import type { WorkSummary } from '@tabarman/shared/work/views.ts';
import { useCallback, useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { type DataColumn, DataTable } from '../../../desk/data-table.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { localTime } from '../../../i18n/local-time.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import season from '../../../desk/work-page.module.css';
import { CallDownloads } from '../../call-table/call-downloads.tsx';
import { CallHead } from '../../call/call-head.tsx';
import type { Person } from '../../session/store.ts';
import { ExtendDialog } from '../desk/extend-dialog.tsx';
import { WorkDialog } from '../desk/work-dialog.tsx';

/** The works of a call: who makes them, how far they are, what was handed in, and a later end for one of them. */
export function WorksScreen({ id, person }: { readonly id: string; readonly person: Person }) {
  const load = useCallback(() => outcomeOf(Promise.all([api.calls.get({ id }), api.works.list({ id })])), [id]);
  const [loading, again] = useLoad(load);
  return <Loaded loading={loading} onTryAgain={again}>{([{ call }, works]) => <Works id={id} call={call} loaded={works} person={person} />}</Loaded>;
}

interface WorksProps {
  readonly id: string;
  readonly call: Call;
  readonly loaded: readonly WorkSummary[];
  readonly person: Person;
}

function Works({ id, call, loaded, person }: WorksProps) {
  const t = useMessages();
  const mayWrite = may(person.role, 'call.write');
  const [works, setWorks] = useState(loaded);
  const [read, setRead] = useState<WorkSummary | null>(null);
  const [extended, setExtended] = useState<WorkSummary | null>(null);
  const whose = ({ name, members }: WorkSummary) => [name, members.map((member) => member.name).join(', ')].filter((part) => part !== '').join(': ');
  const country = ({ country: code }: WorkSummary) => {
    const known = countryCodes.find((one) => one === code);
    return known ? countryName(known, t.language) : '';
  };
  const state = ({ version, withdrawnAt, arrival }: WorkSummary) => t(withdrawnAt !== null ? 'work.withdrawn' : version === 0 || arrival === null ? 'work.draft' : `work.arrival.${arrival}`);
  const columns: DataColumn<WorkSummary>[] = [
    { name: 'number', head: '№', isNumber: true, value: ({ number }) => number, shows: ({ number }) => number },
    {
      name: 'title', head: t('work.title'), isHead: true, value: ({ title }) => title,
      shows: (work) => work.version === 0 ? (work.title ?? '…') : <Button tone="quiet" onClick={() => setRead(work)}>{work.title ?? String(work.number)}</Button>,
    },
    { name: 'whose', head: t('work.whose'), value: whose, shows: whose },
    { name: 'country', head: t('work.country'), value: country, shows: country },
    {
      name: 'state', head: t('work.state'), value: state,
      shows: (work) => (
        <>
          <Badge isOneLine tone={work.withdrawnAt !== null ? 'wrong' : work.arrival === 'onTime' || work.arrival === 'extended' ? 'right' : 'notice'}>{state(work)}</Badge>{' '}
          {work.version > 0 && work.isChanged ? t('work.changed') : null}{work.version === 0 && work.teamFaults.length > 0 ? t('work.teamLacks') : null}
        </>
      ),
    },
    { name: 'at', head: t('work.at'), value: ({ at }) => at, shows: ({ at, version }) => (at === null ? '' : `${localTime(t.language, at)} (${t('work.version', { number: version })})`) },
    ...(mayWrite ? [{
      name: 'extend', head: t('work.extension'), value: ({ extensions: [newest] }: WorkSummary) => newest?.to ?? null,
      // Whoever took a work back asks for no time; what was given before is still told.
      shows: (work: WorkSummary) => (work.withdrawnAt !== null ? work.extensions[0] ? t('work.until', { until: localTime(t.language, work.extensions[0].to) }) : null : (
        <Button tone="quiet" aria-label={`${t('work.extend')}: ${work.number}`} onClick={() => setExtended(work)}>
          {work.extensions[0] ? t('work.until', { until: localTime(t.language, work.extensions[0].to) }) : t('work.extend')}
        </Button>
      )),
    }] : []),
  ];
  const handedIn = works.filter(({ version, withdrawnAt }) => version > 0 && withdrawnAt === null).length;
  return (
    <div className={season.page}>
      <CallHead id={id} page={t('work.works')} call={call} person={person} />
      <p role="status">{t('work.counts', { handedIn, of: works.length })}</p>
      <DataTable caption={t('work.works')} columns={columns} rows={works} keyOf={(work) => work.id} filter={t('work.search')} empty={t('work.none')} />
      <CallDownloads id={id} tables={call.withWhom.kind === 'alone' ? ['works', 'people'] : ['works']} />
      {read ? <WorkDialog callId={id} call={call} work={read} onClose={() => setRead(null)} /> : null}
      {extended ? <ExtendDialog callId={id} call={call} work={extended} onExtended={setWorks} onClose={() => setExtended(null)} /> : null}
    </div>
  );
}
