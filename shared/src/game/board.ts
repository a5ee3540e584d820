/** What the wall can show instead of the players' leaderboard. */
export const boards = ['players', 'teams', 'universities', 'regions', 'countries', 'map'] as const;
export type Board = (typeof boards)[number];
export type GroupBoard = Exclude<Board, 'players' | 'teams'>;
