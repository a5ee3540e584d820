import type { Call } from '../call/schema.ts';
import type { Language } from '../kernel/language.ts';
import type { CountryCode } from '../place/codes.ts';
import { sharedLanguages, type TeamWish } from './fit.ts';

export const teamFaultCodes = ['too_few', 'too_many', 'role_missing', 'countries_few', 'no_language'] as const;
export type TeamFaultCode = (typeof teamFaultCodes)[number];

/** One thing that a team lacks; `by` is how many people, or countries, too few or too many. */
export interface TeamFault {
  readonly code: TeamFaultCode;
  readonly by: number;
  readonly role?: string;
}

/** What a call asks of its teams; null where people come alone. */
export function wishOf({ withWhom, roles }: Pick<Call, 'withWhom' | 'roles'>): TeamWish | null {
  if (withWhom.kind === 'alone') return null;
  const { least, most, countries } = withWhom;
  return { least, most, countries, roles: roles.map(({ id, least: of }) => ({ id, least: of })) };
}

/** A member as far as it is known: what nobody told yet counts for nothing. */
export interface KnownMember {
  readonly role: string | null;
  readonly country: CountryCode | null;
  readonly languages: readonly Language[];
}

/** TB6: what a team lacks of what its call asks for, all at once; empty when nothing. No language of all is told as well, though no call asks for it. */
export function teamFaults(members: readonly KnownMember[], wish: TeamWish): TeamFault[] {
  const faults: TeamFault[] = [];
  const add = (code: TeamFaultCode, by: number, role?: string) => {
    if (by > 0) faults.push({ code, by, ...(role === undefined ? {} : { role }) });
  };
  add('too_few', wish.least - members.length);
  add('too_many', members.length - wish.most);
  for (const { id, least } of wish.roles) add('role_missing', least - members.filter(({ role }) => role === id).length, id);
  add('countries_few', wish.countries - new Set(members.flatMap(({ country }) => country ?? [])).size);
  const told = members.filter(({ languages }) => languages.length > 0);
  add('no_language', told.length > 1 && sharedLanguages(told).length === 0 ? 1 : 0);
  return faults;
}
