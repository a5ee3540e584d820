import * as z from 'zod';
import { base, id, when } from './base.ts';

const line = z.strictObject({
  id: z.int(), at: when, personId: z.string().nullable(), by: z.string().nullable().describe('Null for somebody who is not there any more'),
  action: z.string().describe('The endpoint, such as `quests.archive`'), object: z.string().nullable().describe('The id of what it was done to'),
});

export const auditContract = {
  list: base.route({ method: 'GET', path: '/audit', tags: ['audit'], summary: 'Who did what to what, newest first' })
    .input(z.strictObject({
      search: z.string().max(80).default('').describe('In the names of people and actions, and the ids of objects'), personId: id.optional(), action: z.string().max(60).optional(),
      from: z.coerce.number().optional(), to: z.coerce.number().optional(), offset: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(1_000).default(50),
    }))
    .output(z.strictObject({ lines: z.array(line), found: z.int() })),
};
