import * as z from 'zod';
import { languageSchema } from '../../kernel/language-schema.ts';
import { base, id, refusals } from './base.ts';

export const callTables = ['works', 'people', 'sheets', 'results'] as const;
export type CallTable = (typeof callTables)[number];

export const callTablesContract = {
  write: base.errors(refusals('not_found', 'decision_busy', 'try_again')).route({ method: 'GET', path: '/calls/{id}/tables/{table}/{format}', outputStructure: 'detailed', tags: ['calls'], summary: 'Works, people, sheets or results of a call as a file, without works that the asker has a conflict with' })
    .input(z.strictObject({ id, table: z.enum(callTables), format: z.enum(['xlsx', 'csv', 'json']), language: languageSchema.default('en') }))
    .output(z.strictObject({ headers: z.strictObject({ 'content-disposition': z.string() }), body: z.file() })),
};
