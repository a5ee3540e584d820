import { currentStop, lastSingle, nextStop } from './ceremony.ts';
import { showRow } from './show-player.ts';
import { showWinningTeams } from './show-teams.ts';
import type { GameState, Phase } from './state.ts';
import type { DeskView, ProjectorView } from './views.ts';

const ROOM = 9;
const CROWD_ROOM = 30;
const STEPS = 3;

type Podium = Extract<Phase, { name: 'podium' }>;
type Scene = Extract<ProjectorView['scene'], { name: 'podium' }>;

/** B3: the wall's part of the ceremony: what is revealed now and nothing else. */
export function showCeremony(state: GameState, { cursor }: Podium): Scene {
  const stop = currentStop(state, cursor);
  if (stop === null) return { name: 'podium', rows: [], more: 0, crowd: null, teams: [] };
  const single = lastSingle(state);
  if (stop.from > single) return { name: 'podium', rows: [], more: 0, crowd: showCrowd(state, stop), teams: [] };
  const { board, scores } = state;
  const last = stop.from <= STEPS ? STEPS : single;
  const called = board.filter((id) => {
    const place = scores.get(id)?.place ?? 0;
    return place >= stop.from && place <= last;
  });
  // Where somebody stood before the last question tells of those who stand above.
  const rows = called.slice(0, ROOM).flatMap((id) => showRow(state, id)).map((row) => ({ ...row, previousPlace: null }));
  const teams = stop.from === 1 ? showWinningTeams(state) : [];
  return { name: 'podium', rows, more: called.length - rows.length, crowd: null, teams };
}

/** B6: in the order of the seats, without places and points: thanked, not ranked. */
function showCrowd({ board, scores, players }: GameState, { from, to, among }: { from: number; to: number; among: number | null }): NonNullable<Scene['crowd']> {
  const crowd = board.flatMap((id) => {
    const [player, score] = [players.get(id), scores.get(id)];
    return player && score && score.place >= from && score.place <= to ? [player] : [];
  }).sort((a, b) => a.number - b.number);
  return {
    among,
    players: crowd.slice(0, CROWD_ROOM).map(({ number, name, look }) => ({ number, name, look })),
    more: Math.max(0, crowd.length - CROWD_ROOM),
  };
}

/** Where the ceremony stands, for the host. */
export function showCeremonyToDesk(state: GameState, { cursor }: Podium): Extract<DeskView['phase'], { name: 'podium' }>['ceremony'] {
  const next = nextStop(state, cursor);
  return { cursor, next: next && { from: next.from, to: next.to } };
}
