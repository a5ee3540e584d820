import * as z from 'zod';
import { languageSchema } from '../../kernel/language-schema.ts';
import { editSchema } from '../../quest/draft/edits.ts';
import { draftSchema } from '../../quest/draft/schema.ts';
import { questSummarySchema } from '../../quest/draft/summary.ts';
import { questContentSchema, questionId, questKeySchema } from '../../quest/schema.ts';
import { base, id, refusals, when } from './base.ts';

const quest = z.strictObject({
  id, slug: z.string(), createdAt: when, updatedAt: when, isArchived: z.boolean(), ...questSummarySchema.shape,
  envelope: z.strictObject({ opensAt: when, hasSecondKey: z.boolean(), isNamed: z.boolean() }).nullable().describe('Of a sealed quest, whose text only named people read'),
});
const by = z.string().nullable().describe('Null for somebody who is not there any more');
const entry = z.strictObject({ number: z.int(), personId: z.string().nullable(), by, at: when, edit: editSchema });
const other = z.strictObject({ id, name: z.string() });
const version = z.strictObject({ id, number: z.int(), name: z.string().nullable(), by, at: when });
const comment = z.strictObject({ id, unit: questionId.nullable(), by, text: z.string(), at: when, isResolved: z.boolean() });
const number = z.coerce.number().int().min(0);

const found = base.errors(refusals('not_found', 'quest_sealed', 'second_key_needed'));

export const questsContract = {
  list: base.route({ method: 'GET', path: '/quests', tags: ['quests'], summary: 'All quests' }).output(z.array(quest)),
  get: base.errors(refusals('not_found', 'quest_incomplete', 'quest_sealed', 'second_key_needed')).route({ method: 'GET', path: '/quests/{id}', tags: ['quests'], summary: 'One quest with its key, as a game would be made of it now' })
    .input(z.strictObject({ id })).output(z.strictObject({ ...quest.shape, content: questContentSchema, key: questKeySchema })),
  create: base.route({ method: 'POST', path: '/quests', successStatus: 201, tags: ['quests'], summary: 'Begin a quest' })
    .input(z.strictObject({ title: z.string().trim().min(1).max(160), language: languageSchema, languages: z.array(languageSchema).max(5) })).output(quest),
  copy: found.route({ method: 'POST', path: '/quests/{id}/copy', successStatus: 201, tags: ['quests'], summary: 'Begin a quest with what is in another one' })
    .input(z.strictObject({ id })).output(quest),
  archive: found.route({ method: 'PUT', path: '/quests/{id}/archive', tags: ['quests'], summary: 'Put a quest away, or bring it back; its games go on' })
    .input(z.strictObject({ id, isArchived: z.boolean() })).output(quest),
  draft: found.route({ method: 'GET', path: '/quests/{id}/draft', tags: ['quests'], summary: 'What is being written, and who else has it open' })
    .input(z.strictObject({ id })).output(z.strictObject({ draft: draftSchema, number: z.int(), others: z.array(other) })),
  edit: found.route({ method: 'POST', path: '/quests/{id}/edits', tags: ['quests'], summary: 'Change a draft; what somebody else has changed since is not overwritten' })
    .input(z.strictObject({ id, base: number, edits: z.array(editSchema).min(1).max(200) }))
    .output(z.strictObject({
      number: z.int(), entries: z.array(entry).describe('All edits after `base`, the own ones among them'),
      refused: z.array(z.strictObject({ edit: editSchema, refusal: z.enum(['gone', 'changed', 'taken', 'full']) })),
    })),
  news: found.route({ method: 'GET', path: '/quests/{id}/edits', tags: ['quests'], summary: 'What was changed after an edit, and who has the quest open' })
    .input(z.strictObject({ id, after: number.default(0) })).output(z.strictObject({ entries: z.array(entry), others: z.array(other) })),
  versions: found.route({ method: 'GET', path: '/quests/{id}/versions', tags: ['quests'], summary: 'The draft as it once was, newest first' })
    .input(z.strictObject({ id })).output(z.array(version)),
  version: found.route({ method: 'GET', path: '/quests/{id}/versions/{versionId}', tags: ['quests'], summary: 'One version' })
    .input(z.strictObject({ id, versionId: id })).output(draftSchema),
  keepVersion: found.route({ method: 'POST', path: '/quests/{id}/versions', successStatus: 201, tags: ['quests'], summary: 'Keep the draft as it is now under a name' })
    .input(z.strictObject({ id, name: z.string().trim().min(1).max(80) })).output(z.array(version)),
  restore: found.route({ method: 'POST', path: '/quests/{id}/versions/{versionId}/restore', tags: ['quests'], summary: 'Go back to a version; what was there is kept as one too' })
    .input(z.strictObject({ id, versionId: id })).output(z.strictObject({ draft: draftSchema, number: z.int() })),
  comments: found.route({ method: 'GET', path: '/quests/{id}/comments', tags: ['quests'], summary: 'What people say about a quest and its questions' })
    .input(z.strictObject({ id })).output(z.array(comment)),
  comment: found.route({ method: 'POST', path: '/quests/{id}/comments', successStatus: 201, tags: ['quests'], summary: 'Say something about a question, or about the quest' })
    .input(z.strictObject({ id, unit: questionId.nullable(), text: z.string().trim().min(1).max(1_000) })).output(z.array(comment)),
  resolve: found.route({ method: 'PUT', path: '/quests/{id}/comments/{commentId}', tags: ['quests'], summary: 'Mark a comment as done, or as open again' })
    .input(z.strictObject({ id, commentId: id, isResolved: z.boolean() })).output(z.array(comment)),
};
