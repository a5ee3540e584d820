import type { Call } from '../call/schema.ts';
import { lacksOf, wishOf } from '../call-team/team-faults.ts';
import type { CountryCode } from '../place/codes.ts';

export const workTeamFaults = ['name_missing', 'too_few', 'too_many', 'not_ready', 'role_missing', 'role_unfilled', 'countries_few', 'lead_elsewhere'] as const;
export type WorkTeamFaultCode = (typeof workTeamFaults)[number];

/** What a team lacks; `role` says of whom, `more` how many are wanted still. */
export interface WorkTeamFault {
  readonly code: WorkTeamFaultCode;
  readonly role?: string;
  readonly more?: number;
}

export interface WorkMemberState {
  readonly role: string | null;
  readonly country: CountryCode | null;
  /** Nothing is missing, and nothing stands against taking part. */
  readonly isReady: boolean;
}

/** WK3: what the rules of a call ask of those who hand in one work, all at once; empty when nothing is wanting. Somebody alone is a team of one. */
export function faultsOfTeam({ withWhom, roles }: Pick<Call, 'withWhom' | 'roles'>, { name, lead, members }: { readonly name: string; readonly lead: WorkMemberState; readonly members: readonly WorkMemberState[] }): WorkTeamFault[] {
  const faults: WorkTeamFault[] = [];
  if (lead.country === null) faults.push({ code: 'lead_elsewhere' });
  if (members.some(({ isReady }) => !isReady)) faults.push({ code: 'not_ready' });
  if (roles.length > 0 && members.some(({ role }) => !roles.some(({ id }) => id === role))) faults.push({ code: 'role_missing' });
  if (withWhom.kind === 'teams' && name.trim() === '') faults.push({ code: 'name_missing' });
  return [...faults, ...lacksOf(members, wishOf({ withWhom, roles }) ?? alone)];
}

const alone = { least: 1, most: 1, countries: 1, roles: [] };
