import type { GameState, Player } from '@tabarman/shared/game/state.ts';
import { showHome } from '@tabarman/shared/game/show-groups.ts';
import { showTeamRow } from '@tabarman/shared/game/show-teams.ts';
import { teamOf } from '@tabarman/shared/game/teams.ts';
import type { DeskPlayer } from '@tabarman/shared/game/views.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Attendance } from './attendance.ts';

const PAGE = 100;

export interface Search {
  readonly search: string;
  readonly offset: number;
}

/** One page of the desk's list, best first: players whose name holds the search, or whose number it is. */
export function listPlayers(state: GameState, attendance: Attendance, { search, offset }: Search, language: Language): { players: DeskPlayer[]; found: number } {
  const wanted = search.trim().toLowerCase();
  const isWanted = (p: Player) => wanted === '' || `${p.name}\n${p.waiting?.name ?? ''}`.toLowerCase().includes(wanted) || String(p.number) === wanted;
  const found = [...state.board.map((id) => state.players.get(id)), ...[...state.players.values()].filter((p) => p.isRemoved)]
    .filter((p) => p !== undefined).filter(isWanted);
  return { players: found.slice(offset, offset + PAGE).map((p) => showPlayer(state, attendance, p, language)), found: found.length };
}

function showPlayer(state: GameState, attendance: Attendance, { id, number, name, waiting, look, isRemoved, members, home }: Player, language: Language): DeskPlayer {
  const { scores, phase } = state;
  const score = scores.get(id);
  const attendant = attendance.of(id);
  const answer = phase.name === 'question' || phase.name === 'reveal' ? phase.answers.get(id) : undefined;
  const team = teamOf(state.teams, id);
  return {
    playerId: id, number, name, waitingName: waiting?.name ?? null, look, isRemoved, points: score?.points ?? 0, place: score?.place ?? 1,
    isConnected: attendant !== null, roundTripMs: attendant?.roundTripMs ?? null, hasAnswered: answer !== undefined, creditMs: answer?.creditMs ?? 0,
    team: team && { number: team.number, name: showTeamRow(state, team).name }, members: [...members],
    home: showHome(home, language),
  };
}
