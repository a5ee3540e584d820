import * as z from 'zod';
import { languageSchema } from '../../kernel/language-schema.ts';
import { playerOrders } from '../../report/list-players.ts';
import { reportPlayerSchema, reportViewSchema } from '../../report/views.ts';
import { base, id, refusals } from './base.ts';

const language = languageSchema.default('en');

export const reportsContract = {
  get: base.errors(refusals('game_not_found', 'forbidden')).route({ method: 'GET', path: '/games/{id}/report', tags: ['reports'], summary: 'What a game tells about its questions, groups and languages, while it runs or afterwards' })
    .input(z.strictObject({ id, language })).output(reportViewSchema),
  players: base.errors(refusals('game_not_found', 'forbidden')).route({ method: 'GET', path: '/games/{id}/report/players', tags: ['reports'], summary: 'Fifty players from `offset` on, best first or in another order, with what speaks for helping them' })
    .input(z.strictObject({
      id, language, offset: z.coerce.number().int().min(0).default(0), who: z.enum(['all', 'needHelp']).default('all'), search: z.string().max(80).default(''),
      by: z.enum(playerOrders).default('place'), order: z.enum(['up', 'down']).default('up'),
    }))
    .output(z.strictObject({ players: z.array(reportPlayerSchema), found: z.int() })),
  write: base.errors(refusals('game_not_found', 'forbidden', 'try_again')).route({ method: 'GET', path: '/games/{id}/report/files/{format}', outputStructure: 'detailed', tags: ['reports'], summary: 'The report as tables with typed cells, with every player; a document lists the first 300 and all who may need help' })
    .input(z.strictObject({ id, format: z.enum(['xlsx', 'csv', 'pdf']), language }))
    .output(z.strictObject({ headers: z.strictObject({ 'content-disposition': z.string() }), body: z.file() })),
};
