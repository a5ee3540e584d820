import { cleanLine } from '../kernel/name.ts';
import { countryOf } from './codes.ts';
import type { Ask, Home } from './home.ts';
import { universities } from './universities.ts';

const LONGEST_OTHER = 60;
const universityIds = new Set(universities.map((u) => u.id));

export type CheckedHome = { readonly ok: true; readonly home: Home | null } | { readonly ok: false; readonly error: 'home_invalid' };

/** W1: what is kept of a home: only what the game asks for, and only what belongs together. */
export function checkHome(told: Home | null, asked: readonly Ask[]): CheckedHome {
  if (told === null || asked.length === 0) return { ok: true, home: null };
  const { country } = told;
  const region = asked.includes('region') ? told.region : null;
  const university = asked.includes('university') ? told.university : null;
  const isForeign = region !== null && countryOf(region) !== country;
  const isUnknown = university !== null && !universityIds.has(university);
  const isSaid = country === 'other' || (asked.includes('university') && university === null);
  const other = isSaid && told.other !== null ? cleanLine(told.other, LONGEST_OTHER) : null;
  if (isForeign || isUnknown || other?.isTooLong === true) return { ok: false, error: 'home_invalid' };
  return { ok: true, home: { country, region, university, other: other?.line || null } };
}
