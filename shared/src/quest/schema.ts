import * as z from 'zod';
import { languageSchema } from '../kernel/language-schema.ts';
import { textSchema } from '../kernel/text-schema.ts';
import { audioSchema, pictureSchema } from '../media/schema.ts';
import { cityIds } from '../place/codes.ts';
import { kinds, type Choice, type KindContent, type KindKey, type KindName } from './kinds/all.ts';

const names = Object.keys(kinds) as KindName[];
/** The kind's own part, told apart by its `kind`. */
const kindContent = z.union(names.map((n) => kinds[n].content)) as unknown as z.ZodType<KindContent>;
export const kindKeySchema = z.union(names.map((n) => kinds[n].key)) as unknown as z.ZodType<KindKey>;

/** What one player answers, whatever the kind; whether it fits its question is for the kind to say. */
export const choiceSchema = z.union(names.map((n) => kinds[n].choice)).meta({ id: 'Choice' }) as unknown as z.ZodType<Choice>;

export const questionId = z.string().regex(/^[a-z0-9-]{1,40}$/);

export const limitSchema = z.int().min(5_000).max(240_000);
export const pointsSchema = z.int().min(0).max(2_000);
export const MOST_QUESTIONS = 60;
export const MOST_ROUNDS = 20;

/** What a player may see once the question is open. Holds nothing that depends on the key. */
export const questionContentSchema = z.strictObject({
  id: questionId,
  prompt: textSchema(400),
  limitMs: limitSchema,
  points: pointsSchema,
  ask: kindContent,
  /** What is to be seen and heard beside the prompt; absent where there is nothing. */
  picture: pictureSchema.optional(),
  audio: audioSchema.optional(),
});
export type QuestionContent = z.infer<typeof questionContentSchema>;

export const sourceSchema = z.strictObject({ note: z.string().min(1).max(300), url: z.url({ protocol: /^https?$/ }).nullable() }).nullable();
export const notesSchema = z.string().max(2_000).nullable();
export const tagsSchema = z.array(z.string().trim().min(1).max(30)).max(12);

/** What stays secret until the reveal, and `notes`, which only the desk ever sees. */
export const questionKeySchema = z.strictObject({
  right: kindKeySchema,
  explanation: textSchema(600),
  source: sourceSchema,
  notes: notesSchema,
  /** What it is about, for the question bank; absent in quests from before there was one. */
  tags: tagsSchema.optional(),
});
export type QuestionKey = z.infer<typeof questionKeySchema>;

/** `stop` is where on the map the round stands: the rounds make a route. */
const round = z.strictObject({ title: textSchema(120).nullable(), stop: z.enum(cityIds).optional(), questions: z.array(questionContentSchema).min(1).max(MOST_QUESTIONS) });

export const questContentSchema = z.strictObject({
  title: textSchema(160),
  description: textSchema(400),
  reference: languageSchema,
  rounds: z.array(round).min(1).max(MOST_ROUNDS),
});
export type QuestContent = z.infer<typeof questContentSchema>;

/** Keys by question id, stored apart from the content. */
export const questKeySchema = z.record(questionId, questionKeySchema);
export type QuestKey = z.infer<typeof questKeySchema>;

/** An authored quest: the two parts belong together but are stored, loaded and passed on apart. */
export const questSchema = z.strictObject({ slug: questionId, content: questContentSchema, key: questKeySchema });
export type Quest = z.infer<typeof questSchema>;
