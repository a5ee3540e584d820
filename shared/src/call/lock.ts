import type { Call } from './schema.ts';

/** The parts of a call whose change would change what people took part in. */
export const lockedParts = ['kind', 'currency', 'eligibility', 'roles', 'withWhom', 'consents', 'tracks', 'fields', 'criteria', 'jury', 'awards', 'vote', 'phases', 'grace'] as const;
export type LockedPart = (typeof lockedParts)[number];

/**
 * CL7: what differs between two calls of what stands fast once works are taken. Title, description and dates may still change, and a change of dates is
 * told in public (CL5); which number decides, who is awarded and how may not.
 */
export function lockedChanges(before: Call, after: Call): LockedPart[] {
  const same = (of: (call: Call) => unknown) => JSON.stringify(of(before)) === JSON.stringify(of(after));
  return lockedParts.filter((part) => {
    switch (part) {
      case 'phases': return !same(({ phases }) => phases.map(({ id, rights }) => [id, rights.toSorted()]));
      case 'grace': return !same(({ graceMinutes }) => graceMinutes);
      // The day on which teams stand fast is a date.
      case 'withWhom': return !same(({ withWhom }) => (withWhom.kind === 'teams' ? { ...withWhom, closesAt: null } : withWhom));
      case 'kind':
      case 'currency':
      case 'eligibility':
      case 'roles':
      case 'consents':
      case 'tracks':
      case 'fields':
      case 'criteria':
      case 'jury':
      case 'awards':
      case 'vote': return !same((call) => call[part]);
    }
  });
}
