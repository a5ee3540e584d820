import { keep, recall } from '../kept.ts';

/** What this device has told its player of corrections and rulings, so that a page that is loaded again is silent. */
export interface Heard {
  readonly gameId: string;
  /** Number of the newest correction. */
  readonly correction: number;
  /** Questions (0-based indexes) whose appeal was ruled on. */
  readonly rulings: readonly number[];
}

const place = 'tabarman.heard';

export function keepHeard(heard: Heard): void {
  keep(place, heard);
}

export function recallHeard(gameId: string): Heard {
  const kept = recall(place) as Partial<Heard> | null;
  const isOfGame = kept?.gameId === gameId && typeof kept.correction === 'number' && Array.isArray(kept.rulings);
  return isOfGame ? (kept as Heard) : { gameId, correction: 0, rulings: [] };
}
