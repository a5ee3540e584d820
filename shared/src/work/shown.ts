import * as z from 'zod';
import { fileTypes } from '../call/field.ts';
import type { Call } from '../call/schema.ts';
import { arrivals } from '../call/windows.ts';
import { languages } from '../kernel/language.ts';
import { chosenOf, linesOf } from './chosen.ts';
import { budgetLineSchema, type WorkValues } from './values.ts';

/** Who reads a work: each reads what those before it read, and more. */
export const readers = ['public', 'jury', 'organisers'] as const;
export type Reader = (typeof readers)[number];

const shownFileSchema = z.strictObject({
  id: z.string(), name: z.string(), bytes: z.int().nonnegative(), type: z.enum(fileTypes), href: z.string().describe('Opens it for some time; not to be kept'),
}).meta({ id: 'ShownFile' });
export type ShownFile = z.infer<typeof shownFileSchema>;

const fieldId = z.string();
export const shownFieldSchema = z.discriminatedUnion('kind', [
  z.strictObject({ id: fieldId, kind: z.literal('text'), text: z.string() }),
  z.strictObject({ id: fieldId, kind: z.literal('texts'), texts: z.partialRecord(z.enum(languages), z.string()) }),
  z.strictObject({ id: fieldId, kind: z.literal('choice'), options: z.array(z.string()) }),
  z.strictObject({ id: fieldId, kind: z.literal('file'), files: z.array(shownFileSchema) }),
  z.strictObject({ id: fieldId, kind: z.literal('link'), href: z.string() }),
  z.strictObject({ id: fieldId, kind: z.literal('budget'), lines: z.array(budgetLineSchema) }),
]).meta({ id: 'ShownField' });
export type ShownField = z.infer<typeof shownFieldSchema>;

/** One version of a work as somebody reads it. Labels of fields, options and tracks are the call's. */
export const shownWorkSchema = z.strictObject({
  number: z.int().positive(), version: z.int().positive(), title: z.string().describe('Its first text; the number where it has none'), track: z.string().nullable(),
  at: z.number().describe('Epoch milliseconds'), arrival: z.enum(arrivals).exclude(['closed']),
  by: z.array(z.string()).nullable().describe('Whose it is; null where that is not shown'), team: z.string().nullable(),
  fields: z.array(shownFieldSchema),
}).meta({ id: 'ShownWork' });
export type ShownWork = z.infer<typeof shownWorkSchema>;

/** WK8: whether a reader reads a field: the jury reads what the public does and what is for it, organisers read all. */
export const mayRead = (of: Reader, reader: Reader): boolean => readers.indexOf(of) <= readers.indexOf(reader);

/** WK8: what a reader sees of what was filled in, field by field; blank ones are not there. Files that are gone are left out. */
export function shownFields({ fields }: Pick<Call, 'fields'>, values: WorkValues, reader: Reader, fileOf: (id: string) => ShownFile | null): ShownField[] {
  return fields.flatMap((field): ShownField[] => {
    const value = values[field.id];
    if (value === undefined || !mayRead(field.for, reader)) return [];
    const { id } = field;
    switch (field.kind) {
      case 'text': return typeof value === 'string' ? [{ id, kind: 'text', text: value }] : [];
      case 'texts': return typeof value === 'object' && !Array.isArray(value) ? [{ id, kind: 'texts', texts: value }] : [];
      case 'choice': return [{ id, kind: 'choice', options: [...chosenOf(value)] }];
      case 'file': return [{ id, kind: 'file', files: chosenOf(value).flatMap((file) => fileOf(file) ?? []) }];
      case 'link':
      case 'video':
      case 'repository': return typeof value === 'string' ? [{ id, kind: 'link', href: value.trim() }] : [];
      case 'budget': return [{ id, kind: 'budget', lines: [...linesOf(value)] }];
    }
  });
}

/** What a work is called: its first text that the public reads, in the language asked for first where there are several. */
export function titleOf({ fields, languages: order }: Pick<Call, 'fields' | 'languages'>, values: WorkValues): string | null {
  for (const { id, kind, for: of } of fields) {
    if (of !== 'public') continue;
    const value = values[id];
    if (kind === 'text' && typeof value === 'string' && value.trim() !== '') return value.trim();
    if (kind === 'texts' && typeof value === 'object' && !Array.isArray(value)) {
      const found = order.map((language) => value[language]?.trim()).find((text) => text !== undefined && text !== '');
      if (found !== undefined) return found;
    }
  }
  return null;
}
