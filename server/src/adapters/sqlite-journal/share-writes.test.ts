import Sqlite, { type Database } from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { JournalUnavailable } from '../../features/game/ports.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { openDatabase } from './open-database.ts';
import { shareWrites } from './share-writes.ts';

function withNotes(): { db: Database; file: string; note: (text: string) => () => string; notes: () => unknown[] } {
  const file = join(temporaryFolder(), 'live.db');
  const db = openDatabase(file);
  onTestFinished(() => void db.close());
  db.exec('CREATE TABLE note (text TEXT NOT NULL PRIMARY KEY)');
  const insert = db.prepare('INSERT INTO note VALUES (?)');
  const notes = () => db.prepare('SELECT text FROM note ORDER BY text').pluck().all();
  return { db, file, notes, note: (text) => () => { insert.run(text); return text; } };
}

describe('writes of one turn', () => {
  it('[J7] share a transaction, and each gets its own result', async () => {
    const { db, note, notes } = withNotes();
    const together = shareWrites(db);
    const seen: boolean[] = [];
    const results = await Promise.all(['a', 'b', 'c'].map((text) => together(() => {
      // What an earlier one of the same transaction wrote is there and not yet committed.
      seen.push(db.inTransaction && notes().length === seen.length);
      return note(text)();
    })));

    expect(results).toEqual(['a', 'b', 'c']);
    expect(seen).toEqual([true, true, true]);
    expect(db.inTransaction).toBe(false);
  });

  it('[J8] that fail by themselves fail alone', async () => {
    const { db, note, notes } = withNotes();
    const together = shareWrites(db);
    const outcomes = await Promise.allSettled([together(note('a')), together(note('a')), together(() => { throw new Error('not written'); }), together(note('b'))]);

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(notes()).toEqual(['a', 'b']);
    expect(await together(note('c'))).toBe('c');
  });

  it('[J16] are all refused while the file is locked, and none is written', async () => {
    const { db, file, note, notes } = withNotes();
    const together = shareWrites(db);
    const other = new Sqlite(file);
    other.exec('BEGIN IMMEDIATE');
    const outcomes = await Promise.allSettled([together(note('a')), together(note('b'))]);
    other.exec('ROLLBACK');
    other.close();

    for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(JournalUnavailable) as unknown });
    expect(notes()).toEqual([]);
    expect(await Promise.all([together(note('a')), together(note('b'))])).toEqual(['a', 'b']);
  });
});
