import { cleanText } from '../kernel/name.ts';
import type { CountryCode } from '../place/codes.ts';
import type { Seeker } from './fit.ts';
import type { OwnSkill, Profile } from './profile-schema.ts';
import { type ShownPart, WORD } from './shown-parts.ts';

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
