import type { ErrorCode } from '../protocol/errors.ts';
import type { QuestContent, QuestKey } from '../quest/schema.ts';
import type { GameEvent } from './events.ts';
import type { Charge, PlayerId } from './state.ts';

/** The whole quest with its key: an argument of `decide`, never part of the state. */
export interface Script {
  readonly content: QuestContent;
  readonly key: QuestKey;
  /** Stands for a quest whose text nobody reads yet. */
  readonly isSealed?: boolean;
}

export interface Setting {
  readonly now: number;
  readonly script: Script;
  /** Most seats of one game. */
  readonly capacity: number;
  /** Name of the host whose command it is, for what is told in public; null when the game acts by itself. */
  readonly by: string | null;
  /** Who that host is and at which device; null when the game acts by itself. */
  readonly desk: Pick<Charge, 'host' | 'device'> | null;
  /** Who belongs to the burst of similar names that began with this player, in the order of joining. */
  readonly burstOf: (first: number) => readonly PlayerId[];
}

export type Decision = { readonly ok: true; readonly events: readonly GameEvent[] } | { readonly ok: false; readonly error: ErrorCode };

export const accept = (...events: GameEvent[]): Decision => ({ ok: true, events });
export const refuse = (error: ErrorCode): Decision => ({ ok: false, error });
