import * as z from 'zod';
import { languageSchema } from '../../kernel/language-schema.ts';
import { audioSchema, pictureSchema } from '../../media/schema.ts';
import { cityIds } from '../../place/codes.ts';
import { optionId, optionSchema } from '../kinds/options.ts';
import { kindKeySchema, limitSchema, notesSchema, pointsSchema, questionId, sourceSchema, tagsSchema } from '../schema.ts';
import { draftAskSchema, draftQuestionSchema, draftRoundSchema, draftSchema, markSchema } from './schema.ts';

const textPlace = z.union([
  z.strictObject({ of: z.enum(['title', 'description']) }),
  z.strictObject({ of: z.literal('round'), round: questionId }),
  z.strictObject({ of: z.enum(['prompt', 'explanation', 'unit', 'low', 'high', 'alt', 'caption']), question: questionId }),
  z.strictObject({ of: z.enum(['option', 'optionAlt']), question: questionId, option: optionId }),
]);
export type TextPlace = z.infer<typeof textPlace>;

const written = z.string().min(1).max(600).nullable();
const ask = z.strictObject({ ask: draftAskSchema, right: kindKeySchema.nullable() });
const spellings = z.array(z.string().min(1).max(80)).max(40);
const before = questionId.nullable().describe('What it stands before; null, or what is gone, for the end');

/** A field of a question, as a value and as it was. */
const field = <const Name extends string, Value extends z.ZodType>(name: Name, value: Value) =>
  z.strictObject({ do: z.literal('setField'), question: questionId, field: z.literal(name), value, was: value });

/**
 * One change to a draft, small enough for two people to make theirs side by side. `was` is what the editor had before it: when
 * that is no longer there, somebody else was faster, and nothing is overwritten.
 */
export const editSchema = z.union([
  z.strictObject({ do: z.literal('setText'), at: textPlace, language: languageSchema, text: written, was: written }),
  z.strictObject({ do: z.literal('setReference'), reference: languageSchema, was: languageSchema }),
  z.strictObject({ do: z.literal('setLanguages'), languages: draftSchema.shape.languages, was: draftSchema.shape.languages }),
  z.strictObject({ do: z.literal('setMark'), unit: questionId.nullable(), language: languageSchema, mark: markSchema.nullable(), was: markSchema.nullable() }),
  z.strictObject({ do: z.literal('addRound'), round: draftRoundSchema, before }),
  z.strictObject({ do: z.literal('moveRound'), round: questionId, before }),
  z.strictObject({ do: z.literal('removeRound'), round: questionId }),
  z.strictObject({ do: z.literal('setStop'), round: questionId, stop: z.enum(cityIds).nullable(), was: z.enum(cityIds).nullable() }),
  z.strictObject({ do: z.literal('addQuestion'), round: questionId, question: draftQuestionSchema, before }),
  z.strictObject({ do: z.literal('moveQuestion'), question: questionId, round: questionId, before }),
  z.strictObject({ do: z.literal('removeQuestion'), question: questionId }),
  z.strictObject({ do: z.literal('addOption'), question: questionId, option: optionSchema, before: optionId.nullable() }),
  z.strictObject({ do: z.literal('moveOption'), question: questionId, option: optionId, before: optionId.nullable() }),
  z.strictObject({ do: z.literal('removeOption'), question: questionId, option: optionId }),
  z.strictObject({ do: z.literal('setAsk'), question: questionId, value: ask, was: ask }),
  z.strictObject({ do: z.literal('setKey'), question: questionId, right: kindKeySchema.nullable(), was: kindKeySchema.nullable() }),
  z.strictObject({ do: z.literal('setSpellings'), question: questionId, list: z.enum(['accept', 'reject']), language: languageSchema, spellings, was: spellings }),
  z.strictObject({ do: z.literal('setPicture'), question: questionId, option: optionId.nullable(), picture: pictureSchema.nullable(), was: pictureSchema.nullable() }),
  z.strictObject({ do: z.literal('setAudio'), question: questionId, audio: audioSchema.nullable(), was: audioSchema.nullable() }),
  field('limitMs', limitSchema),
  field('points', pointsSchema),
  field('source', sourceSchema),
  field('notes', notesSchema),
  field('tags', tagsSchema),
  z.strictObject({ do: z.literal('replace'), draft: draftSchema, was: draftSchema }),
]).meta({ id: 'QuestEdit' });
export type Edit = z.infer<typeof editSchema>;
