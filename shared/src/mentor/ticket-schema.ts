import * as z from 'zod';
import { languageSchema } from '../kernel/language-schema.ts';
import { languages } from '../kernel/language.ts';

/** TB15: what a team tells when it asks: what it is about, in which languages it speaks, and where it is: at a place, behind a link, or both. */
export const askedSchema = z.strictObject({
  about: z.string().trim().min(1).max(500),
  languages: z.array(languageSchema).min(1).max(languages.length).refine((all) => new Set(all).size === all.length),
  place: z.string().trim().max(120).describe('Empty where there is only a link'),
  link: z.url({ protocol: /^https?$/ }).max(500).nullable().describe('Of a video call'),
}).refine(({ place, link }) => place !== '' || link !== null).meta({ id: 'AskedOfMentor' });
export type AskedOfMentor = z.infer<typeof askedSchema>;

/** TB15: how the help was. Organisers alone read it. */
export const ratingSchema = z.strictObject({ rating: z.int().min(1).max(5), comment: z.string().trim().max(500) });

/** What a mentor tells organisers of a ticket. */
export const noteSchema = z.string().trim().max(1_000);
