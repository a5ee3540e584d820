import * as z from 'zod';
import { languageSchema } from '../../kernel/language-schema.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { secret } from '../intents.ts';
import { base, id, open, refusals } from './base.ts';
import { archiveAsked, certificateArchives, certificateAsked, certificateBoard as board, certificateFile, certificateKind as kind, certificatesView } from './certificates.ts';

const found = base.errors(refusals('not_found'));
const released = found.errors(refusals('result_nothing'));

/** CE8: certificates of released decisions, by the code of those of seasons. */
export const callCertificatesContract = {
  list: found.route({ method: 'GET', path: '/calls/{id}/certificates', tags: ['calls'], summary: 'The certificates that the newest released decision of a call gives' })
    .input(z.strictObject({ id })).output(certificatesView),
  issue: released.route({ method: 'POST', path: '/calls/{id}/certificates', successStatus: 201, tags: ['calls'], summary: 'Give each of these certificates a code by which anybody can check it' })
    .input(z.strictObject({ id })).output(certificatesView),
  one: released.errors(refusals('try_again')).route({ method: 'POST', path: '/calls/{id}/certificates/one', outputStructure: 'detailed', tags: ['calls'], summary: 'One certificate as a sheet, which gives it its code, or as a picture' })
    .input(z.strictObject({ id, holderId: id, kind, board, ...certificateAsked })).output(certificateFile),
  archives: found.route({ method: 'GET', path: '/calls/{id}/certificates/archives', tags: ['calls'], summary: 'Archives of certificates that are made or under way' })
    .input(z.strictObject({ id })).output(certificateArchives),
  make: released.errors(refusals('storage_full')).route({ method: 'POST', path: '/calls/{id}/certificates/archives', successStatus: 201, tags: ['calls'], summary: 'Begin to make many certificates into one archive; what takes long goes on by itself' })
    .input(z.strictObject({ id, ...archiveAsked })).output(certificateArchives),
  remove: found.route({ method: 'DELETE', path: '/calls/{id}/certificates/archives/{archiveId}', tags: ['calls'], summary: 'End an archive that is under way, or throw one away' })
    .input(z.strictObject({ id, archiveId: id })).output(certificateArchives),
  file: released.route({ method: 'GET', path: '/calls/{id}/certificates/archives/{archiveId}/file', outputStructure: 'detailed', tags: ['calls'], summary: 'An archive that is ready' })
    .input(z.strictObject({ id, archiveId: id })).output(certificateFile),
};

const ownKind = kind.extract(['award', 'part']);
const own = { slug: z.string().min(1).max(40), key: secret };
const mine = base.errors(refusals('not_found', 'entrant_not_found'));
const ownCertificate = z.strictObject({ kind: ownKind, board, award: textSchema(160).nullable().describe('What the award is called'), code: z.string() });
export type OwnCertificate = z.infer<typeof ownCertificate>;

/** CE10: the own certificates, by the key of a device. */
export const ownCertificatesContract = {
  list: mine.route({ method: 'POST', path: '/taking-part/{slug}/certificates', tags: ['taking part'], summary: 'The own certificates that are issued', ...open })
    .input(z.strictObject(own)).output(z.array(ownCertificate)),
  file: mine.errors(refusals('try_again')).route({ method: 'POST', path: '/taking-part/{slug}/certificates/file', outputStructure: 'detailed', tags: ['taking part'], summary: 'An own certificate as a sheet', ...open })
    .input(z.strictObject({ ...own, kind: ownKind, board, language: languageSchema })).output(certificateFile),
};
