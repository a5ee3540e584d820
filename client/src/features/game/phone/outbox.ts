import type { Input } from '@tabarman/shared/protocol/intents.ts';
import type { Choice } from '@tabarman/shared/quest/kinds/all.ts';
import { forget, keep, recall } from '../kept.ts';

/** An answer that was given and of which the server has not said yet whether it is stored. */
export interface Pending {
  readonly gameId: string;
  readonly index: number;
  readonly answerId: string;
  readonly choice: Choice;
  /** How long the player had thought when it was sealed, by this phone; null when it cannot tell. */
  readonly thinkMs: number | null;
}

const place = 'tabarman.outbox';

export function keepPending(pending: Pending | null): void {
  if (pending === null) forget(place);
  else keep(place, pending);
}

export function recallPending(gameId: string): Pending | null {
  const kept = recall(place) as Partial<Pending> | null;
  const isWhole = kept?.gameId === gameId && typeof kept.answerId === 'string' && typeof kept.index === 'number' && kept.choice !== undefined;
  return isWhole ? { ...(kept as Pending), thinkMs: kept.thinkMs ?? null } : null;
}

/** What of it is sent, the same by every way. */
export function givenOf({ index, answerId, choice, thinkMs }: Pending): Input<'game:answer'> {
  return { index, answerId, choice, ...(thinkMs === null ? {} : { thinkMs }) };
}
