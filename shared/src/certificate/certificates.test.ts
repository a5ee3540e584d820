import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountryCode } from '../place/codes.ts';
import { season } from '../season/season.fixture.ts';
import { certificateKey, certificatesOf, type ReleasedRow, saysTheSame } from './certificates.ts';

const row = (id: string, place: number, country: CountryCode, more: Partial<ReleasedRow> = {}): ReleasedRow => ({
  entry: { id, name: `Team ${id}`, country, university: null, classes: [] }, place, games: 1, verdict: null, ...more,
});
const inClass = (of: ReleasedRow, ...classes: string[]): ReleasedRow => ({ ...of, entry: { ...of.entry, classes } });
const all = { comparison: 'same', country: null } as const;
const short = (rows: readonly ReleasedRow[], stage: Parameters<typeof certificatesOf>[2] = all, places = 3) =>
  certificatesOf(rows, season, stage, places).map(({ holderId, kind, board, place }) => [holderId, kind, board, place].filter((one) => one !== null).join(' '));

describe('the certificates of released results', () => {
  it('[CE1] are for the first places of every table, for seats in the next stage and for having played', () => {
    const rows = [
      row('a', 1, 'KG', { verdict: { outcome: 'in' } }), row('b', 2, 'TJ'), inClass(row('c', 2, 'KG'), 'firstYear'), row('d', 4, 'TJ'), row('absent', 5, 'UZ', { games: 0 }),
    ];
    expect(short(rows, all, 2)).toEqual([
      'a place all 1', 'a place KG 1', 'a goesOn all', 'a part all', 'b place all 2', 'b place TJ 1', 'b part all',
      'c place all 2', 'c place KG 2', 'c place firstYear 1', 'c part all', 'd place TJ 2', 'd part all',
    ]);
  });

  it('[CE1] countries that are not compared have tables of their own and none in common', () => {
    const rows = [row('a', 1, 'KG'), row('b', 2, 'KG'), row('c', 1, 'TJ')];
    expect(short(rows, { comparison: 'apart', country: null })).toEqual(['a place KG 1', 'a part all', 'b place KG 2', 'b part all', 'c place TJ 1', 'c part all']);
    expect(short([row('a', 1, 'KG')], { comparison: 'same', country: 'KG' })).toEqual(['a place all 1', 'a part all']);
  });

  it('[CE4] say the same or not, whatever place it is by now', () => {
    const before = certificatesOf([row('a', 1, 'KG'), row('b', 2, 'KG')], season, all, 1)[0]!;
    const now = (rows: readonly ReleasedRow[]) => certificatesOf(rows, season, all, Infinity).find((one) => certificateKey(one) === certificateKey(before));
    expect(saysTheSame(before, now([row('a', 1, 'KG'), row('x', 2, 'TJ')])!)).toBe(true);
    const fallen = now([row('b', 1, 'KG'), row('c', 2, 'KG'), row('d', 3, 'KG'), row('e', 4, 'KG'), row('a', 5, 'KG')])!;
    expect(fallen.place).toBe(5);
    expect(saysTheSame(before, fallen)).toBe(false);
    expect(now([row('b', 1, 'KG')])).toBeUndefined();
  });

  it('[CE1] never two of the same, always one for having played, and equal entries have equal places', () => {
    const rows = fc.array(fc.record({ score: fc.nat(5), country: fc.constantFrom<CountryCode>('KG', 'TJ', 'UZ'), games: fc.nat(1) }), { maxLength: 30 }).map((given) => given
      .sort((a, b) => b.score - a.score).map(({ score, country, games }, i, sorted) => row(`e${i}`, sorted.findIndex((one) => one.score === score) + 1, country, { games })));
    fc.assert(fc.property(rows, fc.integer({ min: 1, max: 10 }), (given, places) => {
      const made = certificatesOf(given, season, all, places);
      expect(new Set(made.map(certificateKey)).size).toBe(made.length);
      expect(made.filter(({ kind }) => kind === 'part').map(({ holderId }) => holderId)).toEqual(given.filter(({ games }) => games > 0).map(({ entry }) => entry.id));
      for (const { holderId, board, place } of made) {
        if (place === null || board !== 'all') continue;
        const mine = given.find(({ entry }) => entry.id === holderId)?.place;
        expect(place).toBe(given.filter((one) => one.games > 0 && one.place < (mine ?? 0)).length + 1);
      }
    }));
  });
});
