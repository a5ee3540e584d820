import type { Built, Unit } from './build.ts';
import { type Factor, type FactorPoints, factors, fitOf, pointsOf, type Seeker, type TeamWish, type Weights } from './fit.ts';
import { type TeamFault, teamFaults } from './team-faults.ts';

/** A team as it is now. */
export interface StandingTeam {
  readonly id: string;
  /** Empty where it has none yet: then it can become one with another. */
  readonly name: string;
  readonly members: readonly string[];
}

/** A team as it would be: `teamId` is null for one that begins. */
export interface PlannedTeam {
  readonly teamId: string | null;
  readonly members: readonly string[];
}

/** Somebody who would come to another team, and is asked; `to` is the place of that team in the plan. */
export interface Change {
  readonly personId: string;
  readonly from: string | null;
  readonly to: number;
}

/** What the builder works with: teams are not torn, and everybody else is free. */
export function unitsOf(people: readonly Pick<Seeker, 'id'>[], teams: readonly StandingTeam[]): Unit[] {
  const known = new Set(people.map(({ id }) => id));
  const held = new Set(teams.flatMap(({ members }) => members));
  return [
    ...teams.map(({ id, name, members }): Unit => ({ team: name === '' ? null : id, members: members.filter((one) => known.has(one)) })).filter(({ members }) => members.length > 0),
    ...people.filter(({ id }) => !held.has(id)).map(({ id }): Unit => ({ team: null, members: [id] })),
  ];
}

/** TB9: what the builder made, as a plan: each team of it stays the one that most of its people are in already, so that as few as can be have to move. */
export function planOf(built: Built, teams: readonly StandingTeam[]): PlannedTeam[] {
  return built.teams.map(({ team, members }) => {
    const [largest] = teams.map(({ id, members: now }) => ({ id, stay: now.filter((one) => members.includes(one)).length })).filter(({ stay }) => stay > 0).toSorted((a, b) => b.stay - a.stay);
    return { teamId: team ?? largest?.id ?? null, members };
  });
}

/** TB9: who would have to be asked, in the order of the plan; who stays where they are is not in it. */
export function changesOf(plan: readonly PlannedTeam[], teams: readonly StandingTeam[]): Change[] {
  const now = new Map(teams.flatMap(({ id, members }) => members.map((one) => [one, id])));
  return plan.flatMap(({ teamId, members }, to) => members.flatMap((personId) => {
    const from = now.get(personId) ?? null;
    return from !== null && from === teamId ? [] : [{ personId, from, to }];
  }));
}

export interface ScoredTeam {
  readonly fit: readonly FactorPoints[];
  readonly points: number;
  readonly faults: readonly TeamFault[];
}

/** TB10: how good an arrangement is, team by team, thing by thing and together, by weights that are shown with it. */
export function scoreOf(teams: readonly (readonly string[])[], people: readonly Seeker[], wish: TeamWish, weights: Weights): { readonly teams: readonly ScoredTeam[]; readonly points: number; readonly by: Readonly<Record<Factor, number>> } {
  const known = new Map(people.map((one) => [one.id, one]));
  const mean = people.length === 0 ? 0 : sum(people.map(({ experience }) => experience)) / people.length;
  const scored = teams.map((members): ScoredTeam => {
    const team = members.flatMap((id) => known.get(id) ?? []);
    const fit = fitOf(team, wish, weights, mean);
    return { fit, points: pointsOf(fit), faults: teamFaults(team, wish) };
  });
  const by = Object.fromEntries(factors.map((factor) => [factor, sum(scored.map(({ fit }) => fit.find((one) => one.factor === factor)!.points))])) as Record<Factor, number>;
  return { teams: scored, points: sum(scored.map(({ points }) => points)), by };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);
