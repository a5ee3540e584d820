import * as z from 'zod';
import { textSchema } from '../kernel/text-schema.ts';

/**
 * CL2: one field of the form that a work is filled in by: its kind says what is taken, `for` who reads it. Lengths are characters, sizes bytes.
 */

const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/);
const label = textSchema(160);

/** What is looked for in the bytes of a file, whatever its name says. */
export const fileTypes = ['pdf', 'picture', 'sound', 'video', 'document', 'archive'] as const;
export type FileType = (typeof fileTypes)[number];

const shared = {
  id: slug, label, help: textSchema(600), isRequired: z.boolean(),
  for: z.enum(['public', 'jury', 'organisers']).describe('Who reads it; the public only where a gallery or an award shows the work'),
};

export const fieldSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...shared, kind: z.literal('text'), most: z.int().min(1).max(20_000) }),
  z.strictObject({ ...shared, kind: z.literal('texts'), most: z.int().min(1).max(20_000).describe('In each language of the call that it is written in') }),
  z.strictObject({
    ...shared, kind: z.literal('choice'), isMany: z.boolean(),
    options: z.array(z.strictObject({ id: slug, label })).min(2).max(40).refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
  }),
  z.strictObject({ ...shared, kind: z.literal('file'), types: z.array(z.enum(fileTypes)).min(1).max(fileTypes.length), mostBytes: z.int().min(1_024).max(500_000_000), most: z.int().min(1).max(10) }),
  z.strictObject({ ...shared, kind: z.enum(['link', 'video', 'repository']) }),
  z.strictObject({ ...shared, kind: z.literal('budget'), most: z.int().min(1).max(1_000_000_000).describe('Asked for at most, in the currency of the call') }),
]).meta({ id: 'CallField' });
export type CallField = z.infer<typeof fieldSchema>;
export type FieldKind = CallField['kind'];
