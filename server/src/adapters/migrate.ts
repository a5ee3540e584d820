import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { StartFailure } from '../start-failure.ts';

const folder = path.resolve(import.meta.dirname, '../../../prisma/migrations/sqlite');

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

// Table and checksums are those of `prisma migrate`, so that its tools can read the history.
const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" DATETIME, "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP, "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

/** D10: brings the database up to this version of the program, wholly or not at all. Throws `StartFailure` when the two do not fit. */
export function migrate(file: string, migrations: readonly Migration[] = readMigrations()): void {
  const database = new Database(file, { timeout: 5_000 });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // Prisma rebuilds a table by dropping it, which would cascade into its children; within a transaction this pragma is ignored.
    database.pragma('foreign_keys = OFF');
    database.transaction(() => applyTo(database, file, migrations)).immediate();
  } finally {
    database.close();
  }
}

function applyTo(database: Database.Database, file: string, migrations: readonly Migration[]): void {
  database.exec(HISTORY);
  const done = database.prepare('SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL')
    .all() as { name: string; checksum: string }[];
  for (const { name, checksum } of done) {
    if (migrations.find((m) => m.name === name)?.checksum === checksum) continue;
    throw new StartFailure(`The database ${file} was written by another version of Tabarman (${name}): start that version, or a newer one.`);
  }
  const record = database.prepare('INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)');
  for (const { name, sql, checksum } of migrations.filter((m) => !done.some((d) => d.name === m.name))) {
    database.exec(sql);
    record.run(randomUUID(), checksum, name, Date.now(), Date.now());
  }
  const [orphan] = database.pragma('foreign_key_check') as { table: string }[];
  if (orphan) throw new Error(`a migration leaves rows of ${orphan.table} without their parents`);
}

function readMigrations(): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  return names.map((name) => {
    const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}
