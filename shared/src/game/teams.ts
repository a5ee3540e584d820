import { skeletonOf } from '../kernel/skeleton.ts';
import { standTeams, type TeamRule } from '../leaderboard/team-standings.ts';
import type { PlayerId, Score, Team, Teams } from './state.ts';
import { sayings, type TeamName } from './team-name.ts';

export const noTeams: Teams = { all: new Map(), of: new Map(), made: 0, scores: new Map(), ranked: 0, before: null };

/** M2: as many as can talk with each other, and as many as can count under "best". Only the host makes larger teams. */
export const MOST_MEMBERS = 20;
/** Enough for the largest hall; a list that a phone can still search. */
export const MOST_TEAMS = 1_000;
/** Four digits, the first not 0. */
const CODES = 9_000;
/** Has no divisor in common with `CODES`, so that numbers up to it have codes of their own. */
const STRIDE = 7_919;

export function canMake({ all, made }: Teams, more: number): boolean {
  return all.size + more <= MOST_TEAMS && made + more < CODES;
}

export function codeOf(gameId: string, number: number): string {
  const start = Array.from(gameId).reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % CODES, 0);
  return String(1_000 + ((start + number * STRIDE) % CODES));
}

export function teamOf({ all, of }: Teams, id: PlayerId): Team | null {
  return all.get(of.get(id) ?? 0) ?? null;
}

export function isNameTaken({ all }: Teams, skeleton: string, except?: number): boolean {
  return [...all.values()].some((team) => team.number !== except && sayings(team.name).map(skeletonOf).includes(skeleton));
}

export function addTeams(teams: Teams, added: readonly Omit<Team, 'members'>[]): Teams {
  return replace(teams, [...teams.all.values(), ...added.map((team) => ({ ...team, members: [] }))], { made: teams.made + added.length });
}

export function renameTeam(teams: Teams, number: number, name: TeamName): Teams {
  return replace(teams, [...teams.all.values()].map((team) => (team.number === number ? { ...team, name } : team)));
}

export function removeTeam(teams: Teams, number: number): Teams {
  return replace(teams, [...teams.all.values()].filter((team) => team.number !== number));
}

/** Puts players where they belong now, which may be nowhere. */
export function move(teams: Teams, moves: ReadonlyMap<PlayerId, number | null>): Teams {
  const coming = Map.groupBy([...moves].filter(([id, to]) => teams.of.get(id) !== to), ([, to]) => to);
  const moved = [...teams.all.values()].map((team) => {
    const stay = team.members.filter((id) => !moves.has(id) || moves.get(id) === team.number);
    const come = coming.get(team.number) ?? [];
    // Who is not concerned stays the same object: only who is hears of it.
    return come.length === 0 && stay.length === team.members.length ? team : { ...team, members: [...stay, ...come.map(([id]) => id)] };
  });
  return replace(teams, moved);
}

/** New teams in the place of all there were; those stay at hand. */
export function deal(teams: Teams, dealt: readonly Team[]): Teams {
  return replace(teams, dealt, { made: teams.made + dealt.length, before: teams.before ?? teams.all });
}

/** The teams before the dealing. Who left the game since then is not in them; who came is in none. */
export function takeBack(teams: Teams, isIn: (id: PlayerId) => boolean): Teams {
  const all = [...(teams.before ?? teams.all).values()].map((team) => ({ ...team, members: team.members.filter(isIn) }));
  return replace(teams, all, { before: null });
}

function replace(teams: Teams, all: readonly Team[], changed: Partial<Teams> = {}): Teams {
  const of = new Map(all.flatMap((team) => team.members.map((id) => [id, team.number] as const)));
  return { ...teams, ...changed, all: new Map(all.map((team) => [team.number, team])), of };
}

/** M5: what the members' scores make of the teams. `isReveal` moves the places that stood to `previousPlace`. */
export function scoreTeams(teams: Teams, scores: ReadonlyMap<PlayerId, Score>, rule: TeamRule, moment: { isReveal: boolean; isFirst: boolean }): Teams {
  const lines = [...teams.all.values()].map(({ number, members }) => ({ number, members: members.flatMap((id) => scores.get(id) ?? []) }));
  const scored = standTeams(lines, rule).map(({ number, ...standing }) => {
    const before = teams.scores.get(number);
    const previousPlace = moment.isReveal ? (moment.isFirst ? null : (before?.place ?? null)) : (before?.previousPlace ?? null);
    return [number, { ...standing, previousPlace }] as const;
  });
  return { ...teams, scores: new Map(scored), ranked: scored.filter(([, { place }]) => place !== null).length };
}
