import * as z from 'zod';
import { kinds, type KindName } from '../quest/kinds/all.ts';
import { languageSchema } from '../kernel/language-schema.ts';
import { textSchema } from '../kernel/text-schema.ts';
import { questionFiguresSchema } from './figures.ts';
import { questionId, tagsSchema } from '../quest/schema.ts';

const kindNames = Object.keys(kinds) as [KindName, ...KindName[]];
const questId = z.string().min(1).max(40);

/** Where a question is: in which quest, and under which id there. */
export const pickSchema = z.strictObject({ questId, questionId });
export type Pick = z.infer<typeof pickSchema>;

/** One question of the bank. The same question in several quests is one entry, shown as it was written last. */
export const bankEntrySchema = z.strictObject({
  ...pickSchema.shape, kind: z.enum(kindNames), prompt: textSchema(400), reference: languageSchema, tags: tagsSchema,
  languages: z.array(languageSchema).describe('Languages in which nothing of it is missing'),
  hasKey: z.boolean(),
  usedIn: z.array(z.strictObject({ ...pickSchema.shape, title: textSchema(160), isArchived: z.boolean() })),
  games: z.int().describe('Games that were made of the quests it is in'),
  figures: questionFiguresSchema.omit({ questionId: true }).nullable().describe('How it did in all of them that have ended'),
});
export type BankEntry = z.infer<typeof bankEntrySchema>;

export const bankQuerySchema = z.strictObject({
  search: z.string().max(120).default(''), kind: z.enum(kindNames).optional(), tag: z.string().max(30).optional(),
  language: languageSchema.optional().describe('Only what is complete in it'),
  offset: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type BankQuery = z.infer<typeof bankQuerySchema>;
