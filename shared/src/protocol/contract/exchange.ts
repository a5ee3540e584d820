import * as z from 'zod';
import { exportFormats, type ExportFormat } from '../../exchange/formats.ts';
import { importReportSchema } from '../../exchange/import-report.ts';
import { languageSchema } from '../../kernel/language-schema.ts';
import { base, id, refusals } from './base.ts';

const file = z.strictObject({ headers: z.strictObject({ 'content-disposition': z.string() }), body: z.file() });
const formatNames = Object.keys(exportFormats) as [ExportFormat, ...ExportFormat[]];

export const exchangeContract = {
  read: base.errors(refusals('too_large', 'file_unknown', 'file_damaged', 'file_too_big', 'file_hostile', 'file_too_slow', 'try_again'))
    .route({ method: 'POST', path: '/imports', successStatus: 201, inputStructure: 'detailed', tags: ['exchange'], summary: 'Read a file of questions, sent as application/octet-stream: what is in it and what is wrong with it. Nothing is saved' })
    .input(z.object({
      query: z.strictObject({
        name: z.string().max(200).default('').describe('Name of the file: the title of a quest whose file has none'),
        language: languageSchema.optional().describe('Of a file in one language; guessed from its words unless given'),
      }),
      body: z.file(),
    }))
    .output(z.strictObject({ id, report: importReportSchema })),
  confirm: base.errors(refusals('import_gone', 'import_incomplete', 'import_empty', 'storage_full'))
    .route({ method: 'POST', path: '/imports/{id}/quest', successStatus: 201, tags: ['exchange'], summary: 'Make a quest of a file that was read, within 30 minutes' })
    .input(z.strictObject({
      id,
      take: z.enum(['all', 'good']).describe('`all` is refused when questions were left out'),
      title: z.string().trim().min(1).max(160).optional().describe('In the language of reference'),
    }))
    .output(z.strictObject({ questId: id })),
  discard: base.errors(refusals('import_gone')).route({ method: 'DELETE', path: '/imports/{id}', tags: ['exchange'], summary: 'Forget a file that was read' })
    .input(z.strictObject({ id })).output(z.strictObject({})),
  template: base.errors(refusals('try_again')).route({ method: 'GET', path: '/imports/template', outputStructure: 'detailed', tags: ['exchange'], summary: 'An empty table to fill in (XLSX), with a column for each language' })
    .input(z.strictObject({ languages: z.string().regex(/^[a-z]{2}(,[a-z]{2}){0,4}$/).default('ky,tg,uz,ru,en').describe('Codes, with commas between') }))
    .output(file),
  write: base.errors(refusals('not_found', 'quest_incomplete', 'quest_sealed', 'second_key_needed', 'try_again')).route({ method: 'GET', path: '/quests/{id}/files/{format}', outputStructure: 'detailed', tags: ['exchange'], summary: 'A quest as a file' })
    .input(z.strictObject({ id, format: z.enum(formatNames), language: languageSchema.optional().describe('Of formats in one language; the language of reference unless given') }))
    .output(file),
};
