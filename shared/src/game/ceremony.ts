import type { GameState } from './state.ts';

/** The ceremony halts at each of these places; below them it halts at crowds. */
const SINGLE = 10;
const PODIUM = 3;
/** Nobody is called up in a crowd of less than this. */
const CROWD = 5;
const crowds = [25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000];

/** What one press of the host reveals: everybody from place `to` up to place `from`. */
export interface Stop {
  readonly from: number;
  readonly to: number;
  /** All of them are among the best so many; null where that says nothing. */
  readonly among: number | null;
}

type Ranked = Pick<GameState, 'settings' | 'board' | 'scores'>;

/** The last place that is called up by itself; who stands below it is called up in a crowd. */
export function lastSingle({ settings, board }: Pick<GameState, 'settings' | 'board'>): number {
  if (!settings.isLastRoundSealed) return PODIUM;
  return board.length <= SINGLE ? SINGLE : Math.max(PODIUM, Math.min(SINGLE, board.length - CROWD));
}

/** B4: the halts of the ceremony, from the last place upward. Only a sealed board has more to tell than its podium. */
export function stopsOf(state: Ranked): Stop[] {
  const { settings, board, scores } = state;
  const places = [...new Set(board.map((id) => scores.get(id)?.place ?? 0))].sort((a, b) => a - b);
  const single = lastSingle(state);
  const stops: Stop[] = places.filter((place) => place <= single).map((place) => ({ from: place, to: place, among: null }));
  if (settings.isLastRoundSealed) {
    const bounds = [single, ...crowds.filter((bound) => board.length - bound >= CROWD), Infinity];
    bounds.slice(1).forEach((bound, i) => {
      const inside = places.filter((place) => place > (bounds[i] ?? 0) && place <= bound);
      const [from, to] = [inside[0], inside.at(-1)];
      if (from !== undefined && to !== undefined) stops.push({ from, to, among: bound === Infinity ? null : bound });
    });
  }
  return stops.reverse();
}

/** What the next press reveals when everybody from `cursor` down is revealed; null when nothing is left. */
export function nextStop(state: Ranked, cursor: number | null): Stop | null {
  return stopsOf(state).find(({ from }) => from < (cursor ?? Infinity)) ?? null;
}

/** What the last press revealed. Also right when places have moved since. */
export function currentStop(state: Ranked, cursor: number | null): Stop | null {
  return cursor === null ? null : (stopsOf(state).findLast(({ from }) => from >= cursor) ?? null);
}

/** Where the ceremony stands after one step back. */
export function cursorBefore(state: Ranked, cursor: number | null): number | null {
  return cursor === null ? null : (stopsOf(state).findLast(({ from }) => from > cursor)?.from ?? null);
}
