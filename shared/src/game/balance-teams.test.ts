import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../kernel/language.ts';
import { cleanName } from '../kernel/name.ts';
import { skeletonOf } from '../kernel/skeleton.ts';
import { balanceTeams, teamCount, type Dealt } from './balance-teams.ts';
import { namesFor } from './team-names.ts';

const countries = fc.constantFrom('KG', 'TJ', 'UZ', null);
const players = fc.array(countries, { minLength: 1, maxLength: 60 }).map((groups): Dealt[] => groups.map((group, i) => ({ id: `p${i}`, group })));
const seeds = fc.nat(4_294_967_295);
const spread = (sizes: readonly number[]) => Math.max(...sizes) - Math.min(...sizes);

describe('teams by chance', () => {
  it('[M8] hold every player once, and their sizes differ by at most one', () => {
    fc.assert(fc.property(players, fc.integer({ min: 1, max: 20 }), seeds, (all, teams, seed) => {
      const dealt = balanceTeams(all, teams, seed);
      expect(dealt.length).toBe(teams);
      expect(dealt.flat().sort()).toEqual(all.map((p) => p.id).sort());
      expect(spread(dealt.map((t) => t.length))).toBeLessThanOrEqual(1);
    }));
  });

  it('[M8] have people of each country as evenly as can be', () => {
    fc.assert(fc.property(players, fc.integer({ min: 1, max: 12 }), seeds, (all, teams, seed) => {
      const groupOf = new Map(all.map((p) => [p.id, p.group]));
      const dealt = balanceTeams(all, teams, seed);
      for (const group of new Set(groupOf.values())) expect(spread(dealt.map((t) => t.filter((id) => groupOf.get(id) === group).length))).toBeLessThanOrEqual(1);
    }));
  });

  it('[M8] follow from the seed, whatever order players are given in; another seed makes others', () => {
    const mixed = players.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(fc.property(mixed, seeds, ([all, shuffled], seed) => {
      expect(balanceTeams(shuffled, 3, seed)).toEqual(balanceTeams(all, 3, seed));
    }));
    const all = Array.from({ length: 30 }, (_, i) => ({ id: `p${i}`, group: null }));
    expect(balanceTeams(all, 3, 1)).not.toEqual(balanceTeams(all, 3, 2));
  });

  it('[M8] are as many as asked for, or as many as the size asked for makes, and none is empty', () => {
    expect([teamCount(10, 'count', 4), teamCount(10, 'size', 4), teamCount(3, 'count', 8), teamCount(12, 'size', 4), teamCount(0, 'size', 4)]).toEqual([4, 3, 3, 3, 1]);
  });

  it('[M10] get names that differ in every language and are names', () => {
    const names = namesFor(200, 7);
    for (const language of languages) {
      const said = names.map((name) => name[language]);
      expect(new Set(said.map(skeletonOf)).size).toBe(200);
      for (const name of said) expect(cleanName(name)).toMatchObject({ ok: true, name });
    }
  });
});
