import type { Database } from 'better-sqlite3';
import type { GameEvent } from '@tabarman/shared/game/events.ts';
import { Fenced, type Append, type Gate } from '../../features/game/ports.ts';
import type { EventRow } from '../read-journal.ts';

/** Games and their events. Every function runs inside a transaction of the caller. */
export function prepareGames(db: Database) {
  const insertGame = db.prepare<[gameId: string, at: number]>('INSERT INTO game_live VALUES (?, 1, 1, ?) ON CONFLICT DO NOTHING');
  const raiseEpoch = db.prepare<[gameId: string], { epoch: number; seq: number; aliveAt: number }>(
    'UPDATE game_live SET epoch = epoch + 1 WHERE game_id = ? RETURNING epoch, seq, alive_at AS aliveAt',
  );
  const advance = db.prepare<[{ gameId: string; epoch: number; seq: number; count: number; at: number }]>(`
    UPDATE game_live SET seq = seq + :count, alive_at = max(alive_at, :at)
    WHERE game_id = :gameId AND epoch = :epoch AND seq = :seq`);
  const touch = db.prepare<[{ gameId: string; at: number }]>('UPDATE game_live SET alive_at = max(alive_at, :at) WHERE game_id = :gameId');
  const insertEvent = db.prepare<[gameId: string, seq: number, epoch: number, body: string]>(
    'INSERT INTO game_event VALUES (?, ?, ?, ?)',
  );
  const selectEvents = db.prepare<[gameId: string], EventRow>('SELECT seq, body FROM game_event WHERE game_id = ? ORDER BY seq');
  const updateEvent = db.prepare<[body: string, gameId: string, seq: number]>('UPDATE game_event SET body = ? WHERE game_id = ? AND seq = ?');
  const setGate = db.prepare<[{ gameId: string; index: number; isOpen: number; opensAt: number; closesAt: number }]>(`
    INSERT INTO gate VALUES (:gameId, :index, :isOpen, :opensAt, :closesAt) ON CONFLICT (game_id, question)
    DO UPDATE SET is_open = excluded.is_open, opens_at = excluded.opens_at, closes_at = excluded.closes_at`);
  const removals = ['answer', 'gate', 'game_event', 'game_live'].map((table) => db.prepare<[gameId: string]>(`DELETE FROM ${table} WHERE game_id = ?`));

  function insertEvents(gameId: string, { epoch, seq, events }: Omit<Append, 'gate'>): void {
    for (const [i, event] of events.entries()) insertEvent.run(gameId, seq + i, epoch, JSON.stringify(event));
  }

  return {
    create(gameId: string, first: GameEvent): { epoch: number } {
      if (insertGame.run(gameId, first.at).changes === 0) throw new Fenced(`game ${gameId} exists`);
      insertEvents(gameId, { epoch: 1, seq: 0, events: [first] });
      return { epoch: 1 };
    },
    claim: (gameId: string) => raiseEpoch.get(gameId),
    append(gameId: string, { epoch, seq, events, gate }: Append): void {
      const at = Math.max(0, ...events.map((e) => e.at));
      const { changes } = advance.run({ gameId, epoch, seq, count: events.length, at });
      if (changes === 0) throw new Fenced(`game ${gameId} has another owner than epoch ${epoch} or no place for event ${seq}`);
      insertEvents(gameId, { epoch, seq, events });
      if (gate) setGate.run(gateRow(gameId, gate));
    },
    touch: (gameId: string, at: number) => void touch.run({ gameId, at }),
    events: (gameId: string) => selectEvents.all(gameId),
    rewrite(gameId: string, bodies: readonly string[]): void {
      for (const [seq, body] of bodies.entries()) updateEvent.run(body, gameId, seq);
    },
    discard(gameId: string): void {
      for (const remove of removals) remove.run(gameId);
    },
  };
}

function gateRow(gameId: string, { index, isOpen, opensAt, closesAt }: Gate) {
  return { gameId, index, isOpen: isOpen ? 1 : 0, opensAt, closesAt };
}
