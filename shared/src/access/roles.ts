import * as z from 'zod';
import { languages } from '../kernel/language.ts';
import { languageSchema } from '../kernel/language-schema.ts';
import { countryCodes } from '../place/codes.ts';

/** What somebody with an account is here for. */
export const roles = ['admin', 'organiser', 'author', 'translator', 'reviewer', 'host'] as const;
export type Role = (typeof roles)[number];

const unique = (list: readonly unknown[]) => new Set(list).size === list.length;

/** Countries an organiser answers for, none meaning all; languages a translator or reviewer reads, none meaning all. */
export const scopeSchema = z.strictObject({
  countries: z.array(z.enum(countryCodes)).max(countryCodes.length).refine(unique, 'countries repeat'),
  languages: z.array(languageSchema).max(languages.length).refine(unique, 'languages repeat'),
});
export type Scope = z.infer<typeof scopeSchema>;

/** What decides what somebody may do. */
export interface Standing {
  readonly role: Role;
  readonly scope: Scope;
}
