import type { Language } from '../kernel/language.ts';
import type { CountryCode } from '../place/codes.ts';
import type { Seeker, TeamWish } from './fit.ts';

const own: Readonly<Record<CountryCode, Language>> = { KG: 'ky', TJ: 'tg', UZ: 'uz' };
const countries = ['KG', 'TJ', 'UZ'] as const;
const roles = ['journalist', 'it', 'designer', 'other'] as const;

/** So many people of three countries and four roles; all speak the own language and Russian. */
export function seekers(n: number): Seeker[] {
  return Array.from({ length: n }, (_, i) => {
    const country = countries[i % 3]!;
    return { id: `p${String(i).padStart(3, '0')}`, role: roles[Math.floor(i / 3) % 4]!, country, languages: [own[country], 'ru'], experience: i % 4, ideas: i % 5 === 0 ? ['news'] : [] };
  });
}

export const hackathonWish: TeamWish = {
  least: 4, most: 5, roles: [{ id: 'journalist', least: 1 }, { id: 'it', least: 1 }, { id: 'designer', least: 0 }, { id: 'other', least: 0 }], countries: 2,
};
