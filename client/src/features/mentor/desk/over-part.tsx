import { DataTable } from '../../../desk/data-table.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { localTime } from '../../../i18n/local-time.ts';
import { clockOf } from '../ticking.tsx';
import { type DeskTicket, isOpen, type PartProps, useTeamName } from './part-props.ts';

/** What is over: who helped, how long the team had waited, and what both said. */
export function OverPart({ view }: Pick<PartProps, 'view'>) {
  const t = useMessages();
  const nameOf = useTeamName();
  const mentorOf = ({ mentorId }: DeskTicket) => view.mentors.find(({ id }) => id === mentorId)?.about.name ?? '';
  const waitOf = ({ askedAt, claimedAt, closedAt }: DeskTicket) => (claimedAt ?? closedAt ?? askedAt) - askedAt;
  const stateOf = ({ state, closedAt }: DeskTicket) => `${t(`mentors.state.${state}`)} ${closedAt === null ? '' : localTime(t.language, closedAt)}`;
  return (
    <DataTable<DeskTicket>
      caption={t('mentors.over')} rows={view.tickets.filter((one) => !isOpen(one))} keyOf={({ id }) => id} empty={t('mentors.nothingOver')}
      columns={[
        { name: 'team', head: t('mentors.team'), isHead: true, value: ({ team }) => nameOf(team), shows: ({ team }) => nameOf(team) },
        { name: 'about', head: t('mentors.about'), value: ({ about }) => about, shows: ({ about }) => about },
        { name: 'mentor', head: t('mentors.took'), value: mentorOf, shows: mentorOf },
        { name: 'wait', head: t('mentors.waited'), isNumber: true, value: waitOf, shows: (ticket) => clockOf(waitOf(ticket)) },
        { name: 'rating', head: t('mentors.rating'), isNumber: true, value: ({ rating }) => rating, shows: ({ rating }) => rating ?? '–' },
        { name: 'comment', head: t('mentors.comment'), value: ({ comment }) => comment, shows: ({ comment }) => comment },
        { name: 'note', head: t('mentors.note'), value: ({ note }) => note, shows: ({ note }) => note },
        { name: 'state', head: t('jury.state'), value: ({ closedAt }) => closedAt, shows: stateOf },
      ]}
    />
  );
}
