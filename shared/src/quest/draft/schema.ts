import * as z from 'zod';
import { languages as all } from '../../kernel/language.ts';
import { languageSchema } from '../../kernel/language-schema.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { audioSchema, pictureSchema } from '../../media/schema.ts';
import { cityIds } from '../../place/codes.ts';
import { kinds, type KindName } from '../kinds/all.ts';
import { haveOwnIds, optionSchema } from '../kinds/options.ts';
import { kindKeySchema, limitSchema, MOST_QUESTIONS, MOST_ROUNDS, notesSchema, pointsSchema, questionId, sourceSchema, tagsSchema } from '../schema.ts';

/** Kinds with options: a draft may have fewer of them than a game needs. */
const withOptions = ['single', 'multi', 'order'] as const satisfies readonly KindName[];
const draftOptions = z.array(optionSchema).max(8).refine(haveOwnIds, 'option ids repeat');
const askOfOptions = z.strictObject({ kind: z.enum(withOptions), options: draftOptions });
const askOfPoll = z.strictObject({ kind: z.literal('poll'), options: draftOptions, most: z.int().min(1).max(8) });

/** What a question asks, perhaps unfinished. */
export const draftAskSchema = z.union([
  askOfOptions, askOfPoll, kinds.boolean.content, kinds.number.content, kinds.text.content, kinds.open.content, kinds.cloud.content, kinds.scale.content,
]);
export type DraftAsk = z.infer<typeof draftAskSchema>;

export const markStates = ['draft', 'review', 'approved'] as const;

/** How far one language of a unit is. `from` fingerprints the reference texts it was written from. */
export const markSchema = z.strictObject({ state: z.enum(markStates), from: z.string().max(20) });
export type Mark = z.infer<typeof markSchema>;

const marksSchema = z.strictObject(Object.fromEntries(all.map((l) => [l, markSchema.optional()])) as Record<(typeof all)[number], z.ZodOptional<typeof markSchema>>);
export type Marks = z.infer<typeof marksSchema>;

export const draftQuestionSchema = z.strictObject({
  id: questionId, prompt: textSchema(400), limitMs: limitSchema, points: pointsSchema, ask: draftAskSchema,
  right: kindKeySchema.nullable(), explanation: textSchema(600), source: sourceSchema, notes: notesSchema, tags: tagsSchema, marks: marksSchema,
  picture: pictureSchema.optional(), audio: audioSchema.optional(),
});
export type DraftQuestion = z.infer<typeof draftQuestionSchema>;

export const draftRoundSchema = z.strictObject({
  id: questionId, title: textSchema(120), stop: z.enum(cityIds).nullable(), questions: z.array(draftQuestionSchema).max(MOST_QUESTIONS),
});
export type DraftRound = z.infer<typeof draftRoundSchema>;

/** A quest that is being written: any text and any key may be missing. `languages` are those it is meant to be played in. */
export const draftSchema = z.strictObject({
  title: textSchema(160), description: textSchema(400), reference: languageSchema,
  languages: z.array(languageSchema).min(1).refine((list) => new Set(list).size === list.length, 'languages repeat'),
  rounds: z.array(draftRoundSchema).max(MOST_ROUNDS).refine(haveOwnQuestionIds, 'ids repeat'),
  /** Of title, description and the titles of rounds. */
  marks: marksSchema,
});
export type Draft = z.infer<typeof draftSchema>;

function haveOwnQuestionIds(rounds: readonly { readonly id: string; readonly questions: readonly { readonly id: string }[] }[]): boolean {
  const questions = rounds.flatMap((round) => round.questions.map(({ id }) => id));
  return new Set(questions).size === questions.length && new Set(rounds.map(({ id }) => id)).size === rounds.length;
}
