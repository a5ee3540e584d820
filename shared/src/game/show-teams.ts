import { skeletonOf } from '../kernel/skeleton.ts';
import { isSealed } from './seal.ts';
import type { GameState, PlayerId } from './state.ts';
import { sayings, type TeamName } from './team-name.ts';
import { MOST_MEMBERS, teamOf } from './teams.ts';
import type { Team } from './state.ts';
import type { ListedTeam, MeView, StandingView, TeamRowView } from './views.ts';

const WINNERS = 3;

export function showTeamRow({ teams }: GameState, { number, name, members }: Team): TeamRowView {
  const score = teams.scores.get(number);
  return {
    number, name: showName(name), members: members.length,
    place: score?.place ?? null, previousPlace: score?.previousPlace ?? null, points: score?.points ?? 0, bonus: score?.bonus ?? 0,
  };
}

/** All teams, best first, those that are not ranked last; `isWanted` picks. */
export function showTeams(state: GameState, isWanted: (team: TeamRowView) => boolean = () => true): TeamRowView[] {
  return inOrder(state).map((team) => showTeamRow(state, team)).filter(isWanted);
}

/** The teams that are ranked, as far as there is room. */
export function showBestTeams(state: GameState, most: number): TeamRowView[] {
  return showTeams(state, ({ place }) => place !== null).slice(0, most);
}

/** Who won as a team: those in the first place. */
export function showWinningTeams(state: GameState): TeamRowView[] {
  return showTeams(state, ({ place }) => place === 1).slice(0, WINNERS);
}

/** V4: the names of team mates are all that a player learns of others. */
export function showOwnTeam({ teams, players }: GameState, id: PlayerId): MeView['inTeam'] {
  const team = teamOf(teams, id);
  if (!team) return null;
  const mates = team.members.slice(0, MOST_MEMBERS).filter((mate) => mate !== id).flatMap((mate) => players.get(mate)?.name ?? []);
  return { number: team.number, name: showName(team.name), code: team.code, mates, members: team.members.length };
}

/** B1: nothing while places are sealed, for the points of a team tell how the others fared. */
export function showTeamStanding(state: GameState, id: PlayerId): StandingView['team'] {
  if (isSealed(state)) return null;
  const { teams, scores } = state;
  const team = teams.scores.get(teams.of.get(id) ?? 0);
  const own = scores.get(id);
  if (!team || !own) return null;
  const { place, previousPlace, points, least } = team;
  const isCounted = !least || own.points > least.points || (own.points === least.points && own.bonus >= least.bonus);
  return { place, previousPlace, of: teams.ranked, points, isCounted };
}

/** The teams that can be joined whose name holds the words; a whole code finds its own. */
export function listTeams(state: GameState, search: string, most: number): ListedTeam[] {
  const code = /^\d{4}$/.test(search.trim()) ? search.trim() : null;
  const wanted = skeletonOf(search);
  return [...state.teams.all.values()]
    .filter((team) => team.code === code || sayings(team.name).some((name) => skeletonOf(name).includes(wanted)))
    .slice(0, most)
    .map(({ number, name, members }) => ({ number, name: showName(name), members: members.length, isFull: members.length >= MOST_MEMBERS }));
}

export function inOrder({ teams }: GameState): Team[] {
  return [...teams.scores.keys()].flatMap((number) => teams.all.get(number) ?? []);
}

function showName(name: TeamName): TeamRowView['name'] {
  return typeof name === 'string' ? name : { ...name };
}
