import type { Season, Stage } from '@tabarman/shared/season/schema.ts';
import type { api } from '../../desk/api.ts';

export type StageEntries = Awaited<ReturnType<typeof api.stages.entries>>;
export type StageGames = Awaited<ReturnType<typeof api.stages.games>>;
export type StageRows = Awaited<ReturnType<typeof api.stages.table>>;
export type StageSeats = Awaited<ReturnType<typeof api.stages.seats>>;

/** What every part of the page of a stage is given. */
export interface StagePartProps {
  readonly seasonId: string;
  readonly season: Season;
  readonly stage: Stage;
  readonly mayWrite: boolean;
  /** Something was changed on which the rest of the page depends. */
  readonly onChanged: () => void;
}
