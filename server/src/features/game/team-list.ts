import { dealFor } from '@tabarman/shared/game/decide-teams.ts';
import type { DealWish } from '@tabarman/shared/game/commands.ts';
import { inOrder, showTeamRow } from '@tabarman/shared/game/show-teams.ts';
import type { GameState } from '@tabarman/shared/game/state.ts';
import { sayings } from '@tabarman/shared/game/team-name.ts';
import { MOST_MEMBERS } from '@tabarman/shared/game/teams.ts';
import type { Team } from '@tabarman/shared/game/state.ts';
import type { DeskTeam } from '@tabarman/shared/game/views.ts';
import type { Output } from '@tabarman/shared/protocol/intents.ts';
import type { Attendance } from './attendance.ts';
import type { Search } from './player-list.ts';

const PAGE = 50;

/** One page of the desk's teams, best first: those whose name or code holds the search. */
export function listDeskTeams(state: GameState, attendance: Attendance, { search, offset }: Search): Output<'desk:teams'> {
  const wanted = search.trim().toLowerCase();
  const found = inOrder(state).filter((team) => [team.code, ...sayings(team.name)].some((said) => said.toLowerCase().includes(wanted)));
  const teams = found.slice(offset, offset + PAGE).map((team) => showDeskTeam(state, attendance, team));
  return { teams, found: found.length, alone: state.board.length - state.teams.of.size };
}

function showDeskTeam(state: GameState, attendance: Attendance, team: Team): DeskTeam {
  const names = team.members.slice(0, MOST_MEMBERS).flatMap((playerId) => {
    const name = state.players.get(playerId)?.name;
    return name === undefined ? [] : [{ playerId, name, isConnected: attendance.of(playerId) !== null }];
  });
  return { ...showTeamRow(state, team), code: team.code, names };
}

/** What a deal would make, as far as it fits a screen. */
export function previewDeal(state: GameState, wish: DealWish): Output<'desk:deal'> {
  const dealt = state.board.length === 0 ? [] : dealFor(state, wish);
  const teams = dealt.slice(0, PAGE).map(({ name, members }) => ({
    name, size: members.length, members: members.slice(0, MOST_MEMBERS).flatMap((id) => state.players.get(id)?.name ?? []),
  }));
  return { teams, found: dealt.length };
}
