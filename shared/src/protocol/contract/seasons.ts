import * as z from 'zod';
import { languageSchema } from '../../kernel/language-schema.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { lockedParts } from '../../season/lock.ts';
import { seasonFaults } from '../../season/faults.ts';
import { seasonSchema } from '../../season/schema.ts';
import { base, id, open, refusals, when } from './base.ts';

const number = z.int().nonnegative();
const slug = z.string().regex(/^[a-z0-9-]{1,40}$/).describe('In the address: /s/{slug}');
const version = z.strictObject({ number: z.int().positive(), at: when, reason: textSchema(400).nullable().describe('Null for the first') });
const fault = z.strictObject({ code: z.enum(seasonFaults), stage: z.string().optional(), game: z.string().optional(), language: languageSchema.optional() });

const summary = z.strictObject({
  id, slug, title: textSchema(160), reference: languageSchema, stages: number, published: z.int().positive().nullable().describe('The newest version that is public'),
  entriesOpenAt: when.nullable(), createdAt: when, updatedAt: when,
});
const written = z.strictObject({
  id, slug, season: seasonSchema, number: number.describe('How often it was saved'), faults: z.array(fault), versions: z.array(version).describe('Newest first'),
  locked: z.array(z.enum(lockedParts)).describe('What was changed and may not be, entries being open'),
});

export const seasonsContract = {
  list: base.route({ method: 'GET', path: '/seasons', tags: ['seasons'], summary: 'Seasons, newest first' }).output(z.array(summary)),
  create: base.route({ method: 'POST', path: '/seasons', successStatus: 201, tags: ['seasons'], summary: 'A new season: a national stage in three countries and a regional final' })
    .input(z.strictObject({ title: z.string().trim().min(1).max(160), language: languageSchema })).output(written),
  get: base.errors(refusals('not_found')).route({ method: 'GET', path: '/seasons/{id}', tags: ['seasons'], summary: 'A season as it is written, with what it lacks' })
    .input(z.strictObject({ id })).output(written),
  save: base.errors(refusals('not_found', 'season_changed')).route({ method: 'PUT', path: '/seasons/{id}', tags: ['seasons'], summary: 'Save a season that nobody else changed since' })
    .input(z.strictObject({ id, number: number.describe('As it was loaded'), season: seasonSchema })).output(written),
  publish: base.errors(refusals('not_found', 'season_incomplete', 'season_locked', 'reason_missing'))
    .route({ method: 'POST', path: '/seasons/{id}/versions', successStatus: 201, tags: ['seasons'], summary: 'Make what is written public, as a version that never changes' })
    .input(z.strictObject({ id, reason: textSchema(400).optional().describe('Why it changed: asked from the second version on') })).output(written),
  published: base.errors(refusals('not_found')).route({ method: 'GET', path: '/seasons/by-slug/{slug}', tags: ['seasons'], summary: 'A season as it is public', ...open })
    .input(z.strictObject({ slug: z.string().min(1).max(40) })).output(z.strictObject({ slug, season: seasonSchema, versions: z.array(version) })),
  site: base.errors(refusals('not_found', 'storage_full')).route({ method: 'GET', path: '/seasons/{id}/site', outputStructure: 'detailed', tags: ['seasons'], summary: 'The public pages of a season as files that need no server (ZIP), with its results as CSV and JSON' })
    .input(z.strictObject({ id })).output(z.strictObject({ headers: z.strictObject({ 'content-disposition': z.string() }), body: z.file() })),
};
export type WrittenSeason = z.infer<typeof written>;
export type SeasonSummary = z.infer<typeof summary>;
