import { answersFor } from '@tabarman/shared/access/permissions.ts';
import type { Standing } from '@tabarman/shared/access/roles.ts';
import type { CountryCode } from '@tabarman/shared/place/codes.ts';
import { problem } from './problem.ts';

/** A26: refuses whoever does not answer for all countries of something; null where there is no such thing. */
export function mustAnswerFor(person: Standing, countries: readonly CountryCode[] | null): void {
  if (countries === null) throw problem('not_found');
  if (!answersFor(person, countries)) throw problem('forbidden');
}
