import type { Input } from '@tabarman/shared/protocol/intents.ts';
import { keep, recall } from '../kept.ts';

export type Look = Input<'game:join'>['look'];

/** The place in a game that this device holds, or held: `isLeft` keeps the way back, and the name for the next game. */
export interface Seat {
  readonly gameId: string;
  readonly pin: string;
  /** Made here, known to nobody else: who has it, has the seat. */
  readonly secret: string;
  readonly name: string;
  readonly look: Look;
  readonly isLeft: boolean;
  /** The host took it away: this device asks for no other one in the same game. */
  readonly isRemoved?: boolean;
}

const place = 'tabarman.seat';

export function keepSeat(seat: Seat): void {
  keep(place, seat);
}

export function recallSeat(): Seat | null {
  const kept = recall(place) as Partial<Seat> | null;
  const isWhole = typeof kept?.gameId === 'string' && typeof kept.secret === 'string' && typeof kept.look?.pattern === 'number';
  return isWhole ? (kept as Seat) : null;
}
