import type { BurstWatch } from './bursts.ts';
import type { GameState, PlayerId } from './state.ts';
import type { CrowdView, HallCodeView } from './views.ts';

const MOST_WAITING = 100;
const MOST_BURSTS = 10;
const NAMED = 8;

export interface CrowdFrame {
  readonly watch: BurstWatch;
  readonly joinsPerSecond: number;
}

export function showCrowd(state: GameState, { watch, joinsPerSecond }: CrowdFrame): CrowdView {
  const { players, settings, fineBursts } = state;
  const waiting = settings.names !== 'approved' ? [] : [...players.values()].flatMap(({ id, number, name, waiting: asked, look, isRemoved }) =>
    (asked && !isRemoved ? [{ playerId: id, number, name, waitingName: asked.name, look }] : []));
  // Names that the game gave say nothing of who took them.
  const bursts = settings.names === 'generated' ? [] : watch.bursts((id) => players.get(id)?.isRemoved === false).filter(({ first }) => !fineBursts.has(first));
  return {
    waiting: waiting.slice(0, MOST_WAITING), waitingCount: waiting.length, joinsPerSecond,
    bursts: bursts.slice(0, MOST_BURSTS).map(({ first, ids }) => ({ first, count: ids.length, through: numberOf(state, ids.at(-1)), names: ids.slice(0, NAMED).map((id) => nameOf(state, id)) })),
  };
}

/** X2: shown where and while it lets somebody in. */
export function showHallCode({ hasHallCode, isLocked, phase }: GameState, code: HallCodeView): HallCodeView | null {
  return hasHallCode && !isLocked && phase.name !== 'finished' ? code : null;
}

function numberOf({ players }: GameState, id: PlayerId | undefined): number {
  return players.get(id ?? '')?.number ?? 1;
}

function nameOf({ players }: GameState, id: PlayerId): string {
  const player = players.get(id);
  return player?.waiting?.name ?? player?.name ?? '';
}
