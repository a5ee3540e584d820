import Sqlite, { type Database } from 'better-sqlite3';
import type { StoredAnswer } from '@tabarman/shared/game/state.ts';
import type { AnswerOutcome } from '../../features/game/ports.ts';
import { answerReader, type AnswerRow } from '../read-journal.ts';

interface GateRow {
  readonly isOpen: number;
  readonly opensAt: number;
  readonly closesAt: number;
}

type IndexedRow = AnswerRow & { readonly index: number };
type Key = [gameId: string, index: number, playerId: string];

const columns = 'player_id AS playerId, answer_id AS answerId, choice, received_at AS receivedAt, elapsed_ms AS elapsedMs, credit_ms AS creditMs, language';
const unfit = /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)/;

/** Answers, one row per player and question. Every function runs inside a transaction of the caller. */
export function prepareAnswers(db: Database) {
  const selectGate = db.prepare<[gameId: string, index: number], GateRow>(
    'SELECT is_open AS isOpen, opens_at AS opensAt, closes_at AS closesAt FROM gate WHERE game_id = ? AND question = ?',
  );
  const insert = db.prepare<[...Key, answerId: string, choice: string, receivedAt: number, elapsedMs: number, creditMs: number, language: string | null]>(
    'INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const selectOne = db.prepare<Key, AnswerRow>(`SELECT ${columns} FROM answer WHERE game_id = ? AND question = ? AND player_id = ?`);
  const selectOf = db.prepare<[gameId: string, index: number], AnswerRow>(
    `SELECT ${columns} FROM answer WHERE game_id = ? AND question = ? ORDER BY received_at, player_id`,
  );
  // The key begins with game and question, so that one player is found question by question.
  const selectBy = db.prepare<[{ gameId: string; playerId: string }], IndexedRow>(`
    SELECT question AS "index", ${columns} FROM answer
    WHERE game_id = :gameId AND player_id = :playerId AND question IN (SELECT question FROM gate WHERE game_id = :gameId)`);
  const selectAll = db.prepare<[gameId: string], IndexedRow>(
    `SELECT question AS "index", ${columns} FROM answer WHERE game_id = ? ORDER BY question, received_at, player_id`,
  );

  function store(key: Key, answer: StoredAnswer): AnswerOutcome {
    const { answerId, choice, receivedAt, elapsedMs, creditMs, language } = answer;
    const isNew = insert.run(...key, answerId, JSON.stringify(choice), receivedAt, elapsedMs, creditMs, language).changes === 1;
    return isNew ? { outcome: 'stored', answer } : stored(key);
  }

  /** What is stored stays stored, even when it is sent again after the gate closed. */
  function stored(key: Key): AnswerOutcome {
    const row = selectOne.get(...key);
    return row ? { outcome: 'stored', answer: answerReader(key[0])(row) } : { outcome: 'closed' };
  }

  return {
    store(gameId: string, index: number, answers: readonly StoredAnswer[]): AnswerOutcome[] {
      const gate = selectGate.get(gameId, index);
      return answers.map((answer) => {
        const key: Key = [gameId, index, answer.playerId];
        try {
          return admits(gate, answer.receivedAt) ? store(key, answer) : stored(key);
        } catch (error) {
          // The statement that failed wrote nothing; the others of this batch stand.
          if (isUnfit(error)) return { outcome: 'refused' };
          throw error;
        }
      });
    },
    of: (gameId: string, index: number) => selectOf.all(gameId, index).map(answerReader(gameId)),
    by(gameId: string, playerId: string): Map<number, StoredAnswer> {
      const read = answerReader(gameId);
      return new Map(selectBy.all({ gameId, playerId }).map((row) => [row.index, read(row)]));
    },
    all(gameId: string): Map<number, StoredAnswer[]> {
      const read = answerReader(gameId);
      const byQuestion = new Map<number, StoredAnswer[]>();
      for (const row of selectAll.iterate(gameId)) {
        const answers = byQuestion.get(row.index) ?? [];
        answers.push(read(row));
        byQuestion.set(row.index, answers);
      }
      return byQuestion;
    },
  };
}

function admits(gate: GateRow | undefined, receivedAt: number): boolean {
  return gate?.isOpen === 1 && gate.opensAt <= receivedAt && receivedAt <= gate.closesAt;
}

function isUnfit(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Sqlite.SqliteError && unfit.test(error.code));
}
