import * as z from 'zod';
import { WORD } from '../call-team/shown-parts.ts';
import { languageSchema } from '../kernel/language-schema.ts';
import { languages } from '../kernel/language.ts';

const unique = (list: readonly unknown[]) => new Set(list).size === list.length;

/** Who a mentor is, as the organisers wrote it: teams read it of whoever helps them. */
export const mentorSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  languages: z.array(languageSchema).min(1).max(languages.length).refine(unique).describe('That they speak'),
  topics: z.array(z.string().trim().min(1).max(WORD)).max(8).refine(unique).describe('What they help with'),
}).meta({ id: 'Mentor' });
export type MentorAbout = z.infer<typeof mentorSchema>;
