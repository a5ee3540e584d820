import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import { cleanProfile, emptyProfile, seekerOf, shownProfile } from './profile.ts';
import { type Profile, profileSchema } from './profile-schema.ts';
import { type ShownPart, shownParts } from './shown-parts.ts';
import { skillIds, skillName } from './skills.ts';

const aizada: Profile = {
  name: 'Айзада', about: 'Пишу о воде', skills: [{ id: 'reporting', level: 3 }, { own: 'Карты', level: 1 }], languages: ['ky', 'ru'], experience: 2, topics: ['вода'],
  reach: '@aizada', shows: ['skills', 'languages'], isListed: true,
};

describe('the profile of somebody who looks for a team', () => {
  it('[TB5] every skill has a name in all five languages, and no two of one language are alike', () => {
    for (const language of languages) {
      const names = skillIds.map((id) => skillName(id)[language]);
      expect(new Set(names).size).toBe(skillIds.length);
      expect(names).not.toContain(undefined);
    }
    expect(skillIds.length).toBeGreaterThanOrEqual(25);
  });

  it('[TB5] others see what was chosen to be shown, never how one is reached, and nothing of who is not listed', () => {
    expect(shownProfile(aizada, 'journalist', 'KG')).toEqual({
      name: 'Айзада', role: 'journalist', country: null, languages: ['ky', 'ru'], skills: aizada.skills, experience: null, topics: null, about: null,
    });
    expect(shownProfile({ ...aizada, isListed: false }, 'journalist', 'KG')).toBeNull();
    expect(shownProfile(emptyProfile, 'journalist', 'KG')).toBeNull();
  });

  it('[TB5] what is not shown changes nothing of what others see, whatever it is', () => {
    const part = fc.constantFrom<ShownPart>(...shownParts);
    fc.assert(fc.property(fc.uniqueArray(part), fc.string({ minLength: 1, maxLength: 30 }), fc.integer({ min: 0, max: 3 }), (shows, text, experience) => {
      const one = { ...aizada, shows };
      const other: Profile = {
        ...one, reach: text, about: shows.includes('about') ? one.about : text, experience: shows.includes('experience') ? one.experience : experience,
        topics: shows.includes('topics') ? one.topics : [text], languages: shows.includes('languages') ? one.languages : ['uz'], skills: shows.includes('skills') ? one.skills : [],
      };
      expect(shownProfile(other, 'it', shows.includes('country') ? 'KG' : 'TJ')).toEqual(shownProfile(one, 'it', 'KG'));
    }));
  });

  it('[TB5] texts are cleaned, what is empty or twice is gone, and a clean one stays as it is and is taken by its schema', () => {
    expect(cleanProfile({ ...aizada, topics: [' вода ', 'вода', '\u200B'], skills: [{ own: ' Карты ', level: 1 }, { own: 'Карты', level: 3 }] }))
      .toMatchObject({ topics: ['вода'], skills: [{ own: 'Карты', level: 3 }] });
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 8 }), fc.string({ maxLength: 500 }), (topics, about) => {
      const clean = cleanProfile({ ...aizada, topics, about });
      expect(cleanProfile(clean)).toEqual(clean);
      expect(profileSchema.safeParse(clean).success).toBe(true);
    }));
  });

  it('[TB5] the builder counts nobody without a country', () => {
    expect(seekerOf('a', aizada, 'it', null, [])).toBeNull();
    expect(seekerOf('a', aizada, null, 'KG', ['news'])).toEqual({ id: 'a', role: '', country: 'KG', languages: ['ky', 'ru'], experience: 2, ideas: ['news'] });
  });
});
