import * as z from 'zod';
import { languages as all, type Language } from '../../kernel/language.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import type { Text } from '../../kernel/text.ts';
import { pictureSchema, pictureViewSchema } from '../../media/schema.ts';
import { showMedia } from '../../media/show.ts';
import type { Say } from './kind.ts';

export const optionId = z.string().regex(/^[a-z0-9]{1,12}$/);
export const optionSchema = z.strictObject({ id: optionId, text: textSchema(200), picture: pictureSchema.optional() });
export type Option = z.infer<typeof optionSchema>;

/** Two to eight options with ids of their own, in the order every screen shows them. */
export const optionList = z.array(optionSchema).min(2).max(8).refine(haveOwnIds, 'option ids repeat').readonly();
export function haveOwnIds(options: readonly Option[]): boolean {
  return new Set(options.map((o) => o.id)).size === options.length;
}

export const optionViews = z.array(z.strictObject({ id: z.string(), text: z.string(), picture: pictureViewSchema.optional() }));

export function showOptions(options: readonly Option[], say: Say) {
  return options.map((o) => ({ id: o.id, text: say(o.text), ...showMedia({ picture: o.picture }, say) }));
}

/** Paths of the texts of options, and of their pictures, that lack one of the languages. */
export function optionGaps(options: readonly Option[], languages: readonly Language[]): string[] {
  return options.flatMap((o) => [
    ...textGaps(`options.${o.id}`, o.text, languages),
    ...(o.picture ? textGaps(`options.${o.id}.alt`, o.picture.alt, languages) : []),
  ]);
}

export function textGaps(path: string, text: Text, languages: readonly Language[] = all): string[] {
  return languages.filter((l) => text[l] === undefined).map((l) => `${path}.${l}`);
}
