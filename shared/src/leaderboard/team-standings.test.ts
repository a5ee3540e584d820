import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standTeams, type TeamLine, type TeamRule } from './team-standings.ts';

const mean: TeamRule = { score: 'mean', best: 3 };
const best = (k: number): TeamRule => ({ score: 'best', best: k });
const team = (number: number, ...points: number[]): TeamLine => ({ number, members: points.map((p) => ({ points: p, bonus: 0 })) });

const rules = fc.constantFrom(mean, best(1), best(2), best(20));
const member = fc.record({ points: fc.nat(3_000), bonus: fc.nat(50) });
const teams = fc.array(fc.array(member, { maxLength: 6 }), { minLength: 1, maxLength: 8 })
  .map((all): TeamLine[] => all.map((members, i) => ({ number: i + 1, members })));

describe('team standings', () => {
  it('[M5] the mean is over all members, also those who have nothing', () => {
    expect(standTeams([team(1, 900, 0, 0), team(2, 500, 400)], mean)).toMatchObject([
      { number: 2, points: 450, place: 1 }, { number: 1, points: 300, place: 2 },
    ]);
  });

  it('[M7] "best" adds up the k best, with the better bonus where points are equal', () => {
    const members = [{ points: 700, bonus: 1 }, { points: 900, bonus: 0 }, { points: 700, bonus: 9 }];
    expect(standTeams([{ number: 1, members }], best(2))).toEqual([{ number: 1, points: 1_600, bonus: 9, place: 1, least: { points: 700, bonus: 9 } }]);
    expect(standTeams([{ number: 1, members }], best(3))[0]?.least).toBeNull();
  });

  it('[M6] one player is not a team, and neither is nobody', () => {
    expect(standTeams([team(1), team(2, 3_000), team(3, 10, 20)], mean).map((s) => [s.number, s.place])).toEqual([[3, 1], [1, null], [2, null]]);
  });

  it('[M7] teams that are equal as they are read share a place, and the next one is skipped', () => {
    const standings = standTeams([team(1, 100, 101), team(2, 101, 101), team(3, 500, 0), team(4, 0, 0)], mean);
    expect(standings.map((s) => [s.number, s.points, s.place])).toEqual([[3, 250, 1], [1, 101, 2], [2, 101, 2], [4, 0, 4]]);
  });

  it('[M7] the order of members and teams changes nothing', () => {
    const mixed = teams.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.boolean()));
    fc.assert(fc.property(mixed, rules, ([all, shuffled, isTurned], rule) => {
      const turned = shuffled.map((t) => (isTurned ? { ...t, members: t.members.toReversed() } : t));
      expect(standTeams(turned, rule)).toEqual(standTeams(all, rule));
    }));
  });

  it('[M7] what a member gains never lowers the team, in points, bonus or place', () => {
    const gain = fc.record({ points: fc.nat(1_000), bonus: fc.nat(20) });
    fc.assert(fc.property(teams.filter((all) => all[0]!.members.length > 0), fc.nat(), gain, rules, (all, which, gained, rule) => {
      const [first, ...others] = all as [TeamLine, ...TeamLine[]];
      const at = which % first.members.length;
      const members = first.members.map((m, i) => (i === at ? { points: m.points + gained.points, bonus: m.bonus + gained.bonus } : m));
      const before = standTeams(all, rule).find((s) => s.number === 1)!;
      const after = standTeams([{ number: 1, members }, ...others], rule).find((s) => s.number === 1)!;
      expect(after.points).toBeGreaterThanOrEqual(before.points);
      expect(after.points > before.points || after.bonus >= before.bonus).toBe(true);
      expect(after.place ?? 0).toBeLessThanOrEqual(before.place ?? 0);
    }));
  });

  it('[M5] a mean lies between the least and the most of its members', () => {
    fc.assert(fc.property(fc.array(fc.nat(3_000), { minLength: 2, maxLength: 20 }), (points) => {
      const [standing] = standTeams([team(1, ...points)], mean);
      expect(standing!.points).toBeGreaterThanOrEqual(Math.min(...points));
      expect(standing!.points).toBeLessThanOrEqual(Math.max(...points));
    }));
  });
});
