import { exhaustive } from '../kernel/exhaustive.ts';
import { cleanName } from '../kernel/name.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import { balanceTeams, teamCount } from './balance-teams.ts';
import type { DealWish, HostCommand, JoinCommand, PlayerCommand, TeamChoice } from './commands.ts';
import type { GameEvent } from './events.ts';
import type { GameState, PlayerId } from './state.ts';
import { namesFor } from './team-names.ts';
import { canMake, codeOf, isNameTaken, MOST_MEMBERS, teamOf } from './teams.ts';

type Made = Extract<GameEvent, { type: 'teamsMade' }>['teams'][number];
type Dealt = Extract<GameEvent, { type: 'teamsDealt' }>['teams'];

export type TeamCommand = PlayerCommand | Extract<HostCommand, { do: 'makeTeam' | 'renameTeam' | 'removeTeam' | 'movePlayer' | 'dealTeams' | 'takeBackDeal' }>;

/** What a command about teams makes happen, or why it is refused. */
export function decideTeams(state: GameState, command: TeamCommand, now: number): GameEvent[] | ErrorCode {
  const at = { v: 1, at: now } as const;
  const { settings, phase, teams } = state;
  if (phase.name === 'finished') return 'not_now';
  if (settings.teams?.devices !== (command.do === 'nameMembers' ? 'shared' : 'own')) return 'not_now';
  switch (command.do) {
    case 'makeTeam': {
      const choice = new TeamChoices(state, { isVouchedFor: true }).take({ name: command.name });
      return typeof choice === 'string' ? choice : [{ type: 'teamsMade', ...at, teams: choice.made }];
    }
    case 'renameTeam': {
      if (!teams.all.has(command.team)) return 'team_not_found';
      const cleaned = nameTeam(state, command.name, { isVouchedFor: true, except: command.team });
      return typeof cleaned === 'string' ? cleaned : [{ type: 'teamRenamed', ...at, team: command.team, name: cleaned.name }];
    }
    case 'removeTeam': return teams.all.has(command.team) ? [{ type: 'teamRemoved', ...at, team: command.team }] : [];
    case 'movePlayer': {
      if (state.players.get(command.playerId)?.isRemoved !== false) return 'player_not_found';
      if (command.team !== null && !teams.all.has(command.team)) return 'team_not_found';
      return moved(state, command.playerId, command.team, now);
    }
    case 'dealTeams': return phase.name === 'lobby' ? dealt(state, command, now) : 'not_now';
    case 'takeBackDeal': return phase.name !== 'lobby' || teams.before === null ? 'not_now' : [{ type: 'dealTakenBack', ...at }];
    case 'chooseTeam': {
      // M3: points would move with their player.
      if (phase.name !== 'lobby') return 'team_after_start';
      if (command.choice === null) return moved(state, command.playerId, null, now);
      const own = teamOf(teams, command.playerId)?.number;
      const choice = new TeamChoices(state).take(command.choice, own);
      if (typeof choice === 'string') return choice;
      const made: GameEvent[] = choice.made.length === 0 ? [] : [{ type: 'teamsMade', ...at, teams: choice.made }];
      return [...made, ...moved(state, command.playerId, choice.team, now)];
    }
    case 'nameMembers': {
      if (phase.name !== 'lobby') return 'not_now';
      const members = cleanMembers(state, command.members);
      return members === null ? 'member_not_allowed' : [{ type: 'membersNamed', ...at, playerId: command.playerId, members }];
    }
  }
  return exhaustive(command);
}

/** M4: the teams that players who come together choose or make, one after another. */
class TeamChoices {
  readonly made: Made[] = [];
  readonly #state: GameState;
  readonly #isVouchedFor: boolean;
  readonly #taken = new Set<string>();
  readonly #came = new Map<number, number>();

  constructor(state: GameState, { isVouchedFor = false } = {}) {
    this.#state = state;
    this.#isVouchedFor = isVouchedFor;
  }

  /** The number of the team, with the one that has to be made for it; or why not. `own` is where the player is already. */
  take(choice: TeamChoice, own?: number): { team: number; made: Made[] } | ErrorCode {
    if ('name' in choice) return this.#make(choice.name);
    const { phase, teams: { all } } = this.#state;
    const team = 'number' in choice ? all.get(choice.number) : [...all.values()].find((t) => t.code === choice.code);
    if (!team) return 'team_not_found';
    // M4: everybody who comes lowers a mean, so that after the start it takes a member to let one in.
    if ('number' in choice && phase.name !== 'lobby') return 'team_by_code';
    const came = this.#came.get(team.number) ?? 0;
    if (team.number !== own && team.members.length + came >= MOST_MEMBERS) return 'team_full';
    this.#came.set(team.number, came + 1);
    return { team: team.number, made: [] };
  }

  #make(raw: string): { team: number; made: Made[] } | ErrorCode {
    const { id, teams, settings } = this.#state;
    if (settings.names !== 'own' && !this.#isVouchedFor) return 'team_name_not_allowed';
    if (!canMake(teams, this.made.length + 1)) return 'teams_full';
    const cleaned = nameTeam(this.#state, raw, { isVouchedFor: this.#isVouchedFor });
    if (typeof cleaned === 'string') return cleaned;
    if (this.#taken.has(cleaned.skeleton)) return 'team_name_taken';
    const number = teams.made + this.made.length + 1;
    const made = { number, name: cleaned.name, code: codeOf(id, number) };
    this.made.push(made);
    this.#taken.add(cleaned.skeleton);
    this.#came.set(number, 1);
    return { team: number, made: [made] };
  }
}

/** Which team, or which members, each of those gets who come together. */
export class TeamSeating {
  readonly #state: GameState;
  readonly #choices: TeamChoices;

  constructor(state: GameState) {
    this.#state = state;
    this.#choices = new TeamChoices(state);
  }

  seat({ team, members }: Pick<JoinCommand, 'team' | 'members'>): { team: number | null; members: string[] } | ErrorCode {
    const devices = this.#state.settings.teams?.devices;
    const choice = devices === 'own' && team ? this.#choices.take(team) : { team: null };
    if (typeof choice === 'string') return choice;
    const named = devices === 'shared' ? cleanMembers(this.#state, members ?? []) : [];
    return named === null ? 'member_not_allowed' : { team: choice.team, members: named };
  }

  /** The teams that have to be made first. */
  events(now: number): GameEvent[] {
    const { made } = this.#choices;
    return made.length === 0 ? [] : [{ type: 'teamsMade', v: 1, at: now, teams: made }];
  }
}

/** Names of those who share a phone; null when one cannot be a name. Empty fields are nobody. */
function cleanMembers({ settings }: GameState, names: readonly string[]): string[] | null {
  const cleaned = names.filter((name) => name.trim() !== '').map((name) => cleanName(name));
  // M10: names that nobody looked at are not shown where names are looked at.
  if (settings.names !== 'own' && cleaned.length > 0) return null;
  return cleaned.every((c) => c.ok) ? cleaned.map((c) => c.name) : null;
}

/** What a deal would make of the players who are there. */
export function dealFor({ id, players, board, teams }: GameState, { by, n, seed, isMixed }: DealWish): Dealt {
  const there = board.map((playerId) => ({ id: playerId, group: (isMixed && players.get(playerId)?.home?.country) || null }));
  const hands = balanceTeams(there, teamCount(there.length, by, n), seed);
  const names = namesFor(hands.length, seed);
  return hands.flatMap((members, i): Dealt => {
    const number = teams.made + i + 1;
    const name = names[i];
    return name ? [{ number, name, code: codeOf(id, number), members }] : [];
  });
}

function dealt(state: GameState, wish: DealWish, now: number): GameEvent[] | ErrorCode {
  if (state.board.length < 2) return 'too_few_players';
  const teams = dealFor(state, wish);
  return canMake({ ...state.teams, all: new Map() }, teams.length) ? [{ type: 'teamsDealt', v: 1, at: now, seed: wish.seed, teams }] : 'teams_full';
}

function moved({ teams }: GameState, playerId: PlayerId, team: number | null, now: number): GameEvent[] {
  return (teams.of.get(playerId) ?? null) === team ? [] : [{ type: 'playerMoved', v: 1, at: now, playerId, team }];
}

/** A team's name as everybody may see it, unique among teams as players' names are among players. */
function nameTeam({ teams }: GameState, raw: string, { isVouchedFor, except }: { isVouchedFor: boolean; except?: number }): { name: string; skeleton: string } | ErrorCode {
  const cleaned = cleanName(raw, { isVouchedFor });
  if (!cleaned.ok) return 'team_name_not_allowed';
  return isNameTaken(teams, cleaned.skeleton, except) ? 'team_name_taken' : cleaned;
}
