import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDatabase, type Database } from './prisma-database.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function openFresh(): Promise<{ database: Database; file: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tabarman-'));
  const file = path.join(folder, 'app.db');
  const database = await openDatabase(file);
  undo.push(() => rmSync(folder, { recursive: true }), () => database.$disconnect());
  return { database, file };
}

const meta = (key: string) => ({ data: { key, value: '1' } });
const keysIn = (file: string) => {
  const other = new Sqlite(file, { readonly: true });
  try {
    return other.prepare('SELECT key FROM Meta ORDER BY key').pluck().all();
  } finally {
    other.close();
  }
};

describe('the database of ordinary rows', () => {
  it('[D6] writes through to the disk: WAL and FULL', async () => {
    const { database } = await openFresh();
    expect(await database.$queryRawUnsafe('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await database.$queryRawUnsafe('PRAGMA synchronous')).toEqual([{ synchronous: 2n }]);
  });

  it('[D6] a write beside a transaction that fails is kept, and the next transaction works', async () => {
    const { database, file } = await openFresh();
    const opened = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<void>();
    const failing = database.$transaction(async (transaction) => {
      await transaction.meta.create(meta('lost'));
      opened.resolve();
      await ended.promise;
      throw new Error('changed my mind');
    });
    await opened.promise;
    const beside = database.meta.create(meta('kept')).then(() => 'acknowledged');
    ended.resolve();
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await beside).toBe('acknowledged');
    await database.$transaction([database.meta.create(meta('later'))]);
    expect(keysIn(file)).toEqual(['kept', 'later']);
  });

  it('[D6] whoever waits for a turn while the machine stands still is not refused', async () => {
    const { database, file } = await openFresh();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    undo.push(() => vi.useRealTimers());
    const [opened, goneOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const first = database.$transaction(async (transaction) => {
      await transaction.meta.create(meta('first'));
      opened.resolve();
      await goneOn.promise;
      await transaction.meta.create(meta('second'));
    });
    await opened.promise;
    const waiting = database.$transaction([database.meta.create(meta('third'))]);
    for (let turns = 0; turns < 20; turns += 1) await new Promise((resolve) => void setImmediate(resolve));
    vi.advanceTimersByTime(30_000);
    goneOn.resolve();
    await Promise.all([first, waiting]);
    expect(keysIn(file)).toEqual(['first', 'second', 'third']);
  });

  it('[D6] a transaction that cannot be committed is undone and does not swallow what comes after it', async () => {
    const { database, file } = await openFresh();
    // Deferred foreign keys are checked by COMMIT itself: the one statement whose failure leaves the transaction open.
    const failing = database.$transaction([
      database.$executeRawUnsafe('PRAGMA defer_foreign_keys = ON'),
      database.meta.create(meta('lost')),
      database.$executeRawUnsafe(`INSERT INTO QuestKey (revisionId, key) VALUES ('nowhere', '{}')`),
    ]);
    await expect(failing).rejects.toThrow('ForeignKeyConstraintViolation');
    await database.meta.create(meta('kept'));
    await database.$transaction([database.meta.create(meta('later'))]);
    expect(keysIn(file)).toEqual(['kept', 'later']);
  });

  it('[D6] another process that holds the database makes a write fail, not wait for ever, and is forgotten afterwards', async () => {
    const { database, file } = await openFresh();
    const other = new Sqlite(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(database.$transaction([database.meta.create(meta('lost'))])).rejects.toThrow(/timed out|timeout/i);
    other.exec('ROLLBACK');
    other.close();
    await database.$transaction([database.meta.create(meta('kept'))]);
    expect(keysIn(file)).toEqual(['kept']);
  });
});
