import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTeams, type Unit } from './build.ts';
import { fitOf, usualWeights } from './fit.ts';
import { hackathonWish, seekers } from './seekers.fixture.ts';

const alone = (ids: readonly string[]): Unit[] => ids.map((id) => ({ team: null, members: [id] }));
const wish = { ...hackathonWish, apart: [], seed: 7 };
const sorted = (teams: readonly { readonly members: readonly string[] }[]) => teams.map(({ members }) => members.toSorted().join(' ')).toSorted();

describe('completing teams', () => {
  it('[TB4] sixty people become twelve teams of five, each with a journalist, somebody of IT, a language of all and three countries', () => {
    const people = seekers(60);
    const { teams } = buildTeams(people, alone(people.map(({ id }) => id)), wish);
    expect(teams.map(({ members }) => members.length)).toEqual(Array.from({ length: 12 }, () => 5));
    for (const { members } of teams) {
      const team = people.filter(({ id }) => members.includes(id));
      const fit = Object.fromEntries(fitOf(team, wish, usualWeights, 1.5).map(({ factor, points }) => [factor, points]));
      expect({ ...fit, experience: 0, idea: 0 }).toEqual({ roles: 0, balance: 0, countries: 24, language: 0, experience: 0, alone: 0, idea: 0, size: 0 });
    }
  });

  it('[TB4] a team that has a name keeps it and its people, and is completed', () => {
    const people = seekers(10);
    const [a, b, c, ...rest] = people.map(({ id }) => id) as [string, string, string, ...string[]];
    const { teams } = buildTeams(people, [{ team: 'Silk', members: [a, b] }, { team: 'Steppe', members: [c] }, ...alone(rest)], wish);
    expect(teams.map(({ team }) => team)).toEqual(['Silk', 'Steppe']);
    expect(teams[0]?.members).toEqual(expect.arrayContaining([a, b]));
    expect(teams[1]?.members).toContain(c);
  });

  it('[TB4] never tears a unit, never meets who must stay apart, never grows beyond its most, and leaves nobody out; the order of input changes nothing', () => {
    const drawn = fc.record({
      n: fc.integer({ min: 0, max: 14 }), cuts: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 24 }), seed: fc.nat(),
      apart: fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 4 }),
    });
    fc.assert(fc.property(drawn, ({ n, cuts, seed, apart }) => {
      const people = seekers(n);
      const ids = people.map(({ id }) => id);
      const units: Unit[] = [];
      for (let i = 0; i < n;) {
        const members = ids.slice(i, i + (cuts[units.length] ?? 1));
        units.push({ team: null, members });
        i += members.length;
      }
      const unitOf = new Map(units.flatMap((unit) => unit.members.map((id) => [id, unit])));
      const pairs = apart.flatMap(([x, y]): [string, string][] => {
        const [a, b] = [ids[x], ids[y]];
        return a === undefined || b === undefined || unitOf.get(a) === unitOf.get(b) ? [] : [[a, b]];
      });
      const { teams } = buildTeams(people, units, { ...wish, apart: pairs, seed });
      expect(teams.flatMap(({ members }) => members).toSorted()).toEqual(ids);
      for (const { members } of teams) {
        expect(members.length).toBeLessThanOrEqual(wish.most);
        for (const id of members) expect(members).toEqual(expect.arrayContaining([...unitOf.get(id)!.members]));
        for (const [a, b] of pairs) expect(members.includes(a) && members.includes(b)).toBe(false);
      }
      expect(sorted(buildTeams(people.toReversed(), units.toReversed(), { ...wish, apart: pairs, seed }).teams)).toEqual(sorted(teams));
    }), { numRuns: 30 });
  });
});
