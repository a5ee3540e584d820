import { waitingAppeals } from '@tabarman/shared/game/appeals.ts';
import type { Opening, StageTableView } from '@tabarman/shared/protocol/contract/stages.ts';
import type { Disputes } from '../dispute/service.ts';
import type { LiveGames } from '../game/ports.ts';
import { showTable, type Stages } from '../stage/service.ts';

export interface FinalTable {
  readonly table: StageTableView;
  /** RL1: what stands against calling it final. */
  readonly openings: readonly Opening[];
}

/** The table of a stage as it is now. Null when there is no such stage. */
export async function finalTable(stages: Stages, live: Pick<LiveGames, 'open'>, disputes: Pick<Disputes, 'openings'>, seasonId: string, stage: string): Promise<FinalTable | null> {
  const table = await stages.table(seasonId, stage);
  if (!table) return null;
  const games = (await stages.games(seasonId)).filter((game) => game.stage === stage);
  const open = await Promise.all(games.map(async ({ gameId }) => (await live.open(gameId))?.state));
  const found: readonly (readonly [Opening, boolean])[] = [
    ['no_game', games.length === 0], ['window_open', await isOpen(stages, seasonId, games)], ['game_running', games.some((game) => !game.isFinished)],
    ['open_appeals', open.some((state) => state !== undefined && waitingAppeals(state) > 0)], ['ties', table.ties.length > 0],
  ];
  return { table: showTable(table), openings: [...found.flatMap(([opening, isSo]) => (isSo ? [opening] : [])), ...(await disputes.openings(seasonId, stage))] };
}

/** VN3: a game of it may still be played somewhere. */
async function isOpen(stages: Stages, seasonId: string, games: readonly { readonly stage: string; readonly stageGame: string }[]): Promise<boolean> {
  return games.some(await stages.embargo(seasonId));
}
