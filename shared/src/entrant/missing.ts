import { type Ineligibility, whyNotEligible } from '../season/eligibility.ts';
import type { Season } from '../season/schema.ts';
import { isPossibleBirthDate } from './born-on.ts';
import { contactKind } from './contact.ts';
import type { EntrantRecord } from './record.ts';

export const lacks = ['name', 'bornOn', 'country', 'region', 'university', 'faculty', 'year', 'languages', 'contact', 'consents'] as const;
export type Lack = (typeof lacks)[number];

/** What somebody agreed to and has not taken back, by the version of its text. */
export interface Agreed {
  readonly consent: string;
  readonly version: number;
}

export type SeasonAsks = Pick<Season, 'eligibility' | 'consents'>;

/** EN3, EN4: what a record still lacks to enter a season; `today` is `YYYY-MM-DD`. */
export function whatIsMissing(record: EntrantRecord, agreed: readonly Agreed[], { eligibility, consents }: SeasonAsks, today: string): Lack[] {
  return lacks.filter((lack) => {
    switch (lack) {
      case 'name': return record.name.split(' ').length < 2;
      case 'bornOn': return record.bornOn === null || !isPossibleBirthDate(record.bornOn, today);
      case 'country':
      case 'region': return record[lack] === null;
      case 'university': return eligibility.isStudent && record.university === null && record.otherUniversity === '';
      case 'faculty': return eligibility.isStudent && record.faculty === '';
      case 'year': return eligibility.isStudent && record.year === null;
      case 'languages': return eligibility.languages.length > 0 && record.languages.length === 0;
      case 'contact': return contactKind(record.contact) === null;
      case 'consents': return consents.some(({ id, version, isRequired }) => isRequired && !agreed.some((one) => one.consent === id && one.version === version));
    }
  });
}

/** SE3 for a record: why its person may not enter, as far as it is told. What is missing is not held against anybody here. */
export function whyNotEntrant(record: EntrantRecord, { eligibility }: SeasonAsks, today: string): Ineligibility[] {
  const { bornOn, country, region, university, otherUniversity, languages } = record;
  const isBorn = bornOn !== null && isPossibleBirthDate(bornOn, today);
  const found = whyNotEligible({ bornOn: isBorn ? bornOn : null, country, region, university: university ?? (otherUniversity || null), languages }, eligibility);
  return found.filter((reason) => {
    switch (reason) {
      case 'no_birth_date':
      case 'not_student': return false;
      case 'too_young':
      case 'too_old': return true;
      case 'other_country': return country !== null;
      case 'other_region': return region !== null;
      case 'other_language': return languages.length > 0;
    }
  });
}

/** What is shown of a birth date: whether somebody is old enough, and no more. Null where no age is asked for or no date is told. */
export function isOldEnough(record: EntrantRecord, season: SeasonAsks, today: string): boolean | null {
  if (season.eligibility.age === null || record.bornOn === null || !isPossibleBirthDate(record.bornOn, today)) return null;
  return !whyNotEntrant(record, season, today).some((reason) => reason === 'too_young' || reason === 'too_old');
}
