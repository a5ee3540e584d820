import type { CountryCode } from '../place/codes.ts';
import type { Role, Standing } from './roles.ts';

/** Who may do what, in one table: it is what the server asks, what the settings show and what the tests go through. */
export const permissions = {
  'quest.list': ['admin', 'organiser', 'author', 'translator', 'reviewer', 'host'],
  'quest.read': ['admin', 'organiser', 'author', 'translator', 'reviewer'],
  'quest.write': ['admin', 'organiser', 'author'],
  'quest.edit': ['admin', 'organiser', 'author', 'translator', 'reviewer'],
  'quest.comment': ['admin', 'organiser', 'author', 'translator', 'reviewer'],
  'quest.import': ['admin', 'organiser', 'author'],
  'quest.export': ['admin', 'organiser', 'author'],
  'quest.archive': ['admin', 'organiser'],
  'quest.seal': ['admin', 'organiser'],
  'game.lead': ['admin', 'organiser', 'host'],
  'rehearsal.run': ['admin', 'organiser', 'host'],
  'run.write': ['admin', 'organiser'],
  'run.read': ['admin', 'organiser'],
  'season.read': ['admin', 'organiser', 'host'],
  'season.write': ['admin', 'organiser'],
  'call.read': ['admin', 'organiser'],
  'call.write': ['admin', 'organiser'],
  'media.write': ['admin', 'organiser', 'author'],
  'person.read': ['admin', 'organiser'],
  'person.write': ['admin', 'organiser'],
  'session.end': ['admin'],
  'person.erase': ['admin'],
  'audit.read': ['admin'],
  'settings.write': ['admin'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Action = keyof typeof permissions;
export const actions = Object.keys(permissions) as Action[];

export function may(role: Role, action: Action): boolean {
  return (permissions[action] as readonly Role[]).includes(role);
}

/**
 * Whether somebody may give, change or end another one's standing. Admins answer for everybody; an organiser for those who
 * write, translate, review and host, and only within their own countries.
 */
export function mayAppoint(by: Standing, other: Standing): boolean {
  if (by.role === 'admin') return true;
  if (by.role !== 'organiser' || other.role === 'admin' || other.role === 'organiser') return false;
  const { countries } = by.scope;
  return countries.length === 0 || (other.scope.countries.length > 0 && other.scope.countries.every((country) => countries.includes(country)));
}

/** A26: whether somebody answers for all of these countries; an empty scope is all of them. */
export function answersFor({ role, scope }: Standing, countries: readonly CountryCode[]): boolean {
  return role === 'admin' || scope.countries.length === 0 || countries.every((country) => scope.countries.includes(country));
}
