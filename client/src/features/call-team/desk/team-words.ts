import type { CallTeamsView } from '@tabarman/shared/call-team/views.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';

type Fault = CallTeamsView['teams'][number]['faults'][number];

/** How roles, teams and what a team lacks are read. */
export function useTeamWords(call: Call) {
  const t = useMessages();
  const roleOf = (id: string | null) => {
    const role = call.roles.find((one) => one.id === id);
    return role ? textIn(role.title, t.language, call.reference) : t('callTeam.noRole');
  };
  return {
    roleOf,
    nameOf: (team: { readonly name: string; readonly number: number } | undefined) => (team === undefined ? t('callTeam.new') : team.name === '' ? t('callTeam.numbered', { n: team.number }) : team.name),
    faultOf: ({ code, more, role }: Fault) => (code === 'no_language' ? t('callTeam.fault.no_language') : code === 'role_unfilled' ? t('callTeam.fault.role_unfilled', { role: roleOf(role ?? null), n: more }) : t(`callTeam.fault.${code}`, { n: more })),
  };
}
