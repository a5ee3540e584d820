import { describe, expect, it } from 'vitest';
import { jurorsNeeded, shortOf } from './load.ts';

describe('how many jurors a call needs', () => {
  it('[JU7] ⌈60 · 3 · 20 ∕ 480⌉ = 8, by hand; never fewer than one work needs; none for none', () => {
    const one = { reviews: 3, minutes: 20, perJuror: 480 };
    expect([60, 1, 0].map((works) => jurorsNeeded({ ...one, works }))).toEqual([8, 3, 0]);
    expect(jurorsNeeded({ ...one, works: 1, fewest: 2 })).toBe(2);
  });
  it('[JU7] warns of a language that too few read, and of a country that too few may judge', () => {
    const works = [{ id: 'a', languages: ['ky'], country: 'KG' }, { id: 'b', languages: ['ru', 'en'], country: 'KG' }, { id: 'c', languages: [], country: null }];
    const jurors = [{ id: '1', languages: ['ky', 'ru'], countries: ['KG'] }, { id: '2', languages: ['ru'], countries: ['TJ'] }];
    const wish = { reviews: 2, minutes: 10, perJuror: 100 };
    expect(shortOf(works, jurors, wish, true)).toEqual([
      { by: 'country', of: 'KG', works: 2, needed: 2, have: 1 }, { by: 'language', of: 'ky', works: 1, needed: 2, have: 1 },
    ]);
    expect(shortOf(works, jurors, wish, false)).toHaveLength(1);
  });
});
