import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupStandings, type Member, OTHER, SMALL_GROUP } from './group-standings.ts';

const members = (group: string | null, ...points: number[]): Member[] => points.map((p) => ({ group, points: p }));
const alike = (group: string, count: number, points: number) => members(group, ...Array<number>(count).fill(points));

const hall = fc.array(
  fc.record({ group: fc.constantFrom('a', 'b', 'c', OTHER, null), points: fc.integer({ min: 0, max: 20_000 }) }),
  { minLength: 1, maxLength: 80 },
);

describe('standings of groups', () => {
  it('[W4] draw the mean of a group to that of all, as if eight players of overall strength were in it', () => {
    const { rows, overall } = groupStandings([...alike('a', 8, 1_000), ...alike('b', 24, 600)]);

    expect(overall).toBe(700);
    expect(rows.map(({ id, mean, score }) => [id, mean, score])).toEqual([['a', 1_000, (8_000 + 5_600) / 16], ['b', 600, (14_400 + 5_600) / 32]]);
  });

  it('[W4] a group of three does not win by luck', () => {
    const { rows } = groupStandings([...alike('few', 3, 1_000), ...alike('many', 40, 950), ...alike('weak', 60, 300)]);

    const scores = Object.fromEntries(rows.map((row) => [row.id, row.score]));
    expect(scores['many']).toBeGreaterThan(scores['few'] ?? Infinity);
  });

  it('[W5] a group of fewer than eight has no place, and those with a place stand before it', () => {
    const { rows, ranked } = groupStandings([...alike('small', SMALL_GROUP - 1, 900), ...alike('large', SMALL_GROUP, 100)]);

    expect(rows.map(({ id, place }) => [id, place])).toEqual([['large', 1], ['small', null]]);
    expect(ranked).toBe(1);
  });

  it('[W5] those of none of the known groups have no place, however many they are', () => {
    const { rows } = groupStandings([...alike(OTHER, 20, 900), ...alike('a', 2, 100)]);

    expect(rows.map(({ id, place }) => [id, place])).toEqual([['a', null], [OTHER, null]]);
  });

  it('[W6] equal groups share the better place and the next one is skipped', () => {
    const { rows } = groupStandings([...alike('b', 9, 500), ...alike('a', 9, 500), ...alike('c', 9, 100), ...alike('d', 9, 900)]);

    expect(rows.map(({ id, place }) => [id, place])).toEqual([['d', 1], ['a', 2], ['b', 2], ['c', 4]]);
  });

  it('[W6] groups of different size and the same strength are equal', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 8, max: 60 }), fc.integer({ min: 8, max: 60 }), (points, n, m) => {
      const { rows } = groupStandings([...alike('a', n, points), ...alike('b', m, points)]);
      expect(rows.map((row) => row.place)).toEqual([1, 1]);
    }));
  });

  it('[W4] who has not said where they are from counts in the mean of all and in no group', () => {
    const { rows, overall } = groupStandings([...alike('a', 8, 100), ...members(null, 1_000)]);

    expect(rows.map((row) => row.id)).toEqual(['a']);
    expect(overall).toBe(200);
  });

  it('[W6] never depend on the order of the players', () => {
    fc.assert(fc.property(hall.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
      expect(groupStandings(shuffled)).toEqual(groupStandings(all));
    }));
  });

  it('[W4] a lower score of one of its players never brings a group a better place', () => {
    fc.assert(fc.property(hall, fc.nat(), fc.integer({ min: 1, max: 20_000 }), (all, at, less) => {
      const index = at % all.length;
      const who = all[index];
      if (!who || who.group === null) return;
      const worse = all.with(index, { ...who, points: Math.max(0, who.points - less) });
      const [before, after] = [groupStandings(all), groupStandings(worse)].map((s) => s.byId.get(who.group ?? ''));
      expect(after?.score).toBeLessThanOrEqual(before?.score ?? 0);
      if (before?.place) expect(after?.place).toBeGreaterThanOrEqual(before.place);
    }));
  });

  it('[W4] a score lies between the mean of the group and that of all', () => {
    fc.assert(fc.property(hall, (all) => {
      const { rows, overall } = groupStandings(all);
      for (const { mean, score } of rows) {
        expect(score).toBeGreaterThanOrEqual(Math.min(mean, overall) - 1e-6);
        expect(score).toBeLessThanOrEqual(Math.max(mean, overall) + 1e-6);
      }
    }));
  });
});
