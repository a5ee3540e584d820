import type { GameEvent } from '@tabarman/shared/game/events.ts';
import { readEvent } from '@tabarman/shared/game/read-event.ts';
import type { StoredAnswer } from '@tabarman/shared/game/state.ts';
import { GameUnreadable } from '../features/game/ports.ts';

export interface EventRow {
  readonly seq: number;
  readonly body: string;
}

/** An answer as the adapters hold it: the choice is JSON text. */
export interface AnswerRow extends Omit<StoredAnswer, 'choice'> {
  readonly choice: string;
}

/** The events of a game, `count` of them and numbered from 0 without a gap. Throws `GameUnreadable` at the first that is not so. */
export function readEvents(gameId: string, count: number, rows: readonly EventRow[]): GameEvent[] {
  const events = rows.map((row, seq) => readRow(gameId, seq, row));
  if (events.length !== count) throw new GameUnreadable(gameId, `event ${events.length}`, `${count} events were written`);
  return events;
}

/** J25: what a rewriting may change. Throws for anything else, before it is written. */
export function rewritten(gameId: string, before: readonly GameEvent[], after: readonly GameEvent[]): string[] {
  const isSame = after.length === before.length && after.every(({ type, at }, i) => type === before[i]?.type && at === before[i]?.at);
  if (!isSame) throw new Error(`game ${gameId}: events were added, left out or moved`);
  return after.map((event) => {
    readEvent(event);
    return JSON.stringify(event);
  });
}

function readRow(gameId: string, seq: number, row: EventRow): GameEvent {
  try {
    if (row.seq !== seq) throw new Error(`the next event has number ${row.seq}`);
    return readEvent(JSON.parse(row.body));
  } catch (error) {
    throw new GameUnreadable(gameId, `event ${seq}`, error);
  }
}

/**
 * A reader of answers of one game. A hall gives few different choices: each text is parsed once, and answers share the
 * choice, which nobody changes.
 */
export function answerReader(gameId: string): (row: AnswerRow) => StoredAnswer {
  const choices = new Map<string, StoredAnswer['choice']>();
  return ({ playerId, answerId, choice: text, receivedAt, elapsedMs, creditMs, language }) => {
    const choice = choices.get(text) ?? readChoice(gameId, playerId, text);
    choices.set(text, choice);
    return { playerId, answerId, choice, receivedAt, elapsedMs, creditMs, language };
  };
}

function readChoice(gameId: string, playerId: string, text: string): StoredAnswer['choice'] {
  try {
    const choice: StoredAnswer['choice'] = JSON.parse(text);
    return choice;
  } catch (error) {
    throw new GameUnreadable(gameId, `an answer of player ${playerId}`, error);
  }
}

/** The newest of what was noted and of the answers. Epoch ms. */
export function lastSignOfLife(noted: number, answers: ReadonlyMap<number, readonly StoredAnswer[]>): number {
  let at = noted;
  for (const { receivedAt } of [...answers.values()].flat()) at = Math.max(at, receivedAt);
  return at;
}
