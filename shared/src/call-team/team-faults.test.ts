import { describe, expect, it } from 'vitest';
import { newCall } from '../call/presets.ts';
import { cardFit, emptyCard } from './card.ts';
import { type KnownMember, teamFaults, wishOf } from './team-faults.ts';

const wish = wishOf(newCall('hackathon', 'Хакатон', 'ru', '2026-11-27', []))!;
const member = (role: string | null, country: KnownMember['country'], ...languages: KnownMember['languages']): KnownMember => ({ role, country, languages });

describe('what a team lacks', () => {
  it('[TB6] people, roles, countries and a language of all are told at once, with how many', () => {
    expect(teamFaults([member('journalist', 'KG', 'ky'), member('journalist', 'KG', 'ru')], wish)).toEqual([
      { code: 'too_few', more: 2 }, { code: 'role_unfilled', more: 1, role: 'it' }, { code: 'countries_few', more: 1 }, { code: 'no_language', more: 1 },
    ]);
  });

  it('[TB6] a whole team lacks nothing; one that is too large is told by how many', () => {
    const whole = [member('journalist', 'KG', 'ru'), member('it', 'TJ', 'ru', 'tg'), member('designer', 'UZ', 'ru'), member('other', 'KG', 'ru')];
    expect(teamFaults(whole, wish)).toEqual([]);
    expect(teamFaults([...whole, ...whole], wish)).toEqual([{ code: 'too_many', more: 3 }]);
  });

  it('[TB6] what nobody told counts for nothing; where people come alone there is nothing to lack', () => {
    expect(teamFaults([member(null, null), member('it', 'KG', 'ru'), member('journalist', null, 'ru'), member(null, 'TJ')], wish)).toEqual([]);
    expect(wishOf(newCall('grants', 'Гранты', 'ru', '2026-11-27', []))).toBeNull();
  });
});

describe('a card of whom a team looks for', () => {
  const card = { ...emptyCard, roles: ['it'], skills: ['backend', 'mobile'] as const, languages: ['tg', 'ru'] as const };
  const wanted = { ...card, skills: [...card.skills], languages: [...card.languages] };

  it('[TB7] tells what of it somebody meets, and orders by it', () => {
    const programmer = { skills: [{ id: 'backend' as const, level: 3 }, { own: 'Карты', level: 3 }], languages: ['ru' as const] };
    expect(cardFit(wanted, programmer, 'it')).toEqual({ role: true, skills: ['backend'], language: true, points: 18 });
    expect(cardFit(wanted, { skills: [], languages: ['ky'] }, null)).toEqual({ role: false, skills: [], language: false, points: 0 });
  });

  it('[TB7] what is not asked for is met by everybody', () => {
    expect(cardFit(emptyCard, { skills: [], languages: [] }, null)).toEqual({ role: null, skills: [], language: null, points: 15 });
  });
});
