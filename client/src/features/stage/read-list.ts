import { languages } from '@tabarman/shared/kernel/language.ts';
import { countryCodes, regionCodes } from '@tabarman/shared/place/codes.ts';
import { countryName, regionName, shortRegionName } from '@tabarman/shared/place/place-name.ts';
import { universities } from '@tabarman/shared/place/universities.ts';
import type { EntryFacts } from '@tabarman/shared/season/entry.ts';

export type LineFault = 'name' | 'country' | 'region' | 'university' | 'twice';

export interface ReadLine {
  readonly number: number;
  readonly text: string;
  readonly entry: EntryFacts | null;
  readonly fault: LineFault | null;
}

/**
 * A coordinator's list, an entry a line: name; country; region; university. Places are written by code or in any of the languages; the
 * last two may be missing. Nothing is guessed: what is not known, or is the name of two, is a fault of its line.
 */
export function readList(text: string, present: readonly { readonly name: string; readonly country: string }[]): ReadLine[] {
  const known = new Set(present.map(keyOf));
  return text.split(/\r?\n/).flatMap((line, i): ReadLine[] => {
    if (line.trim() === '') return [];
    const read = readEntry(line.split(/[;\t]/).map((part) => part.trim()));
    const isTwice = typeof read !== 'string' && known.has(keyOf(read));
    if (typeof read !== 'string') known.add(keyOf(read));
    const fault = typeof read === 'string' ? read : isTwice ? 'twice' : null;
    return [{ number: i + 1, text: line.trim(), entry: typeof read === 'string' || isTwice ? null : read, fault }];
  });
}

function readEntry([name = '', inCountry = '', inRegion = '', at = '']: readonly string[]): EntryFacts | LineFault {
  if (name === '' || name.length > 80) return 'name';
  const country = only(countryCodes, inCountry, (code) => [code, ...languages.map((language) => countryName(code, language))]);
  if (!country) return 'country';
  const regions = regionCodes.filter((code) => code.startsWith(country));
  const region = inRegion === '' ? null : only(regions, inRegion, (code) => [code, ...languages.flatMap((language) => [regionName(code, language), shortRegionName(code, language)])]);
  if (region === undefined) return 'region';
  const local = universities.filter((one) => one.region.startsWith(country));
  const university = at === '' ? null : only(local, at, ({ id, names, aliases }) => [id, ...Object.values(names), ...aliases])?.id;
  if (university === undefined) return 'university';
  return { name, country, region, university, classes: [] };
}

function only<Place>(places: readonly Place[], wanted: string, namesOf: (place: Place) => readonly string[]): Place | undefined {
  const found = places.filter((place) => namesOf(place).some((name) => plain(name) === plain(wanted)));
  return found.length === 1 ? found[0] : undefined;
}

const plain = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
const keyOf = ({ name, country }: { readonly name: string; readonly country: string }) => `${country} ${plain(name)}`;
