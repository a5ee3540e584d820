import type { Call } from '../call/schema.ts';
import type { Language } from '../kernel/language.ts';
import type { CountryCode } from '../place/codes.ts';
import { sharedLanguages, type TeamWish } from './fit.ts';

const lackCodes = ['too_few', 'too_many', 'role_unfilled', 'countries_few'] as const;
export const teamFaultCodes = [...lackCodes, 'no_language'] as const;

/** One thing that a team lacks; `more` is how many people, or countries, are wanted still, or are too many. */
export interface TeamFault<Code extends string = (typeof teamFaultCodes)[number]> {
  readonly code: Code;
  readonly more: number;
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

/** TB6, WK3: what a team lacks of what its call asks for, all at once; empty when nothing. */
export function lacksOf(members: readonly Pick<KnownMember, 'role' | 'country'>[], wish: TeamWish): TeamFault<(typeof lackCodes)[number]>[] {
  const counted = [
    { code: 'too_few' as const, more: wish.least - members.length },
    { code: 'too_many' as const, more: members.length - wish.most },
    ...wish.roles.map(({ id, least }) => ({ code: 'role_unfilled' as const, more: least - members.filter(({ role }) => role === id).length, role: id })),
    { code: 'countries_few' as const, more: wish.countries - new Set(members.flatMap(({ country }) => country ?? [])).size },
  ];
  return counted.filter(({ more }) => more > 0);
}

/** TB6: the same while a team forms, and that its members have no language of all, which no call asks for. */
export function teamFaults(members: readonly KnownMember[], wish: TeamWish): TeamFault[] {
  const told = members.filter(({ languages }) => languages.length > 0);
  const noLanguage = told.length > 1 && sharedLanguages(told).length === 0;
  return [...lacksOf(members, wish), ...(noLanguage ? [{ code: 'no_language' as const, more: 1 }] : [])];
}
