import { describe, expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import { cityIds, countryOf, regionCodes } from './codes.ts';
import { checkHome } from './check-home.ts';
import type { Home } from './home.ts';
import { cityName, countryName, regionName, shortRegionName, universityName, universityOf } from './place-name.ts';
import { universities } from './universities.ts';

const osh: Home = { country: 'KG', region: 'KG-GO', university: 'oshsu', other: null };
const all = ['country', 'region', 'university'] as const;

describe('where a player is from', () => {
  it('[W1] is kept as far as the game asks', () => {
    expect(checkHome(osh, all)).toEqual({ ok: true, home: osh });
    expect(checkHome(osh, ['country'])).toEqual({ ok: true, home: { country: 'KG', region: null, university: null, other: null } });
    expect(checkHome(osh, ['university'])).toEqual({ ok: true, home: { ...osh, region: null } });
    expect(checkHome(osh, [])).toEqual({ ok: true, home: null });
    expect(checkHome(null, all)).toEqual({ ok: true, home: null });
  });

  it('[W1] a region belongs to its country, a university is in the list and may be in another one', () => {
    const refused = { ok: false, error: 'home_invalid' };
    expect(checkHome({ ...osh, country: 'UZ' }, all)).toEqual(refused);
    expect(checkHome({ ...osh, country: 'other' }, all)).toEqual(refused);
    expect(checkHome({ ...osh, university: 'hogwarts' }, all)).toEqual(refused);
    expect(checkHome({ ...osh, country: 'TJ', region: 'TJ-SU' }, all)).toMatchObject({ ok: true });
  });

  it('[W2] what no list has is said in words, cleaned like a name', () => {
    const said = (other: string, home: Partial<Home> = { university: null }) => checkHome({ ...osh, ...home, other }, all);
    expect(said('  Лицей\u202E  №\u200B2 ')).toMatchObject({ home: { other: 'Лицей №2' } });
    expect(said('\u200B \u3164')).toMatchObject({ home: { other: null } });
    expect(said('x'.repeat(61))).toEqual({ ok: false, error: 'home_invalid' });
    expect(said('Almaty', { country: 'other', region: null, university: null })).toMatchObject({ home: { other: 'Almaty' } });
  });

  it('[W2] is not said where the lists have everything', () => {
    expect(checkHome({ ...osh, other: 'Osh' }, all)).toMatchObject({ home: { other: null } });
    expect(checkHome({ ...osh, university: null, other: 'Osh' }, ['country', 'region'])).toMatchObject({ home: { other: null } });
  });
});

describe('names of places', () => {
  it('[W3] are there in every language', () => {
    for (const language of languages) {
      for (const code of regionCodes) for (const name of [regionName(code, language), shortRegionName(code, language), countryName(countryOf(code), language)]) expect(name).not.toBe('');
      for (const id of cityIds) expect(cityName(id, language)).not.toBe('');
    }
  });

  it('[W3] of universities are in the language of their country, in English, or openly in Russian', () => {
    const khujand = universityOf('hgu');
    if (!khujand) throw new Error('not in the list');
    expect(languages.map((l) => universityName(khujand, l).language)).toEqual(['ru', 'tg', 'ru', 'ru', 'en']);
  });

  it('[W3] universities have one id each', () => {
    expect(new Set(universities.map((u) => u.id)).size).toBe(universities.length);
  });
});
