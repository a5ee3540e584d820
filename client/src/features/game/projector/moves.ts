import type { RowView } from '@tabarman/shared/game/views.ts';

/** A line of a board that moves: a player's, or without a look a team's. */
export type BoardRow = Pick<RowView, 'number' | 'name' | 'place' | 'previousPlace' | 'points'> & Partial<Pick<RowView, 'look'>>;

/** In which line each row stood before, 0 at the top; who was not on the board comes from below it. */
export function linesBefore(rows: readonly BoardRow[]): number[] {
  const taken = new Set<number>();
  return rows.map(({ previousPlace }, now) => {
    let line = previousPlace === null ? now : Math.min(previousPlace - 1, rows.length);
    while (taken.has(line)) line += 1;
    taken.add(line);
    return line;
  });
}

/** Places won since the last leaderboard; 0 when none were, or nothing is known. */
export function climbOf({ place, previousPlace }: BoardRow): number {
  return previousPlace === null ? 0 : Math.max(0, previousPlace - place);
}

/** Points before the last question: none before the first; what the last board showed; else the same as now. */
export function pointsBefore({ number, points, previousPlace }: BoardRow, before: ReadonlyMap<number, number>): number {
  return previousPlace === null ? 0 : (before.get(number) ?? points);
}

export function isShared(rows: readonly BoardRow[], { place, number }: BoardRow): boolean {
  return rows.some((other) => other.place === place && other.number !== number);
}

export interface Step {
  readonly place: number;
  readonly rows: readonly RowView[];
}

/** The steps of the podium, best first. Who shares a place shares a step. */
export function stepsOf(rows: readonly RowView[]): Step[] {
  const places = [...new Set(rows.map((row) => row.place))].sort((a, b) => a - b);
  return places.map((place) => ({ place, rows: rows.filter((row) => row.place === place) }));
}
