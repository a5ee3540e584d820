import * as z from 'zod';
import { bankEntrySchema, bankQuerySchema, pickSchema } from '../../bank/entry.ts';
import { languageSchema } from '../../kernel/language-schema.ts';
import { base, id, refusals } from './base.ts';

const fresh = z.strictObject({ title: z.string().trim().min(1).max(160), language: languageSchema, languages: z.array(languageSchema).max(5) });

export const bankContract = {
  find: base.route({ method: 'GET', path: '/bank', tags: ['bank'], summary: 'Questions of all quests, by words in any language, kind, tag and language' })
    .input(bankQuerySchema).output(z.strictObject({ entries: z.array(bankEntrySchema), found: z.int(), tags: z.array(z.string()), sealed: z.int().describe('Quests that are sealed, and therefore not searched') })),
  pick: base.errors(refusals('not_found', 'quest_sealed', 'second_key_needed')).route({ method: 'POST', path: '/bank/picks', successStatus: 201, tags: ['bank'], summary: 'Copy questions into a new quest, or into the last round of one that is there' })
    .input(z.strictObject({ into: z.union([fresh, z.strictObject({ questId: id })]), picks: z.array(pickSchema).min(1).max(60) }))
    .output(z.strictObject({ questId: id, added: z.int() })),
};
