import type { Language } from '../kernel/language.ts';
import type { CityId, CountryCode, RegionCode } from './codes.ts';
import { countryOf } from './codes.ts';
import { cityNames, countryNames, regionNames } from './names.ts';
import { universities, type University } from './universities.ts';

/** A name and the language it is in: universities have none in some languages, and that is said. */
export interface PlaceName {
  readonly name: string;
  readonly language: Language;
}

/** The main language of each country. */
export const localLanguages: Readonly<Record<CountryCode, Language>> = { KG: 'ky', TJ: 'tg', UZ: 'uz' };
const byId = new Map(universities.map((u) => [u.id, u]));

export function universityOf(id: string): University | undefined {
  return byId.get(id);
}

/** W3: in the asked language when it has one, else in Russian, which all three countries read. */
export function universityName({ region, names }: University, language: Language): PlaceName {
  if (language === localLanguages[countryOf(region)]) return { name: names.local, language };
  return language === 'en' ? { name: names.en, language } : { name: names.ru, language: 'ru' };
}

export const countryName = (code: CountryCode, language: Language): string => countryNames[code][language];
export const regionName = (code: RegionCode, language: Language): string => regionNames[code].names[language];
export const shortRegionName = (code: RegionCode, language: Language): string => regionNames[code].short[language];
export const cityName = (id: CityId, language: Language): string => cityNames[id][language];
