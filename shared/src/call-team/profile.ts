import * as z from 'zod';
import { languageSchema } from '../kernel/language-schema.ts';
import { languages } from '../kernel/language.ts';
import { cleanText } from '../kernel/name.ts';
import type { CountryCode } from '../place/codes.ts';
import type { Seeker } from './fit.ts';
import { skillIds } from './skills.ts';

const unique = (list: readonly unknown[]) => new Set(list).size === list.length;
const level = z.int().min(1).max(3).describe('1 has tried it, 2 does it, 3 could teach it');
const WORD = 40;

export const skillSchema = z.union([z.strictObject({ id: z.enum(skillIds), level }), z.strictObject({ own: z.string().min(1).max(WORD), level })]).meta({ id: 'OwnSkill' });
export type OwnSkill = z.infer<typeof skillSchema>;

/** What a person can let others see, one by one. Name and role are what being listed means. */
export const shownParts = ['country', 'languages', 'skills', 'experience', 'topics', 'about'] as const;
export type ShownPart = (typeof shownParts)[number];

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

/** Nothing is shown before its owner says so. */
export const emptyProfile: Profile = { name: '', about: '', skills: [], languages: [], experience: 0, topics: [], reach: '', shows: [], isListed: false };

/** Texts cleaned as names are; what is empty then, or said twice, is gone. Cleaning a clean profile changes nothing. */
export function cleanProfile(profile: Profile): Profile {
  const skills = new Map(profile.skills.flatMap((skill): [string, OwnSkill][] => {
    if ('id' in skill) return [[skill.id, skill]];
    const own = line(skill.own, WORD);
    return own === '' ? [] : [[`own ${own}`, { ...skill, own }]];
  }));
  return {
    ...profile, name: line(profile.name, 60), about: line(profile.about, 500), reach: line(profile.reach, 120),
    skills: [...skills.values()], topics: [...new Set(profile.topics.map((topic) => line(topic, WORD)).filter((topic) => topic !== ''))],
  };
}

/** A cut can leave half of what belongs together at the end, so it is cleaned again. */
function line(text: string, longest: number): string {
  const clean = cleanText(text);
  if (clean.length <= longest) return clean;
  let cut = '';
  for (const character of clean) {
    if (cut.length + character.length > longest) break;
    cut += character;
  }
  return cleanText(cut);
}

/** What others see of somebody: null is what was not shown. */
export interface ShownProfile {
  readonly name: string;
  readonly role: string | null;
  readonly country: CountryCode | null;
  readonly languages: Profile['languages'] | null;
  readonly skills: Profile['skills'] | null;
  readonly experience: number | null;
  readonly topics: Profile['topics'] | null;
  readonly about: string | null;
}

/** TB5: of somebody who is listed, what they chose to show, and nothing of who is not; how they are reached is never in it. */
export function shownProfile(profile: Profile, role: string | null, country: CountryCode | null): ShownProfile | null {
  if (!profile.isListed || profile.name === '') return null;
  const shown = <T>(part: ShownPart, value: T): T | null => (profile.shows.includes(part) ? value : null);
  return {
    name: profile.name, role, country: shown('country', country), languages: shown('languages', profile.languages), skills: shown('skills', profile.skills),
    experience: shown('experience', profile.experience), topics: shown('topics', profile.topics), about: shown('about', profile.about),
  };
}

/** Somebody as the builder needs them: by what they told, shown to others or not. Without a country nobody can be counted. */
export function seekerOf(id: string, profile: Profile, role: string | null, country: CountryCode | null, ideas: readonly string[]): Seeker | null {
  return country === null ? null : { id, role: role ?? '', country, languages: profile.languages, experience: profile.experience, ideas };
}
