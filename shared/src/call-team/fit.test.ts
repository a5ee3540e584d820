import { describe, expect, it } from 'vitest';
import { aloneIn, fitOf, pointsOf, type Seeker, sharedIdea, sharedLanguages, usualWeights } from './fit.ts';
import { hackathonWish } from './seekers.fixture.ts';

const one = (id: string, more: Partial<Seeker> = {}): Seeker => ({ id, role: 'other', country: 'KG', languages: ['ky', 'ru'], experience: 1, ideas: [], ...more });
const fit = (team: readonly Seeker[]) => Object.fromEntries(fitOf(team, hackathonWish, usualWeights, 1).map(({ factor, points }) => [factor, points]));

describe('how well people fit in a team', () => {
  it('[TB1] [TB2] counts what a team lacks and what it gains, each by its weight', () => {
    const team = [
      one('a', { role: 'journalist', ideas: ['news'] }), one('b', { role: 'journalist', country: 'TJ', languages: ['tg', 'ru'], ideas: ['news'] }),
      one('c', { role: 'journalist', country: 'TJ', languages: ['tg', 'ru'] }), one('d', { country: 'UZ', languages: ['uz', 'ru'], experience: 3 }),
    ];
    // No IT: 50 off. Three journalists and no IT: two beyond what may be. Three countries. The mean experience is half a step above that of all.
    expect(fit(team)).toEqual({ roles: -50, balance: -20, countries: 24, language: 0, experience: -3, alone: 0, idea: 6, size: 0 });
    expect(pointsOf(fitOf(team, hackathonWish, usualWeights, 1))).toBe(-43);
  });

  it('[TB2] a team without a language of all loses, and so does one that is too small or too large', () => {
    expect(fit([one('a', { languages: ['ky'] }), one('b', { languages: ['uz'] })])).toMatchObject({ language: -25, size: -80 });
    expect(fit(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => one(id))).size).toBe(-40);
    expect(sharedLanguages([one('a'), one('b', { languages: ['ru', 'uz'] })])).toEqual(['ru']);
  });

  it('[TB3] one person among others of a single other country is alone; among two countries nobody is', () => {
    const uzbek = one('u', { country: 'UZ' });
    expect(aloneIn([one('a'), one('b'), uzbek])).toEqual([uzbek]);
    expect(aloneIn([one('a'), one('b', { country: 'TJ' }), uzbek])).toEqual([]);
    expect(aloneIn([one('a'), uzbek])).toEqual([]);
  });

  it('[TB2] the idea of a team is the one that most want, from two on', () => {
    expect(sharedIdea([one('a', { ideas: ['map', 'news'] }), one('b', { ideas: ['news'] })])).toEqual({ id: 'news', wanted: 2 });
    expect(sharedIdea([one('a', { ideas: ['map', 'map'] }), one('b')])).toBeNull();
  });
});
