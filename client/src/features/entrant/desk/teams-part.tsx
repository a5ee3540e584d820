import type { PeopleOfSeasonView } from '@tabarman/shared/entrant/views.ts';
import { type DataColumn, DataTable } from '../../../desk/data-table.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import styles from '../../../desk/work-page.module.css';

type Team = PeopleOfSeasonView['teams'][number];

/** Teams that are put together, with who is in them and what is still missing. */
export function TeamsPart({ people: { people, teams } }: { readonly people: PeopleOfSeasonView }) {
  const t = useMessages();
  const names = ({ members, captainId }: Team) => members.map((id) => {
    const name = people.find((person) => person.id === id)?.name || '…';
    return id === captainId ? `${name} (${t('entrant.captain')})` : name;
  }).join(', ');
  const columns: DataColumn<Team>[] = [
    { name: 'name', head: t('entrant.team'), isHead: true, value: ({ name }) => name, shows: ({ name }) => name },
    {
      name: 'state', head: t('entrant.state'), value: ({ state }) => t(`entrant.state.${state}`),
      shows: ({ state, faults }) => (
        <>
          <Badge tone={state === 'handedIn' ? 'right' : state === 'withdrawn' ? 'wrong' : 'notice'}>{t(`entrant.state.${state}`)}</Badge>{' '}
          {faults.filter((fault) => fault !== 'entries_not_open').map((fault) => t(`entrant.fault.${fault}`)).join(', ')}
        </>
      ),
    },
    { name: 'members', head: t('entrant.members'), value: names, shows: names },
    { name: 'substitutions', head: t('entrant.substitutions'), isNumber: true, value: ({ substitutions }) => substitutions, shows: ({ substitutions }) => substitutions },
  ];
  return (
    <section className={styles.page} aria-label={t('entrant.teams')}>
      <DataTable caption={t('entrant.teams')} columns={columns} rows={teams} keyOf={({ id }) => id} filter={t('entrant.search')} empty={t('entrant.noTeams')} />
    </section>
  );
}
