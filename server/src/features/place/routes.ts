import { languages, type Language } from '@tabarman/shared/kernel/language.ts';
import { compareNames } from '@tabarman/shared/language/compare-names.ts';
import { countryCodes, regionCodes } from '@tabarman/shared/place/codes.ts';
import { countryName, regionName, universityName } from '@tabarman/shared/place/place-name.ts';
import { universities } from '@tabarman/shared/place/universities.ts';
import type { Places } from '@tabarman/shared/protocol/contract/places.ts';
import { api } from '../../edge/api.ts';

/** A list changes with the release of a new version: an hour later everybody has it. */
const KEEP_SECONDS = 3_600;

export function placeRoutes() {
  const lists = new Map(languages.map((language) => [language, placesIn(language)]));
  return {
    list: api.places.list.handler(({ input, context }) => {
      context.keepFor(KEEP_SECONDS);
      return lists.get(input.language) ?? placesIn(input.language);
    }),
  };
}

function placesIn(language: Language): Places {
  const compare = compareNames(language);
  const byName = (a: { name: string }, b: { name: string }) => compare(a.name, b.name);
  return {
    countries: countryCodes.map((code) => ({ code, name: countryName(code, language) })).toSorted(byName),
    regions: regionCodes.map((code) => ({ code, name: regionName(code, language) })).toSorted(byName),
    universities: universities.map((university) => {
      const { id, region, names, aliases } = university;
      const shown = universityName(university, language);
      return { id, region, ...shown, aliases: [...aliases, ...Object.values(names).filter((name) => name !== shown.name)] };
    }).toSorted(byName),
  };
}
