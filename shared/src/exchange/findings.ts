import * as z from 'zod';

/** What in a file was not as it should be. Screens hold one message per code per language; `data` fills its gaps. */
export const findingCodes = [
  // Left out: the question is not among those that can be imported.
  'prompt_missing', 'key_missing', 'key_unknown', 'options_few', 'options_many', 'option_repeats', 'too_long', 'number_unreadable',
  'kind_unknown', 'kind_unsupported', 'warm_up', 'quest_full', 'not_understood',
  // Changed: it can be imported, but not all of it as it was.
  'value_adjusted', 'moved_to_notes', 'dropped', 'media_left_out', 'wager_left_out', 'weights_left_out', 'markup_left_out', 'several_keys',
  'range_chosen', 'essay_opened', 'order_shuffled', 'id_changed', 'formula_read', 'link_left_out', 'characters_left_out', 'round_split',
  // Noted: how the file was read.
  'language_guessed', 'encoding_guessed', 'columns_skipped',
] as const;
export type FindingCode = (typeof findingCodes)[number];

export const findingFields = [
  'title', 'description', 'prompt', 'option', 'answer', 'explanation', 'source', 'notes', 'unit', 'kind', 'right', 'points', 'seconds', 'min', 'max',
  'step', 'full', 'zero', 'stop', 'round', 'tags',
] as const;
export type FindingField = (typeof findingFields)[number];

/** Where in the file: a row of a table (1-based, with its column as the table names it), a line, the nth question, or the file as a whole. */
const placeSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('row'), row: z.int().min(1), column: z.string().max(3).optional() }),
  z.strictObject({ by: z.literal('line'), line: z.int().min(1) }),
  z.strictObject({ by: z.literal('question'), question: z.int().min(1) }),
  z.strictObject({ by: z.literal('file') }),
]);
export type Place = z.infer<typeof placeSchema>;

export const outcomes = ['left_out', 'changed', 'noted'] as const;

const dataSchema = z.strictObject({
  field: z.enum(findingFields).optional(),
  /** What the file says, shortened. */
  value: z.string().max(80).optional(),
  /** What was made of it. */
  became: z.string().max(80).optional(),
  count: z.int().min(0).optional(),
  most: z.number().optional(),
});
export type FindingData = z.infer<typeof dataSchema>;

/** I3: one thing that was found, what was done about it, and where it is in the file. */
export const findingSchema = z.strictObject({ at: placeSchema, outcome: z.enum(outcomes), code: z.enum(findingCodes), data: dataSchema }).meta({ id: 'Finding' });
export type Finding = z.infer<typeof findingSchema>;
