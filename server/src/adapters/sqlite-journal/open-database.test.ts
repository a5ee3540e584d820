import Sqlite from 'better-sqlite3';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JournalUnavailable } from '../../features/game/ports.ts';
import { answerOf, createdEvent, gateFrom, lockedEvent } from '../journal.fixture.ts';
import { openSqliteJournal } from '../sqlite-journal.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { openDatabase } from './open-database.ts';
import { JournalTooNew } from './schema.ts';
import { JournalDamaged } from './transact.ts';

const PAGE_BYTES = 4_096;
const newFile = () => join(temporaryFolder(), 'live.db');

async function writtenFile(): Promise<string> {
  const file = newFile();
  const journal = openSqliteJournal(file);
  await journal.create('g', createdEvent('g', 1_000));
  await journal.append('g', { epoch: 1, seq: 1, events: [lockedEvent(1_500)], gate: gateFrom() });
  await journal.storeAnswers('g', 0, Array.from({ length: 300 }, (_, i) => answerOf(`p${i}`, 2_500)));
  await journal.close();
  return file;
}

function failureOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}

describe('the file of the SQLite journal', () => {
  it('[J15] a commit waits for the disk, also in a file that was there before', async () => {
    const file = await writtenFile();
    const naive = new Sqlite(file);
    expect(naive.pragma('synchronous', { simple: true }), 'what an existing file opens with').toBe(1);
    naive.close();
    for (const opened of [file, newFile()]) {
      const db = openDatabase(opened);
      const read = (pragma: string) => db.pragma(pragma, { simple: true });
      const names = ['journal_mode', 'synchronous', 'busy_timeout', 'foreign_keys', 'wal_autocheckpoint', 'journal_size_limit'];
      expect(names.map(read)).toEqual(['wal', 2, 50, 1, 1_000, 67_108_864]);
      db.close();
    }
  });

  it('[J15] everything is there after closing and opening again', async () => {
    const journal = openSqliteJournal(await writtenFile());
    expect(await journal.claim('g')).toMatchObject({ epoch: 2, events: [{ at: 1_000 }, { at: 1_500 }], aliveAt: 2_500 });
    expect(await journal.answersOf('g', 0)).toHaveLength(300);
    await journal.close();
  });

  it('[J2] of two processes with one file the newer owner writes, the older is fenced', async () => {
    const file = await writtenFile();
    const [older, newer] = [openSqliteJournal(file), openSqliteJournal(file)];
    const first = (await older.claim('g'))!;
    const second = (await newer.claim('g'))!;
    expect(second.epoch).toBe(first.epoch + 1);
    await expect(older.append('g', { epoch: first.epoch, seq: 2, events: [lockedEvent(1)], gate: null })).rejects.toThrow('another owner');
    await newer.append('g', { epoch: second.epoch, seq: 2, events: [lockedEvent(1)], gate: null });
    await older.close();
    await newer.close();
  });

  it('[J18] a file that is no database is reported as damaged and left as it is', () => {
    const file = newFile();
    writeFileSync(file, 'a letter home, longer than the header of a database would be, and then some more of it');
    const before = readFileSync(file);
    const failure = failureOf(() => openSqliteJournal(file));
    expect(failure).toBeInstanceOf(JournalDamaged);
    expect(failure).toMatchObject({ file });
    expect(readFileSync(file)).toEqual(before);
  });

  it('[J18] a file with a damaged page is reported as damaged, whichever page it is', async () => {
    const whole = readFileSync(await writtenFile());
    const pages = whole.length / PAGE_BYTES;
    expect(pages).toBeGreaterThan(5);
    for (let page = 1; page < pages; page += 1) {
      const file = newFile();
      writeFileSync(file, Buffer.concat([whole.subarray(0, page * PAGE_BYTES), Buffer.alloc(PAGE_BYTES, 0xa5), whole.subarray((page + 1) * PAGE_BYTES)]));
      expect(failureOf(() => openSqliteJournal(file)), `page ${page}`).toBeInstanceOf(JournalDamaged);
    }
  });

  it('[J18] a file that was cut short is reported as damaged', async () => {
    const file = await writtenFile();
    writeFileSync(file, readFileSync(file).subarray(0, statSync(file).size - 2 * PAGE_BYTES));
    expect(failureOf(() => openSqliteJournal(file))).toBeInstanceOf(JournalDamaged);
  });

  it('[J18] a file of a newer version is refused and left as it is', async () => {
    const file = await writtenFile();
    const later = new Sqlite(file);
    later.pragma('user_version = 99');
    later.close();
    const failure = failureOf(() => openSqliteJournal(file));
    expect(failure).toBeInstanceOf(JournalTooNew);
    expect(failure).toMatchObject({ file, message: expect.stringContaining('version 99') });
    const after = new Sqlite(file);
    expect(after.pragma('user_version', { simple: true })).toBe(99);
    after.close();
  });

  it('[J16] a file that cannot be opened now is unavailable, not damaged', async () => {
    const file = await writtenFile();
    const other = new Sqlite(file);
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE probe SET writes = 1;');
    expect(failureOf(() => openSqliteJournal(file))).toBeInstanceOf(JournalUnavailable);
    other.close();
    await openSqliteJournal(file).close();
    expect(failureOf(() => openSqliteJournal(temporaryFolder()))).toBeInstanceOf(JournalUnavailable);
  });
});
