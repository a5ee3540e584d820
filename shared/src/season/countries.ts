import { type CountryCode, countryCodes } from '../place/codes.ts';
import type { Season, Stage } from './schema.ts';

/** Whose season it is: the countries that may enter. */
export function countriesOf({ eligibility: { countries } }: Pick<Season, 'eligibility'>): readonly CountryCode[] {
  return countries.length > 0 ? countries : countryCodes;
}

/** Whose stage it is: the one country that plays it, or all of the season. */
export function countriesOfStage(season: Pick<Season, 'eligibility'>, { country }: Pick<Stage, 'country'>): readonly CountryCode[] {
  return country === null ? countriesOf(season) : [country];
}
