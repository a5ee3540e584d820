import { describe, expect, it } from 'vitest';
import { moved } from './plan.ts';

const teams = [{ id: 't1', name: 'Арык', members: ['a', 'b'] }];
const plan = [{ teamId: 't1', members: ['a', 'b'] }, { teamId: null, members: ['c'] }];

describe('arranging teams by hand', () => {
  it('[TB10] somebody is in one place only, and a team that is only planned goes with its last one', () => {
    expect(moved(plan, 'c', 0, teams)).toEqual([{ teamId: 't1', members: ['a', 'b', 'c'] }]);
    expect(moved(plan, 'd', 'new', teams)).toEqual([...plan, { teamId: null, members: ['d'] }]);
    expect(moved(plan, 'a', 1, teams)).toEqual([{ teamId: 't1', members: ['b'] }, { teamId: null, members: ['c', 'a'] }]);
  });

  it('[TB9] nobody is put out of the own team: taken out of the plan they stand where they are', () => {
    expect(moved(moved(plan, 'a', 1, teams), 'a', 'pool', teams)).toEqual([{ teamId: 't1', members: ['b', 'a'] }, { teamId: null, members: ['c'] }]);
    expect(moved([{ teamId: null, members: ['a', 'b'] }], 'a', 'pool', teams)).toEqual([{ teamId: null, members: ['b'] }, { teamId: 't1', members: ['a'] }]);
    expect(moved(plan, 'c', 'pool', teams)).toEqual([plan[0]]);
  });
});
