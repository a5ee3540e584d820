import * as z from 'zod';
import { certificateKinds } from '../../certificate/certificates.ts';
import { formatNames, makingStates } from '../../certificate/formats.ts';
import { languageSchema } from '../../kernel/language-schema.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { countryCodes } from '../../place/codes.ts';
import { classes } from '../../season/schema.ts';
import { base, id, refusals, when } from './base.ts';

const stage = z.string().min(1).max(40);
const certificate = z.strictObject({
  entryId: id, kind: z.enum(certificateKinds), board: z.enum(['all', ...countryCodes, ...classes]).describe('Whose table the place is in'),
  name: z.string(), country: z.enum(countryCodes), university: z.string().nullable(), place: z.int().positive().nullable(), code: z.string().nullable().describe('Null before it is issued'),
});
export type CertificateView = z.infer<typeof certificate>;
const certificates = z.strictObject({
  released: z.strictObject({ number: z.int().positive(), at: when }).nullable().describe('The version of the results that they are of; null before there is one that the public sees'),
  certificates: z.array(certificate),
});

const places = z.coerce.number().int().min(1).max(10).default(3).describe('How many places of each table have a certificate');

const language = z.union([languageSchema, z.literal('own')]).describe('`own` is the main language of the country of each entry');
const signatures = z.array(z.strictObject({ name: z.string().trim().min(1).max(80), office: textSchema(80) })).max(3).default([]).describe('Who signs, kept nowhere');
const asked = { as: z.enum(formatNames), language, signatures, places };

const archive = z.strictObject({
  id, number: z.int().positive().describe('Of the version of the results'), as: z.enum(formatNames), language, state: z.enum(makingStates), made: z.int().nonnegative(), total: z.int().nonnegative(), begunAt: when,
  bytes: z.int().nonnegative().nullable(),
});
export type ArchiveView = z.infer<typeof archive>;
const archives = z.array(archive).describe('Newest first; kept for a day');
const file = z.strictObject({ headers: z.strictObject({ 'content-disposition': z.string() }), body: z.file() });

export const certificatesContract = {
  list: base.errors(refusals('not_found')).route({ method: 'GET', path: '/seasons/{id}/stages/{stage}/certificates', tags: ['seasons'], summary: 'The certificates that the newest released results of a stage give' })
    .input(z.strictObject({ id, stage, places })).output(certificates),
  issue: base.errors(refusals('not_found', 'result_nothing')).route({ method: 'POST', path: '/seasons/{id}/stages/{stage}/certificates', successStatus: 201, tags: ['seasons'], summary: 'Give each of these certificates a code by which anybody can check it' })
    .input(z.strictObject({ id, stage, places })).output(certificates),
  one: base.errors(refusals('not_found', 'result_nothing', 'try_again')).route({ method: 'POST', path: '/seasons/{id}/stages/{stage}/certificates/one', outputStructure: 'detailed', tags: ['seasons'], summary: 'One certificate as a sheet, which gives it its code, or as a picture' })
    .input(z.strictObject({ id, stage, entryId: id, kind: certificate.shape.kind, board: certificate.shape.board, ...asked })).output(file),
  archives: base.errors(refusals('not_found')).route({ method: 'GET', path: '/seasons/{id}/stages/{stage}/certificates/archives', tags: ['seasons'], summary: 'Archives of certificates that are made or under way' })
    .input(z.strictObject({ id, stage })).output(archives),
  make: base.errors(refusals('not_found', 'result_nothing', 'storage_full')).route({ method: 'POST', path: '/seasons/{id}/stages/{stage}/certificates/archives', successStatus: 201, tags: ['seasons'], summary: 'Begin to make many certificates into one archive; what takes long goes on by itself' })
    .input(z.strictObject({ id, stage, kinds: z.array(z.enum(certificateKinds)).min(1).max(certificateKinds.length), ...asked })).output(archives),
  remove: base.errors(refusals('not_found')).route({ method: 'DELETE', path: '/seasons/{id}/stages/{stage}/certificates/archives/{archiveId}', tags: ['seasons'], summary: 'End an archive that is under way, or throw one away' })
    .input(z.strictObject({ id, stage, archiveId: id })).output(archives),
  file: base.errors(refusals('not_found')).route({ method: 'GET', path: '/seasons/{id}/stages/{stage}/certificates/archives/{archiveId}/file', outputStructure: 'detailed', tags: ['seasons'], summary: 'An archive that is ready' })
    .input(z.strictObject({ id, stage, archiveId: id })).output(file),
};
