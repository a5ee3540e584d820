import type { GameState } from '@tabarman/shared/game/state.ts';
import { GRACE_MS } from '@tabarman/shared/game/timing.ts';
import type { Gate } from './ports.ts';

/** The gate moves with the question, in the same write as the events that move it. */
export function gateBetween({ phase: before }: GameState, { phase: after }: GameState): Gate | null {
  if (after.name === 'question') {
    const { opensAt, closesAt, pausedAt } = after.timing;
    return { index: after.index, isOpen: pausedAt === null, opensAt, closesAt: closesAt + GRACE_MS };
  }
  if (before.name !== 'question') return null;
  return { index: before.index, isOpen: false, opensAt: before.timing.opensAt, closesAt: before.timing.closesAt };
}
