import * as z from 'zod';
import { languageSchema } from '../kernel/language-schema.ts';
import { languages } from '../kernel/language.ts';
import type { Profile } from './profile-schema.ts';
import { type SkillId, skillIds } from './skills.ts';

const unique = (list: readonly unknown[]) => new Set(list).size === list.length;

/** TB7: whom a team looks for; as long as it is open everybody who takes part reads it. */
export const cardSchema = z.strictObject({
  roles: z.array(z.string().max(40)).max(8).refine(unique).describe('Of the call, by their ids; empty for any'),
  skills: z.array(z.enum(skillIds)).max(8).refine(unique),
  languages: z.array(languageSchema).max(languages.length).refine(unique).describe('In which the team works'),
  text: z.string().max(300),
  isOpen: z.boolean(),
}).meta({ id: 'TeamCard' });
export type TeamCard = z.infer<typeof cardSchema>;

export const emptyCard: TeamCard = { roles: [], skills: [], languages: [], text: '', isOpen: false };

/** What of a card somebody meets, thing by thing. */
export interface CardFit {
  /** Null where any role will do. */
  readonly role: boolean | null;
  /** Of the skills that are looked for. */
  readonly skills: readonly SkillId[];
  /** Null where no language is asked for. */
  readonly language: boolean | null;
  /** For the order alone: a role counts most, then a language, then each skill by its level. */
  readonly points: number;
}

/** TB7: how somebody meets a card. */
export function cardFit(card: TeamCard, { skills, languages: spoken }: Pick<Profile, 'skills' | 'languages'>, ofRole: string | null): CardFit {
  const role = card.roles.length === 0 ? null : ofRole !== null && card.roles.includes(ofRole);
  const language = card.languages.length === 0 ? null : card.languages.some((one) => spoken.includes(one));
  const met = skills.flatMap((skill) => ('id' in skill && card.skills.includes(skill.id) ? [skill] : []));
  const points = (role === false ? 0 : 10) + (language === false ? 0 : 5) + met.reduce((all, { level }) => all + level, 0);
  return { role, skills: met.map(({ id }) => id), language, points };
}
