import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { buildTeams } from './build.ts';
import { usualWeights } from './fit.ts';
import { changesOf, planOf, scoreOf, type StandingTeam, unitsOf } from './proposal.ts';
import { hackathonWish, seekers } from './seekers.fixture.ts';

const built = (people: ReturnType<typeof seekers>, teams: readonly StandingTeam[], seed = 7) => buildTeams(people, unitsOf(people, teams), { ...hackathonWish, apart: [], seed });

describe('what the builder proposes', () => {
  it('[TB9] is a list of who would come to which team: who stays is not asked', () => {
    const people = seekers(10);
    const [a, b, c] = people.map(({ id }) => id) as [string, string, string];
    const teams = [{ id: 't1', name: 'Silk', members: [a, b] }, { id: 't2', name: '', members: [c] }];
    const plan = planOf(built(people, teams), teams);
    const changes = changesOf(plan, teams);
    expect(plan.map(({ teamId }) => teamId)).toEqual(expect.arrayContaining(['t1', 't2']));
    expect(changes.map(({ personId }) => personId).toSorted()).toEqual(people.slice(3).map(({ id }) => id));
    expect(changes.every(({ from }) => from === null)).toBe(true);
  });

  it('[TB9] two teams without a name become one: those of the smaller are asked', () => {
    const people = seekers(5);
    const [a, b, c, d, e] = people.map(({ id }) => id) as [string, string, string, string, string];
    const teams = [{ id: 't1', name: '', members: [a, b] }, { id: 't2', name: '', members: [c, d, e] }];
    const plan = planOf(built(people, teams), teams);
    expect(plan).toMatchObject([{ teamId: 't2' }]);
    expect(changesOf(plan, teams).map(({ personId, from }) => [personId, from])).toEqual([[a, 't1'], [b, 't1']]);
  });

  it('[TB9] carried out, every team of the plan has exactly its people, and no team stands for two of the plan', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 14 }), fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 4 }), fc.nat(100), (n, sizes, seed) => {
      const people = seekers(n);
      const free = people.map(({ id }) => id);
      const teams = sizes.map((size, i) => ({ id: `t${i}`, name: i === 0 ? 'Silk' : '', members: free.splice(0, size) })).filter(({ members }) => members.length > 0);
      const plan = planOf(built(people, teams, seed), teams);
      const ids = plan.flatMap(({ teamId }) => teamId ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const changes = changesOf(plan, teams);
      plan.forEach(({ teamId, members }, place) => {
        const stay = teams.find(({ id }) => id === teamId)?.members ?? [];
        expect([...stay, ...changes.filter(({ to }) => to === place).map(({ personId }) => personId)].toSorted()).toEqual(members.toSorted());
      });
    }), { numRuns: 30 });
  });

  it('[TB10] an arrangement is scored team by team, thing by thing and together; the sums are the same', () => {
    const people = seekers(8);
    const ids = people.map(({ id }) => id);
    const score = scoreOf([ids.slice(0, 4), ids.slice(4)], people, hackathonWish, usualWeights);
    expect(score.teams).toHaveLength(2);
    expect(Object.values(score.by).reduce((all, n) => all + n, 0)).toBeCloseTo(score.points, 9);
    expect(score.teams[0]!.faults).toEqual([]);
    expect(score.teams[0]!.points + score.teams[1]!.points).toBeCloseTo(score.points, 9);
    expect(scoreOf([[]], [], hackathonWish, usualWeights).teams[0]!.faults.map(({ code }) => code)).toEqual(['too_few', 'role_unfilled', 'role_unfilled', 'countries_few']);
  });
});
