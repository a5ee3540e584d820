import type { PlannedTeam, StandingTeam } from '@tabarman/shared/call-team/proposal.ts';
import type { CallTeamsView } from '@tabarman/shared/call-team/views.ts';
import type { Seeker } from '@tabarman/shared/call-team/fit.ts';

export const standing = ({ teams }: CallTeamsView): StandingTeam[] => teams.map(({ id, name, members }) => ({ id, name, members }));

/** Teams as they are, to be arranged anew. */
export const planNow = ({ teams }: CallTeamsView): PlannedTeam[] => teams.map(({ id, members }) => ({ teamId: id, members }));

/** Whom the builder can count: a country is known. */
export const seekersIn = ({ people }: CallTeamsView): Seeker[] => people.flatMap(({ id, role, country, languages, experience, wants }) => (country === null ? [] : [{ id, role: role ?? '', country, languages, experience, ideas: wants }]));

/** Where somebody is put who is taken out of everything: to the own team, else to those without one. */
export type Place = number | 'new' | 'pool';

/** The plan with one person put elsewhere; teams that are only planned go with their last one. */
export function moved(plan: readonly PlannedTeam[], personId: string, to: Place, teams: readonly StandingTeam[]): PlannedTeam[] {
  const own = teams.find(({ members }) => members.includes(personId))?.id;
  const home = own === undefined ? -1 : plan.findIndex(({ teamId }) => teamId === own);
  const at = to === 'pool' ? home : to;
  const next = plan.map((team, i) => ({ ...team, members: [...team.members.filter((id) => id !== personId), ...(i === at ? [personId] : [])] }));
  if (to === 'pool' && own !== undefined && home < 0) next.push({ teamId: own, members: [personId] });
  if (to === 'new') next.push({ teamId: null, members: [personId] });
  return next.filter(({ teamId, members }) => teamId !== null || members.length > 0);
}
