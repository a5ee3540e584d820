import * as z from 'zod';
import { languageSchema } from '../../kernel/language-schema.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { questContentSchema, questKeySchema } from '../../quest/schema.ts';
import { base, id, refusals, when } from './base.ts';

const questSummary = z.strictObject({
  id, slug: z.string(), title: textSchema(160), description: textSchema(400), questions: z.int(), rounds: z.int(),
  languages: z.array(languageSchema).describe('Languages in which nothing is missing'), createdAt: when,
});

export const questsContract = {
  list: base.route({ method: 'GET', path: '/quests', tags: ['quests'], summary: 'All quests' }).output(z.array(questSummary)),
  get: base.errors(refusals('not_found')).route({ method: 'GET', path: '/quests/{id}', tags: ['quests'], summary: 'One quest with its key' })
    .input(z.strictObject({ id })).output(z.strictObject({ ...questSummary.shape, content: questContentSchema, key: questKeySchema })),
};
