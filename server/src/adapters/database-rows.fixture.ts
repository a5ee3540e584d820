import path from 'node:path';
import Sqlite from 'better-sqlite3';

/** Every row of both databases of a data folder by `file table`, but what a check of health writes and the log of who did what. */
export function everyRow(dataDir: string): Record<string, unknown[]> {
  return Object.fromEntries(['app.db', 'live.db'].flatMap((file) => {
    const db = new Sqlite(path.join(dataDir, file), { readonly: true });
    const tables = db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('probe', 'AuditLine', 'sqlite_sequence')").pluck().all();
    const rows = tables.map((table) => [`${file} ${table}`, db.prepare(`SELECT * FROM "${table}"`).all()] as const);
    db.close();
    return rows;
  }));
}
