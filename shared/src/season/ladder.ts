import type { Stage } from './schema.ts';

export type StageState = 'coming' | 'now' | 'over' | 'released';

/** Where a stage stands at an instant (epoch ms): from the first opening of its games to their last close, then until its results are out. */
export function stageState({ games }: Pick<Stage, 'games'>, isReleased: boolean, now: number): StageState {
  if (isReleased) return 'released';
  const opens = games.flatMap(({ opensAt }) => opensAt ?? []);
  const closes = games.flatMap(({ closesAt }) => closesAt ?? []);
  if (opens.length === 0 || now < Math.min(...opens)) return 'coming';
  return closes.length === games.length && now >= Math.max(...closes) ? 'over' : 'now';
}
