import type { GameEvent } from '@tabarman/shared/game/events.ts';
import type { StoredAnswer } from '@tabarman/shared/game/state.ts';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

interface Row {
  readonly question: number;
  readonly player_id: string;
  readonly answer_id: string;
  readonly choice: string;
  readonly received_at: number;
  readonly elapsed_ms: number;
  readonly credit_ms: number;
  readonly language: StoredAnswer['language'];
}

/** The journal as it lies in the data folder, read by somebody else than the server. */
export function journaled(dataDir: string): { count: number; digest: string } {
  return read(dataDir, (db) => {
    const rows = db.prepare('SELECT * FROM answer').all() as unknown as Row[];
    const lines = rows.map((r) => [r.question, r.player_id, r.answer_id, r.choice, r.elapsed_ms].join(' ')).sort();
    return { count: lines.length, digest: createHash('sha256').update(lines.join('\n')).digest('hex') };
  });
}

export interface JournaledGame {
  readonly events: readonly GameEvent[];
  /** Epoch and number of each event, in the same order. */
  readonly epochs: readonly number[];
  readonly seqs: readonly number[];
  readonly answers: ReadonlyMap<number, readonly StoredAnswer[]>;
}

export function journaledGame(dataDir: string, gameId: string): JournaledGame {
  return read(dataDir, (db) => {
    const events = db.prepare('SELECT seq, epoch, body FROM game_event WHERE game_id = ? ORDER BY seq').all(gameId) as unknown as { seq: number; epoch: number; body: string }[];
    const rows = db.prepare('SELECT * FROM answer WHERE game_id = ? ORDER BY question, received_at, player_id').all(gameId) as unknown as Row[];
    const answers = Map.groupBy(rows, (row) => row.question);
    return {
      events: events.map(({ body }) => JSON.parse(body) as GameEvent),
      epochs: events.map(({ epoch }) => epoch),
      seqs: events.map(({ seq }) => seq),
      answers: new Map([...answers].map(([index, of]) => [index, of.map(answerOf)])),
    };
  });
}

function answerOf(row: Row): StoredAnswer {
  return {
    playerId: row.player_id, answerId: row.answer_id, choice: JSON.parse(row.choice) as StoredAnswer['choice'],
    receivedAt: row.received_at, elapsedMs: row.elapsed_ms, creditMs: row.credit_ms, language: row.language,
  };
}

function read<T>(dataDir: string, run: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(path.join(dataDir, 'live.db'));
  try {
    return run(db);
  } finally {
    db.close();
  }
}
