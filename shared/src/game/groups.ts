import { groupStandings, OTHER, type GroupStanding, type GroupStandings } from '../leaderboard/group-standings.ts';
import type { Ask, Home } from '../place/home.ts';
import type { Board, GroupBoard } from './board.ts';
import { isSealed } from './seal.ts';
import type { GameSettings } from './settings.ts';
import type { GameState, Phase, PlayerId } from './state.ts';

/** W7: the boards that a game has, by what it asks at the join. The country is known by the region too. */
export function boardsOf(settings: Pick<GameSettings, 'asks' | 'teams'>): Board[] {
  const kinds = kindsOf(settings);
  return [
    'players',
    ...(settings.teams?.devices === 'own' ? ['teams' as const] : []),
    ...kinds.map((by) => boardBy[by]),
    ...(kinds.includes('region') ? ['map' as const] : []),
  ];
}

/** Phases in which places are looked at. */
export function isBoardPhase({ name }: Phase): boolean {
  return name === 'leaderboard' || name === 'podium' || name === 'finished';
}

/** Whether the wall may show a board now: groups tell of their players' places, so they are sealed with them. */
export function hasBoard(state: GameState): boolean {
  return isBoardPhase(state.phase) && !isSealed(state);
}

const boardBy = { university: 'universities', region: 'regions', country: 'countries' } as const satisfies Record<Ask, Board>;

export const kindOfBoard = { universities: 'university', regions: 'region', countries: 'country', map: 'region' } as const satisfies Record<GroupBoard, Ask>;

/** By what the players of a game are grouped, the nearest first. */
export function kindsOf({ asks }: Pick<GameSettings, 'asks'>): Ask[] {
  const isKnown = { university: asks.includes('university'), region: asks.includes('region'), country: asks.includes('country') || asks.includes('region') };
  return (['university', 'region', 'country'] as const).filter((by) => isKnown[by]);
}

/** Which group somebody of this home belongs to; null when nothing was said. */
export function groupIn({ country, region, university }: Home, by: Ask): string | null {
  switch (by) {
    case 'country': return country;
    case 'region': return region ?? (country === 'other' ? OTHER : null);
    case 'university': return university ?? OTHER;
  }
}

type Boards = ReadonlyMap<Ask, GroupStandings>;

/** By the scores they were made of: a step asks once for each screen and player, and they are the same. */
const made = new WeakMap<GameState['scores'], { readonly players: GameState['players']; readonly boards: Boards }>();

/** The standings of all groups of a game. Who was removed counts in none. */
export function groupsOf({ scores, players, board, settings }: GameState): Boards {
  const known = made.get(scores);
  if (known?.players === players) return known.boards;
  const inside = board.map((id) => ({ home: players.get(id)?.home ?? null, points: scores.get(id)?.points ?? 0 }));
  const groups = new Map(kindsOf(settings).map((by) => [by, groupsBy(by, inside)]));
  made.set(scores, { players, boards: groups });
  return groups;
}

export function groupsBy(by: Ask, lines: readonly { readonly home: Home | null; readonly points: number }[]): GroupStandings {
  return groupStandings(lines.map(({ home, points }) => ({ group: home && groupIn(home, by), points })));
}

/** W8: the groups of one player that have a place, in the order of what the game asks. */
export function ownGroups(state: GameState, id: PlayerId): { readonly by: Ask; readonly standing: GroupStanding; readonly of: number }[] {
  const home = state.players.get(id)?.home;
  if (!home) return [];
  return [...groupsOf(state)].flatMap(([by, { byId, ranked }]) => {
    const standing = byId.get(groupIn(home, by) ?? '');
    return standing ? [{ by, standing, of: ranked }] : [];
  });
}
