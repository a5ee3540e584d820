import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StartFailure } from '../start-failure.ts';

/** D5: reads a database through before anything writes to it. Throws `StartFailure`; a file that is not there yet is fine. */
export function checkDatabase(file: string): void {
  if (!existsSync(file)) return;
  const found = inspect(file);
  if (found !== 'ok') {
    throw new StartFailure(`The database ${file} is damaged (${found}): put it back from a backup, or move it away to start empty. Nothing was changed.`);
  }
}

function inspect(file: string): string {
  let database: Database.Database | null = null;
  try {
    database = new Database(file, { readonly: true, fileMustExist: true });
    return String(database.pragma('quick_check(1)', { simple: true })).split('\n')[0] ?? '';
  } catch (error) {
    if (error instanceof Database.SqliteError) return error.message;
    throw error;
  } finally {
    database?.close();
  }
}
