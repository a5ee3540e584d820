import * as z from 'zod';
import { callFaults, callSections } from '../../call/faults.ts';
import { lockedParts } from '../../call/lock.ts';
import { callKinds, callSchema } from '../../call/schema.ts';
import { languageSchema } from '../../kernel/language-schema.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { base, id, open, refusals, when } from './base.ts';

const number = z.int().nonnegative();
const slug = z.string().regex(/^[a-z0-9-]{1,40}$/).describe('In the address: /calls/{slug}');
const reason = textSchema(400);
const version = z.strictObject({ number: z.int().positive(), at: when, reason: reason.nullable().describe('Null for the first') });
const fault = z.strictObject({ code: z.enum(callFaults), section: z.enum(callSections), part: z.string().optional().describe('The phase, criterion, award… it is about'), language: languageSchema.optional() });
const moved = z.strictObject({ phase: z.string().nullable().describe('Null for the instant from which teams stand fast'), title: textSchema(160).describe('Of the phase'), which: z.enum(['opensAt', 'closesAt']), from: when.nullable(), to: when.nullable(), at: when, reason: reason.nullable() });

const summary = z.strictObject({
  id, slug, kind: z.enum(callKinds), title: textSchema(160), reference: languageSchema, published: z.int().positive().nullable().describe('The newest version that is public'),
  worksEnd: when.nullable(), createdAt: when, updatedAt: when,
});
const written = z.strictObject({
  id, slug, call: callSchema, number: number.describe('How often it was saved'), faults: z.array(fault), versions: z.array(version).describe('Newest first'),
  locked: z.array(z.enum(lockedParts)).describe('What was changed and may not be, works being taken'),
  moved: z.array(moved).describe('Dates that were moved in public, newest first'), moving: z.array(moved).describe('What would be told if it became public now'),
});
const file = z.strictObject({ headers: z.strictObject({ 'content-disposition': z.string() }), body: z.file() });
/** CL8: the grace is for organisers alone. */
const publicCall = callSchema.omit({ graceMinutes: true });

export const callsContract = {
  list: base.route({ method: 'GET', path: '/calls', tags: ['calls'], summary: 'Calls, newest first' }).output(z.array(summary)),
  create: base.route({ method: 'POST', path: '/calls', successStatus: 201, tags: ['calls'], summary: 'A new call: a hackathon, a contest or grants' })
    .input(z.strictObject({ kind: z.enum(callKinds), title: z.string().trim().min(1).max(160), language: languageSchema })).output(written),
  get: base.errors(refusals('not_found')).route({ method: 'GET', path: '/calls/{id}', tags: ['calls'], summary: 'A call as it is written, with what it lacks' })
    .input(z.strictObject({ id })).output(written),
  save: base.errors(refusals('not_found', 'call_changed')).route({ method: 'PUT', path: '/calls/{id}', tags: ['calls'], summary: 'Save a call that nobody else changed since' })
    .input(z.strictObject({ id, number: number.describe('As it was loaded'), call: callSchema })).output(written),
  publish: base.errors(refusals('not_found', 'call_incomplete', 'call_locked', 'call_changed', 'reason_missing'))
    .route({ method: 'POST', path: '/calls/{id}/versions', successStatus: 201, tags: ['calls'], summary: 'Make what is written public, as a version that never changes' })
    .input(z.strictObject({ id, reason: reason.optional().describe('Why it changed: asked from the second version on') })).output(written),
  site: base.errors(refusals('not_found', 'storage_full')).route({ method: 'GET', path: '/calls/{id}/site', outputStructure: 'detailed', tags: ['calls'], summary: 'The public pages of a call as files that need no server (ZIP), with its released awards as CSV and JSON' })
    .input(z.strictObject({ id })).output(file),
  published: base.errors(refusals('not_found')).route({ method: 'GET', path: '/calls/by-slug/{slug}', tags: ['calls'], summary: 'A call as it is public, with the dates that were moved', ...open })
    .input(z.strictObject({ slug: z.string().min(1).max(40) })).output(z.strictObject({ slug, call: publicCall, versions: z.array(version), moved: z.array(moved).describe('Newest first') })),
};
export type WrittenCall = z.infer<typeof written>;
export type CallSummary = z.infer<typeof summary>;
