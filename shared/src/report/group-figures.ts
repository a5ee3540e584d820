import { groupIn, kindsOf } from '../game/groups.ts';
import type { GameState } from '../game/state.ts';
import { spreadOf } from '../stats/distribution.ts';
import { mean } from '../stats/moments.ts';
import { SMALL } from './fairness.ts';
import type { PlayerFigures } from './help.ts';

export const groupings = ['team', 'university', 'region', 'country', 'language'] as const;
export type Grouping = (typeof groupings)[number];

export interface GroupFigures {
  readonly id: string;
  readonly players: number;
  /** Mean of its players' shares of what was to be had, 0 to 1. */
  readonly share: number;
  readonly medianMs: number | null;
}

export interface GroupsBy {
  readonly by: Grouping;
  /** Best share first. */
  readonly rows: readonly GroupFigures[];
  /** Players of groups that are too small to be shown. */
  readonly hidden: number;
}

/** Z14: players by team, home and language. A group of fewer than five is not shown; teams stand on the wall as they are. */
export function groupsOfReport(state: Pick<GameState, 'players' | 'teams' | 'settings'>, figures: readonly PlayerFigures[]): GroupsBy[] {
  const homeOf = ({ id }: PlayerFigures) => state.players.get(id)?.home ?? null;
  const byHome = kindsOf(state.settings).map((by) => ({ by, of: (p: PlayerFigures) => { const home = homeOf(p); return home && groupIn(home, by); } }));
  const all: { by: Grouping; of: (p: PlayerFigures) => string | null }[] = [
    ...(state.teams.all.size > 0 ? [{ by: 'team' as const, of: ({ id }: PlayerFigures) => { const team = state.teams.of.get(id); return team === undefined ? null : String(team); } }] : []),
    ...byHome,
    { by: 'language', of: (p) => p.language },
  ];
  return all.map(({ by, of }) => rowsBy(by, Map.groupBy(figures.filter((p) => p.share !== null), of))).filter(({ rows, hidden }) => rows.length > 0 || hidden > 0);
}

function rowsBy(by: Grouping, groups: ReadonlyMap<string | null, readonly PlayerFigures[]>): GroupsBy {
  const named = [...groups].flatMap(([id, players]) => (id === null ? [] : [{ id, players }]));
  const isShown = ({ players }: { players: readonly PlayerFigures[] }) => by === 'team' || players.length >= SMALL;
  const rows = named.filter(isShown).map(({ id, players }) => ({
    id, players: players.length,
    share: mean(players.map((p) => p.share ?? 0)),
    medianMs: spreadOf(players.flatMap((p) => p.medianMs ?? []))?.median ?? null,
  }));
  const hidden = named.filter((g) => !isShown(g)).reduce((sum, { players }) => sum + players.length, 0);
  return { by, rows: rows.sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1)), hidden };
}
