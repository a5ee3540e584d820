import * as z from 'zod';
import { daySchema } from '../../grant/day.ts';
import { publicationSchema, readingSchema } from '../../grant/figures.ts';
import { reportContentSchema } from '../../grant/report-schema.ts';
import { termsSchema } from '../../grant/terms.ts';
import { grantBoardSchema, grantViewSchema, ownGrantSchema } from '../../grant/views.ts';
import { languageSchema } from '../../kernel/language-schema.ts';
import { secret } from '../intents.ts';
import { base, id, open, refusals } from './base.ts';

const grant = { id, grantId: id };
const report = z.int().min(1).max(24).describe('Its number');
const reason = z.string().trim().min(1).max(1_000);
const comment = z.string().trim().max(4_000);
const found = base.errors(refusals('not_found'));

/** GR: what comes after an award, at the desk. */
export const grantsContract = {
  list: found.route({ method: 'GET', path: '/calls/{id}/grants', tags: ['grants'], summary: 'Agreements of a call, how far each is, what is due and what is late' })
    .input(z.strictObject({ id })).output(grantBoardSchema),
  drawUp: found.errors(refusals('grant_nothing')).route({ method: 'POST', path: '/calls/{id}/grants', successStatus: 201, tags: ['grants'], summary: 'Draw up agreements for all released awards that have none' })
    .input(z.strictObject({ id })).output(grantBoardSchema),
  change: found.errors(refusals('grant_changed', 'grant_signed')).route({ method: 'PUT', path: '/calls/{id}/grants/{grantId}', tags: ['grants'], summary: 'Change an agreement before it is signed, or the note at any time' })
    .input(z.strictObject({ ...grant, number: z.int().nonnegative().describe('As it was loaded'), terms: termsSchema, note: z.string().max(2_000) })).output(grantViewSchema),
  sign: found.errors(refusals('grant_signed', 'grant_changed')).route({ method: 'PUT', path: '/calls/{id}/grants/{grantId}/signature', tags: ['grants'], summary: 'Say that an agreement is signed: its reports are due from then on' })
    .input(z.strictObject({ ...grant, number: z.int().nonnegative(), on: daySchema })).output(grantViewSchema),
  end: found.errors(refusals('grant_unsigned')).route({ method: 'PUT', path: '/calls/{id}/grants/{grantId}/end', tags: ['grants'], summary: 'End a support before it is carried out, with the reason, or go on with it' })
    .input(z.strictObject({ ...grant, end: z.strictObject({ on: daySchema, reason }).nullable() })).output(grantViewSchema),
  pay: found.errors(refusals('tranche_waiting')).route({ method: 'PUT', path: '/calls/{id}/grants/{grantId}/payments', tags: ['grants'], summary: 'Note that a part of the money was paid, or take that back' })
    .input(z.strictObject({ ...grant, tranche: z.int().min(0).max(11).describe('From 0'), on: daySchema.nullable() })).output(grantViewSchema),
  act: found.errors(refusals('report_moved', 'reason_missing')).route({ method: 'PUT', path: '/calls/{id}/grants/{grantId}/reports', tags: ['grants'], summary: 'Accept a report, return it with a comment, let somebody off it with a reason, or ask for it again' })
    .input(z.strictObject({ ...grant, report, act: z.enum(['accept', 'return', 'skip', 'ask']), comment: comment.default('').describe('Needed to return and to let off'), until: daySchema.optional().describe('Until when it is to be handed in anew') })).output(grantViewSchema),
  addPublication: found.route({ method: 'POST', path: '/calls/{id}/grants/{grantId}/publications', successStatus: 201, tags: ['grants'], summary: 'Add where the work was published' })
    .input(z.strictObject({ ...grant, publication: publicationSchema })).output(grantViewSchema),
  changePublication: found.route({ method: 'PUT', path: '/calls/{id}/grants/{grantId}/publications/{publicationId}', tags: ['grants'], summary: 'Change a publication; null takes it out with its numbers' })
    .input(z.strictObject({ ...grant, publicationId: id, publication: publicationSchema.nullable() })).output(grantViewSchema),
  read: found.route({ method: 'PUT', path: '/calls/{id}/grants/{grantId}/publications/{publicationId}/readings', tags: ['grants'], summary: 'Write down the numbers of a publication as they are on a day; of one day the last holds' })
    .input(z.strictObject({ ...grant, publicationId: id, reading: readingSchema })).output(grantViewSchema),
  write: found.errors(refusals('try_again')).route({ method: 'GET', path: '/calls/{id}/grants/files/{format}', outputStructure: 'detailed', tags: ['grants'], summary: 'Agreements, money, reports and numbers for whoever gives the money' })
    .input(z.strictObject({ id, format: z.enum(['xlsx', 'csv', 'json']), language: languageSchema.default('en') }))
    .output(z.strictObject({ headers: z.strictObject({ 'content-disposition': z.string() }), body: z.file() })),
};

const own = { slug: z.string().min(1).max(40), key: secret };
const whose = { ...own, grantId: id };
const mine = base.errors(refusals('not_found', 'entrant_not_found'));
const all = z.array(ownGrantSchema);

/** The own awarded works, by the key of a device. */
export const ownGrantsContract = {
  list: mine.route({ method: 'POST', path: '/taking-part/{slug}/grants', tags: ['grants'], summary: 'What the own work was awarded, with its reports and numbers', ...open })
    .input(z.strictObject(own)).output(all),
  save: mine.errors(refusals('report_moved')).route({ method: 'PUT', path: '/taking-part/{slug}/grants/{grantId}/reports', tags: ['grants'], summary: 'Save a report as it is written', ...open })
    .input(z.strictObject({ ...whose, report, saves: z.int().nonnegative().describe('As it was loaded'), content: reportContentSchema })).output(all),
  submit: mine.errors(refusals('report_moved', 'report_incomplete', 'not_captain')).route({ method: 'POST', path: '/taking-part/{slug}/grants/{grantId}/submissions', tags: ['grants'], summary: 'Hand a report in as it was saved', ...open })
    .input(z.strictObject({ ...whose, report, saves: z.int().nonnegative() })).output(all),
  addPublication: mine.route({ method: 'POST', path: '/taking-part/{slug}/grants/{grantId}/publications', successStatus: 201, tags: ['grants'], summary: 'Add where the own work was published', ...open })
    .input(z.strictObject({ ...whose, publication: publicationSchema })).output(all),
  changePublication: mine.route({ method: 'PUT', path: '/taking-part/{slug}/grants/{grantId}/publications/{publicationId}', tags: ['grants'], summary: 'Change a publication; null takes it out with its numbers', ...open })
    .input(z.strictObject({ ...whose, publicationId: id, publication: publicationSchema.nullable() })).output(all),
  read: mine.route({ method: 'PUT', path: '/taking-part/{slug}/grants/{grantId}/publications/{publicationId}/readings', tags: ['grants'], summary: 'Write down the numbers of a publication as they are on a day', ...open })
    .input(z.strictObject({ ...whose, publicationId: id, reading: readingSchema })).output(all),
};
