/** The countries of the region by ISO 3166-1. */
export const countryCodes = ['KG', 'TJ', 'UZ'] as const;
export type CountryCode = (typeof countryCodes)[number];

/** Minutes before UTC. None of the three changes its clocks over the year. */
export const countryOffsets: Readonly<Record<CountryCode, number>> = { KG: 360, TJ: 300, UZ: 300 };

/** Their first divisions by ISO 3166-2. */
export const regionCodes = [
  'KG-B', 'KG-C', 'KG-GB', 'KG-GO', 'KG-J', 'KG-N', 'KG-O', 'KG-T', 'KG-Y', 'TJ-DU', 'TJ-GB',
  'TJ-KT', 'TJ-RA', 'TJ-SU', 'UZ-AN', 'UZ-BU', 'UZ-FA', 'UZ-JI', 'UZ-NG', 'UZ-NW', 'UZ-QA',
  'UZ-QR', 'UZ-SA', 'UZ-SI', 'UZ-SU', 'UZ-TK', 'UZ-TO', 'UZ-XO',
] as const;
export type RegionCode = (typeof regionCodes)[number];

/** Cities that the map can show. */
export const cityIds = [
  'bishkek', 'osh', 'jalal-abad', 'batken', 'karakol', 'naryn', 'talas', 'tokmok', 'dushanbe',
  'khujand', 'bokhtar', 'kulob', 'khorugh', 'vahdat', 'isfara', 'tashkent', 'nurafshon', 'fergana',
  'kokand', 'andijan', 'namangan', 'samarkand', 'bukhara', 'navoiy', 'nukus', 'urgench', 'termez',
  'qarshi', 'jizzakh', 'guliston',
] as const;
export type CityId = (typeof cityIds)[number];

/** The country of a region is the first part of its code. */
export function countryOf(region: RegionCode): CountryCode {
  return region.slice(0, 2) as CountryCode;
}
