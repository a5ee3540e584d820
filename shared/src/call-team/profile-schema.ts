import * as z from 'zod';
import { languageSchema } from '../kernel/language-schema.ts';
import { languages } from '../kernel/language.ts';
import { shownParts, WORD } from './shown-parts.ts';
import { skillIds } from './skills.ts';

const unique = (list: readonly unknown[]) => new Set(list).size === list.length;
const level = z.int().min(1).max(3).describe('1 has tried it, 2 does it, 3 could teach it');

export const skillSchema = z.union([z.strictObject({ id: z.enum(skillIds), level }), z.strictObject({ own: z.string().min(1).max(WORD), level })]).meta({ id: 'OwnSkill' });
export type OwnSkill = z.infer<typeof skillSchema>;

/** TB5: what somebody who takes part in a call tells for a team. The country is that of the record; the role that of the call. */
export const profileSchema = z.strictObject({
  name: z.string().max(60).describe('As others are to see it; need not be the name in the record'),
  about: z.string().max(500),
  skills: z.array(skillSchema).max(12).refine((all) => unique(all.map((one) => ('id' in one ? one.id : `own ${one.own}`)))),
  languages: z.array(languageSchema).max(languages.length).refine(unique),
  experience: z.int().min(0).max(3).describe('From 0, the first time, to 3, many times'),
  topics: z.array(z.string().min(1).max(WORD)).max(8).refine(unique),
  reach: z.string().max(120).describe('How one is reached; told to the own team alone'),
  shows: z.array(z.enum(shownParts)).max(shownParts.length).refine(unique),
  isListed: z.boolean().describe('Whether others find this person'),
}).meta({ id: 'CallProfile' });
export type Profile = z.infer<typeof profileSchema>;
