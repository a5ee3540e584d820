import { rank } from './rank.ts';

/** How the members' points become the team's: chosen before the start. */
export interface TeamRule {
  readonly score: 'mean' | 'best';
  /** How many members count under `best`. */
  readonly best: number;
}

interface Earned {
  readonly points: number;
  readonly bonus: number;
}

export interface TeamLine {
  readonly number: number;
  /** One entry for every member, in any order. */
  readonly members: readonly Earned[];
}

export interface TeamStanding extends Earned {
  readonly number: number;
  /** Null until there are members enough to be a team. */
  readonly place: number | null;
  /** Under `best`: the least that counts, while there are more members than count. */
  readonly least: Earned | null;
}

/** M6: one player is not a team. */
export const LEAST_MEMBERS = 2;

/** M5, M6, M7: points and places of all teams, best first; those that are not ranked come last. */
export function standTeams(teams: readonly TeamLine[], rule: TeamRule): TeamStanding[] {
  const standings = teams.map((team) => ({ ...scoreOf(team.members, rule), number: team.number, id: idOf(team.number), size: team.members.length }));
  const ranked = rank(standings.filter((s) => s.size >= LEAST_MEMBERS));
  const others = standings.filter((s) => s.size < LEAST_MEMBERS).sort((a, b) => a.number - b.number);
  return [...ranked, ...others.map((other) => ({ ...other, place: null }))]
    .map(({ number, points, bonus, least, place }) => ({ number, points, bonus, least, place }));
}

function scoreOf(members: readonly Earned[], { score, best }: TeamRule): Earned & Pick<TeamStanding, 'least'> {
  const size = Math.max(1, members.length);
  // Rounded before they are compared: what the hall reads is what decides.
  if (score === 'mean') return { points: Math.round(sum(members, 'points') / size), bonus: Math.round(sum(members, 'bonus') / size), least: null };
  const counted = [...members].sort((a, b) => b.points - a.points || b.bonus - a.bonus).slice(0, best);
  const last = members.length > best ? counted.at(-1) : undefined;
  return { points: sum(counted, 'points'), bonus: sum(counted, 'bonus'), least: last ? { points: last.points, bonus: last.bonus } : null };
}

const sum = (members: readonly Earned[], of: keyof Earned) => members.reduce((total, member) => total + member[of], 0);

/** Ties are listed by number. */
const idOf = (number: number) => String(number).padStart(6, '0');
