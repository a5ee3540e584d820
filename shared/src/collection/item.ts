import * as z from 'zod';
import { daySchema } from '../grant/day.ts';
import { mediaKinds, topics } from '../grant/topics.ts';
import { CODE_LETTERS } from '../kernel/code-letters.ts';
import { languageSchema } from '../kernel/language-schema.ts';
import { languages } from '../kernel/language.ts';
import { textSchema } from '../kernel/text-schema.ts';
import { countryCodes } from '../place/codes.ts';
import { licences } from './licence.ts';

const unique = (list: readonly unknown[]) => new Set(list).size === list.length;
const some = (text: object) => Object.values(text).some((one) => one !== undefined);

/** PB1: a work as the collection tells of it. What it is lies at its address; nothing of the people who made it is kept but how they want to be named. */
export const itemSchema = z.strictObject({
  title: textSchema(200).refine(some), summary: textSchema(1_500),
  url: z.url({ protocol: /^https?$/ }).max(500),
  kind: z.enum(mediaKinds),
  languages: z.array(languageSchema).min(1).max(languages.length).refine(unique).describe('That it is in'),
  countries: z.array(z.enum(countryCodes)).min(1).max(countryCodes.length).refine(unique).describe('That it is from'),
  topics: z.array(z.enum(topics)).min(1).max(4).refine(unique),
  licence: z.enum(licences),
  credit: z.string().trim().min(1).max(300).describe('Who is to be named, in their words'),
  publishedOn: daySchema,
}).meta({ id: 'CollectionItem' });
export type Item = z.infer<typeof itemSchema>;

/** The letters of a short link. */
export const SHORT = 6;
export const shortCode = z.string().regex(new RegExp(`^[${CODE_LETTERS}]{${SHORT}}$`));

/** Where a work came from that another collection had first. */
export const sourceSchema = z.strictObject({
  feed: z.url().max(500), name: z.string().max(200),
  id: z.string().min(1).max(500).describe('What it is called there, the same for ever'), url: z.url({ protocol: /^https?$/ }).max(500).describe('Its page there'),
}).meta({ id: 'CollectionSource' });
export type Source = z.infer<typeof sourceSchema>;

/** A work that anybody may see. */
export interface PublicItem extends Item {
  readonly code: string;
  /** Epoch ms: since when it is there, and when it was changed last. */
  readonly addedAt: number;
  readonly changedAt: number;
  readonly source: Source | null;
}
