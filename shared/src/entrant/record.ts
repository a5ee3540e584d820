import * as z from 'zod';
import { languageSchema } from '../kernel/language-schema.ts';
import { languages } from '../kernel/language.ts';
import { cleanLine } from '../kernel/name.ts';
import { countryCodes, countryOf, regionCodes } from '../place/codes.ts';
import { universityOf } from '../place/place-name.ts';

const LONGEST = 120;
const line = z.string().max(LONGEST);

/** EN1: what one person tells of themselves, once for all seasons. Nothing has to be told at once: blank is an empty text or null. */
export const recordSchema = z.strictObject({
  name: line.describe('As in the identity document'),
  bornOn: z.iso.date().nullable(),
  country: z.enum(countryCodes).nullable(),
  region: z.enum(regionCodes).nullable(),
  university: z.string().regex(/^[a-z0-9-]{1,40}$/).nullable(),
  otherUniversity: line.describe('In words, when no list has it'),
  faculty: line,
  year: z.int().min(1).max(8).nullable(),
  languages: z.array(languageSchema).max(languages.length).refine((all) => new Set(all).size === all.length).describe('In which one can play'),
  contact: line.describe('An e-mail address or a telephone number'),
}).meta({ id: 'EntrantRecord' });
export type EntrantRecord = z.infer<typeof recordSchema>;

/** Single fields, as they are left on a phone. */
export const recordPartSchema = recordSchema.partial().meta({ id: 'EntrantRecordPart' });
export type RecordPart = z.infer<typeof recordPartSchema>;

export const emptyRecord: EntrantRecord = {
  name: '', bornOn: null, country: null, region: null, university: null, otherUniversity: '', faculty: '', year: null, languages: [], contact: '',
};

/** EN2: the record with some fields told anew: texts cleaned, a region only within its country, one university. Null when the university is on no list. */
export function changeRecord(record: EntrantRecord, part: RecordPart): EntrantRecord | null {
  if (typeof part.university === 'string' && !universityOf(part.university)) return null;
  const told = Object.fromEntries(Object.entries(part).map(([field, value]) => [field, typeof value === 'string' && isText(field) ? cleanLine(value, LONGEST).line : value]));
  const next = { ...record, ...told };
  return {
    ...next,
    region: next.region !== null && countryOf(next.region) === next.country ? next.region : null,
    university: typeof part.otherUniversity === 'string' && next.otherUniversity !== '' ? null : next.university,
    otherUniversity: typeof part.university === 'string' ? '' : next.otherUniversity,
  };
}

const isText = (field: string) => field === 'name' || field === 'otherUniversity' || field === 'faculty' || field === 'contact';

/** How somebody was checked, from the cheapest on. */
export const layers = ['contact', 'university', 'list', 'venue'] as const;
export type Layer = (typeof layers)[number];

const restsOn: Readonly<Record<Layer, readonly (keyof EntrantRecord)[]>> = {
  contact: ['contact'], university: ['university', 'otherUniversity'], list: ['name', 'university', 'otherUniversity'], venue: ['name', 'bornOn'],
};

/** EN9: the checks that hold no longer after a change, because what they were about is another. */
export function lapsed(before: EntrantRecord, after: EntrantRecord): Layer[] {
  return layers.filter((layer) => restsOn[layer].some((field) => before[field] !== after[field]));
}
