import type { api } from '../../../desk/api.ts';

/** A game as the list of games shows it. */
export type GameSummary = Awaited<ReturnType<typeof api.games.list>>[number];
