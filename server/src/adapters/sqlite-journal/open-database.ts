import Sqlite, { type Database } from 'better-sqlite3';
import { upgrade } from './schema.ts';
import { JournalDamaged, refusalOf, write } from './transact.ts';

/** Waiting for a foreign lock blocks the whole process: longer than this nobody waits. */
const BUSY_MS = 50;
const WAL_LIMIT_BYTES = 64 * 1024 * 1024;
const SYNCHRONOUS_FULL = 2;

/**
 * Opens the file of the journal so that a commit is a promise, and brings it to the newest version. Throws
 * `JournalDamaged`, `JournalTooNew` or `JournalUnavailable`, and leaves no connection open then.
 */
export function openDatabase(file: string): Database {
  const db = connect(file);
  try {
    configure(db);
    const health = db.pragma('quick_check(1)', { simple: true });
    if (health !== 'ok') throw new JournalDamaged(file, health);
    write(db, () => upgrade(db));
    return db;
  } catch (error) {
    db.close();
    throw refusalOf(file, error);
  }
}

function connect(file: string): Database {
  try {
    return new Sqlite(file, { timeout: BUSY_MS });
  } catch (error) {
    throw refusalOf(file, error);
  }
}

function configure(db: Database): void {
  const mode = db.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal') throw new Error(`${db.name}: this file system cannot hold a write-ahead log (${String(mode)})`);
  db.pragma('synchronous = FULL');
  // A Mac flushes its disk only when asked this way; elsewhere it changes nothing.
  db.pragma('fullfsync = ON');
  db.pragma('foreign_keys = ON');
  // J25: what is replaced or taken out is overwritten, not only forgotten.
  db.pragma('secure_delete = ON');
  db.pragma('wal_autocheckpoint = 1000');
  db.pragma(`journal_size_limit = ${WAL_LIMIT_BYTES}`);
  // An existing WAL file opens as NORMAL, which loses acknowledged answers in a power cut.
  const synchronous = db.pragma('synchronous', { simple: true });
  if (synchronous !== SYNCHRONOUS_FULL) throw new Error(`${db.name}: synchronous is ${String(synchronous)}, not FULL`);
}
