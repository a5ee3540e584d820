import * as z from 'zod';
import { languageSchema } from '../kernel/language-schema.ts';
import { languages } from '../kernel/language.ts';
import { countryCodes } from '../place/codes.ts';

const unique = (list: readonly unknown[]) => new Set(list).size === list.length;
const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/);

/** Who a juror is, as the organisers wrote it: what works they can read and may not judge follows from it. */
export const jurorSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  countries: z.array(z.enum(countryCodes)).max(countryCodes.length).refine(unique).describe('Whose works are of the own country; none for who is from elsewhere'),
  languages: z.array(languageSchema).min(1).max(languages.length).refine(unique).describe('That they read'),
  organisation: z.string().trim().max(200).describe('Empty where they are of none'),
  background: slug.nullable().describe('One of those of the call'),
  most: z.int().min(1).max(1_000).nullable().describe('Works that they take at most; null for any'),
}).meta({ id: 'Juror' });
/** JU22: what a juror says to the invitation. */
export const jurorAnswers = ['yes', 'no', 'later'] as const;
export type JurorAnswer = (typeof jurorAnswers)[number];
export type Juror = z.infer<typeof jurorSchema>;
