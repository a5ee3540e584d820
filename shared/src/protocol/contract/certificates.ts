import * as z from 'zod';
import { certificateKinds } from '../../certificate/certificates.ts';
import { formatNames, makingStates } from '../../certificate/formats.ts';
import { languageSchema } from '../../kernel/language-schema.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { countryCodes } from '../../place/codes.ts';
import { base, id, refusals, when } from './base.ts';

const stage = z.string().min(1).max(40);
const country = z.enum(countryCodes);
export const certificateKind = z.enum(certificateKinds).describe('Of a season a place, going on, or having taken part; of a call an award, having taken part, or having judged');
export const certificateBoard = z.string().min(1).max(40).describe('Whose table a place is in, or the id of an award; `all` otherwise');
const certificate = z.strictObject({
  holderId: id, kind: certificateKind, board: certificateBoard, name: z.string(), country: country.nullable(), place: z.int().positive().nullable(),
  award: textSchema(160).nullable().describe('What the award of a call is called'), work: z.string().nullable().describe('Of a call, what the work is called'), code: z.string().nullable().describe('Null before it is issued'),
}).meta({ id: 'Certificate' });
export type CertificateView = z.infer<typeof certificate>;
export const certificatesView = z.strictObject({
  released: z.strictObject({ number: z.int().positive(), at: when }).nullable().describe('The version of the results that they are of; null before there is one that the public sees'),
  certificates: z.array(certificate),
}).meta({ id: 'Certificates' });

const language = z.union([languageSchema, z.literal('own')]).describe('`own` is that of each of them: of a season the main language of the country, of a call the one they read');
const signatures = z.array(z.strictObject({ name: z.string().trim().min(1).max(80), office: textSchema(80) })).max(3).default([]).describe('Who signs, kept nowhere');
export const certificateAsked = { as: z.enum(formatNames), language, signatures };
export const archiveAsked = { ...certificateAsked, kinds: z.array(certificateKind).min(1).max(certificateKinds.length), country: country.nullable().default(null).describe('Only those of one country') };

const archive = z.strictObject({
  id, number: z.int().positive().describe('Of the version of the results'), as: z.enum(formatNames), language, country: country.nullable(), state: z.enum(makingStates),
  made: z.int().nonnegative(), total: z.int().nonnegative(), begunAt: when, bytes: z.int().nonnegative().nullable(),
}).meta({ id: 'CertificateArchive' });
export type ArchiveView = z.infer<typeof archive>;
export const certificateArchives = z.array(archive).describe('Newest first; kept for a day');
export const certificateFile = z.strictObject({ headers: z.strictObject({ 'content-disposition': z.string() }), body: z.file() });

const places = z.coerce.number().int().min(1).max(10).default(3).describe('How many places of each table have a certificate');
const asked = { ...certificateAsked, places };

export const certificatesContract = {
  list: base.errors(refusals('not_found')).route({ method: 'GET', path: '/seasons/{id}/stages/{stage}/certificates', tags: ['seasons'], summary: 'The certificates that the newest released results of a stage give' })
    .input(z.strictObject({ id, stage, places })).output(certificatesView),
  issue: base.errors(refusals('not_found', 'result_nothing')).route({ method: 'POST', path: '/seasons/{id}/stages/{stage}/certificates', successStatus: 201, tags: ['seasons'], summary: 'Give each of these certificates a code by which anybody can check it' })
    .input(z.strictObject({ id, stage, places })).output(certificatesView),
  one: base.errors(refusals('not_found', 'result_nothing', 'try_again')).route({ method: 'POST', path: '/seasons/{id}/stages/{stage}/certificates/one', outputStructure: 'detailed', tags: ['seasons'], summary: 'One certificate as a sheet, which gives it its code, or as a picture' })
    .input(z.strictObject({ id, stage, holderId: id, kind: certificateKind, board: certificateBoard, ...asked })).output(certificateFile),
  archives: base.errors(refusals('not_found')).route({ method: 'GET', path: '/seasons/{id}/stages/{stage}/certificates/archives', tags: ['seasons'], summary: 'Archives of certificates that are made or under way' })
    .input(z.strictObject({ id, stage })).output(certificateArchives),
  make: base.errors(refusals('not_found', 'result_nothing', 'storage_full')).route({ method: 'POST', path: '/seasons/{id}/stages/{stage}/certificates/archives', successStatus: 201, tags: ['seasons'], summary: 'Begin to make many certificates into one archive; what takes long goes on by itself' })
    .input(z.strictObject({ id, stage, ...archiveAsked, places })).output(certificateArchives),
  remove: base.errors(refusals('not_found')).route({ method: 'DELETE', path: '/seasons/{id}/stages/{stage}/certificates/archives/{archiveId}', tags: ['seasons'], summary: 'End an archive that is under way, or throw one away' })
    .input(z.strictObject({ id, stage, archiveId: id })).output(certificateArchives),
  file: base.errors(refusals('not_found', 'result_nothing')).route({ method: 'GET', path: '/seasons/{id}/stages/{stage}/certificates/archives/{archiveId}/file', outputStructure: 'detailed', tags: ['seasons'], summary: 'An archive that is ready' })
    .input(z.strictObject({ id, stage, archiveId: id })).output(certificateFile),
};
