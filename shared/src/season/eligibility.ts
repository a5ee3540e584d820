import type { CountryCode, RegionCode } from '../place/codes.ts';
import type { Language } from '../kernel/language.ts';

/** Who may enter. An empty list asks for nothing. */
export interface EligibilityRules {
  /** Years somebody must have, on that day (`YYYY-MM-DD`); null for any age. */
  readonly age: { readonly from: number; readonly to: number | null; readonly on: string } | null;
  readonly isStudent: boolean;
  readonly countries: readonly CountryCode[];
  readonly regions: readonly RegionCode[];
  readonly languages: readonly Language[];
}

/** What somebody who registers has told so far. */
export interface Person {
  /** `YYYY-MM-DD`; null while it is not told, or is no possible day. */
  readonly bornOn: string | null;
  readonly country: string | null;
  readonly region: string | null;
  readonly university: string | null;
  readonly languages: readonly Language[];
}

export const ineligibilities = ['no_birth_date', 'too_young', 'too_old', 'not_student', 'other_country', 'other_region', 'other_language'] as const;
export type Ineligibility = (typeof ineligibilities)[number];

/** SE3: why somebody may not enter; empty when nothing stands against it. */
export function whyNotEligible(person: Person, { age, isStudent, countries, regions, languages }: EligibilityRules): Ineligibility[] {
  const years = age && person.bornOn !== null ? ageOn(person.bornOn, age.on) : null;
  return ineligibilities.filter((reason) => {
    switch (reason) {
      case 'no_birth_date': return age !== null && years === null;
      case 'too_young': return age !== null && years !== null && years < age.from;
      case 'too_old': return age !== null && age.to !== null && years !== null && years > age.to;
      case 'not_student': return isStudent && person.university === null;
      case 'other_country': return countries.length > 0 && !countries.some((country) => country === person.country);
      case 'other_region': return regions.length > 0 && !regions.some((region) => region === person.region);
      case 'other_language': return languages.length > 0 && !languages.some((language) => person.languages.includes(language));
    }
  });
}

/**
 * SE4: whole years on a day, both as `YYYY-MM-DD`. Who is born on 29 February is a year older on 1 March of a common year: on the
 * day before nobody has to say so.
 */
export function ageOn(bornOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
