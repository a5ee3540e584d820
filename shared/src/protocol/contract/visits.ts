import * as z from 'zod';
import { languageSchema } from '../../kernel/language-schema.ts';
import { base, id, refusals } from './base.ts';

const visit = z.strictObject({ day: z.iso.date(), language: languageSchema, page: z.string().describe('Kind of page'), visits: z.int().positive() });
const visits = z.array(visit);
export type VisitsView = z.infer<typeof visits>;

export const visitsContract = {
  list: base.errors(refusals('not_found')).route({ method: 'GET', path: '/seasons/{id}/visits', tags: ['seasons'], summary: 'How often the public pages of a season were opened, by day, language and kind of page; nothing is known of who did' })
    .input(z.strictObject({ id })).output(visits),
};
