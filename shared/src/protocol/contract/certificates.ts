import * as z from 'zod';
import { certificateKinds } from '../../certificate/certificates.ts';
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

export const certificatesContract = {
  list: base.errors(refusals('not_found')).route({ method: 'GET', path: '/seasons/{id}/stages/{stage}/certificates', tags: ['seasons'], summary: 'The certificates that the newest released results of a stage give' })
    .input(z.strictObject({ id, stage, places })).output(certificates),
  issue: base.errors(refusals('not_found', 'result_nothing')).route({ method: 'POST', path: '/seasons/{id}/stages/{stage}/certificates', successStatus: 201, tags: ['seasons'], summary: 'Give each of these certificates a code by which anybody can check it' })
    .input(z.strictObject({ id, stage, places })).output(certificates),
};
