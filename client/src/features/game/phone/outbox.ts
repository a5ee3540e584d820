import type { Choice } from '@tabarman/shared/quest/kinds/all.ts';
import { forget, keep, recall } from '../kept.ts';

/** An answer that was given and of which the server has not said yet whether it is stored. */
export interface Pending {
  readonly gameId: string;
  readonly index: number;
  readonly answerId: string;
  readonly choice: Choice;
  /** How long the player thought, by this phone; null when it cannot tell. */
  readonly thinkMs: number | null;
}

const place = 'tabarman.outbox';

export function keepPending(pending: Pending | null): void {
  if (pending === null) forget(place);
  else keep(place, pending);
}

export function recallPending(gameId: string): Pending | null {
  const kept = recall(place) as Pending | null;
  return kept?.gameId === gameId ? kept : null;
}
