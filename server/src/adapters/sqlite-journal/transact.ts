import Sqlite, { type Database } from 'better-sqlite3';
import { JournalUnavailable } from '../../features/game/ports.ts';

/** The file is not a database, or one that is damaged: it must be restored or moved away. */
export class JournalDamaged extends Error {
  readonly file: string;
  constructor(file: string, cause: unknown) {
    super(`${file} is damaged`, { cause });
    this.file = file;
  }
}

const passing = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|PROTOCOL)/;
const damaged = /^SQLITE_(CORRUPT|NOTADB)/;

/**
 * Runs a write in one immediate transaction and returns after its commit was synced. When anything fails nothing is
 * written and the connection is outside a transaction again, at the latest before the next write: a later commit inside
 * a forgotten transaction would be acknowledged and lost.
 */
export function write<T>(db: Database, run: () => T): T {
  return guard(db, () => {
    leaveTransaction(db);
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = run();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      try {
        leaveTransaction(db);
      } catch {
        // The next write tries again and refuses until it succeeds.
      }
      throw error;
    }
  });
}

/** Runs something on the database; what SQLite refuses becomes an error of the journal. */
export function guard<T>(db: Database, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!db.open) throw new JournalUnavailable(`${db.name} is closed`, { cause: error });
    throw refusalOf(db.name, error);
  }
}

export function refusalOf(file: string, error: unknown): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error;
  if (passing.test(error.code)) return new JournalUnavailable(`${file}: ${error.code}`, { cause: error });
  return damaged.test(error.code) ? new JournalDamaged(file, error) : error;
}

function leaveTransaction(db: Database): void {
  if (db.inTransaction) db.exec('ROLLBACK');
}
