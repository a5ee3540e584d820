import * as z from 'zod';
import type { Language } from '../kernel/language.ts';
import { textSchema } from '../kernel/text-schema.ts';
import { textIn } from '../kernel/text.ts';
import { type MessageKind, type PartName, kinds, partNames } from './kinds.ts';

/** What stands in one place of a message: words of somebody in several languages, or the same line in all of them. */
const partSchema = z.union([z.strictObject({ text: textSchema(4_000) }), z.strictObject({ line: z.string().max(200) })]);

export const partsSchema = z.partialRecord(z.enum(partNames), partSchema).meta({ id: 'MessageParts' });
export type MessageParts = z.infer<typeof partsSchema>;

/** The places of a kind that nothing is there for. */
export function missingParts(kind: MessageKind, parts: MessageParts): PartName[] {
  return kinds[kind].parts.filter((name) => parts[name] === undefined);
}

/** What stands in each place, in one language. */
export function partsIn(parts: MessageParts, language: Language, reference: Language): Partial<Record<PartName, string>> {
  return Object.fromEntries(partNames.flatMap((name) => {
    const part = parts[name];
    if (part === undefined) return [];
    return [[name, 'line' in part ? part.line : textIn(part.text, language, reference)]];
  }));
}
