import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from './migrate.ts';

let home: string;
let file: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'tabarman-'));
  file = path.join(home, 'app.db');
});
afterEach(() => rmSync(home, { recursive: true }));

const step = (name: string, sql: string) => ({ name, sql, checksum: name + sql });
const parents = step('1_parents', 'CREATE TABLE P (id INTEGER PRIMARY KEY); CREATE TABLE C (id INTEGER PRIMARY KEY, p INTEGER NOT NULL REFERENCES P(id) ON DELETE CASCADE);');

function query<T>(run: (database: Sqlite.Database) => T): T {
  const database = new Sqlite(file);
  try {
    return run(database);
  } finally {
    database.close();
  }
}

describe('migrations', () => {
  it('[D10] rebuilding a table, as Prisma does it, keeps the rows that hang on it', () => {
    migrate(file, [parents]);
    query((db) => db.exec('INSERT INTO P VALUES (1); INSERT INTO C VALUES (1, 1)'));
    const rebuild = 'PRAGMA foreign_keys=OFF; CREATE TABLE N (id INTEGER PRIMARY KEY, x TEXT); INSERT INTO N (id) SELECT id FROM P; DROP TABLE P; ALTER TABLE N RENAME TO P; PRAGMA foreign_keys=ON;';
    migrate(file, [parents, step('2_rebuild', rebuild)]);
    expect(query((db) => db.prepare('SELECT count(*) FROM C').pluck().get())).toBe(1);
  });

  it('[D10] are applied once, wholly or not at all', () => {
    migrate(file, [parents]);
    migrate(file, [parents]);
    expect(() => migrate(file, [parents, step('2_good', 'CREATE TABLE G (id INTEGER)'), step('3_bad', 'CREATE TABEL')])).toThrow(/syntax/);
    const tables = query((db) => db.prepare(`SELECT name FROM sqlite_master WHERE name IN ('P', 'G')`).pluck().all());
    expect(tables).toEqual(['P']);
  });

  it('[D10] one that leaves children without parents is undone', () => {
    migrate(file, [parents]);
    query((db) => db.exec('INSERT INTO P VALUES (1); INSERT INTO C VALUES (1, 1)'));
    expect(() => migrate(file, [parents, step('2_orphans', 'DELETE FROM P')])).toThrow(/rows of C without their parents/);
    expect(query((db) => db.prepare('SELECT count(*) FROM P').pluck().get())).toBe(1);
  });

  it('[D10] a database of another version is left alone', () => {
    migrate(file, [parents, step('2_newer', 'CREATE TABLE X (id INTEGER)')]);
    expect(() => migrate(file, [parents])).toThrow(/written by another version of Tabarman \(2_newer\)/);
    expect(() => migrate(file, [{ ...parents, checksum: 'changed' }])).toThrow(/written by another version of Tabarman \(1_parents\)/);
  });
});
