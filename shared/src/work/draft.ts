import * as z from 'zod';
import type { CallField } from '../call/field.ts';
import { isBlank } from './chosen.ts';
import { fieldIdSchema, valueOf, workValueSchema, type WorkValues } from './values.ts';

/** A field as it was saved last: `number` counts the savings, so that of two who write the same field none writes over the other unseen. */
export const draftFieldSchema = z.strictObject({ value: workValueSchema, number: z.int().positive(), byId: z.string(), at: z.int().nonnegative() });
export const draftSchema = z.record(fieldIdSchema, draftFieldSchema);
export type WorkDraft = z.infer<typeof draftSchema>;

/** What a draft says, of the fields that the call has. */
export function valuesOf(draft: WorkDraft, fields: readonly CallField[]): WorkValues {
  return Object.fromEntries(fields.flatMap((field) => {
    const value = draft[field.id]?.value;
    const kept = value === undefined ? null : valueOf(field, value);
    return kept === null || isBlank(kept) ? [] : [[field.id, kept]];
  }));
}
