import Sqlite from 'better-sqlite3';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { openSqliteJournal } from '../sqlite-journal.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';

const writer = join(import.meta.dirname, 'acknowledging-writer.fixture.ts');

/** Lets a writer run until it confirmed `count` things, kills it and returns all that it confirmed. */
async function confirmedUntilKilled(file: string, { gameId, count }: { gameId: string; count: number }): Promise<string[]> {
  const child = spawn(process.execPath, [writer, file, gameId, '1000000'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const confirmed: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    confirmed.push(line);
    if (confirmed.length === count) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  return confirmed;
}

/** What a trace of system calls tells: confirmations, and those that went out while the log held bytes not yet synced. */
function readTrace(trace: string): { confirmed: number; tooEarly: number } {
  const pending = new Map<string, string>();
  const told = { confirmed: 0, tooEarly: 0 };
  let isSynced = false;
  for (const line of trace.split('\n')) {
    const [, thread = '', text = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    // A call that another thread interrupts is printed in two lines: it counts when it is done.
    if (text.endsWith(' <unfinished ...>')) {
      pending.set(thread, text);
      continue;
    }
    const call = text.startsWith('<... ') ? (pending.get(thread) ?? '') : text;
    if (/^pwrite64\(\d+<[^>]*-wal>/.test(call)) isSynced = false;
    if (/^(fsync|fdatasync)\(\d+<[^>]*-wal>/.test(call)) isSynced = true;
    if (!/^write\(1<.*"acknowledged /.test(call)) continue;
    told.confirmed += 1;
    if (!isSynced) told.tooEarly += 1;
  }
  return told;
}

function trace(command: readonly string[]): string {
  const file = join(temporaryFolder(), 'trace');
  const run = spawnSync('strace', ['-f', '-y', '-e', 'trace=fsync,fdatasync,write,pwrite64', '-o', file, ...command], { cwd: import.meta.dirname });
  expect({ status: run.status, stderr: run.stderr.toString() }).toMatchObject({ status: 0 });
  return readFileSync(file, 'utf8');
}

/** Why the system calls of a process cannot be traced here, or null. */
function whyNoTrace(): string | null {
  const { status, error, stderr } = spawnSync('strace', ['-o', join(temporaryFolder(), 'probe'), 'true'], { encoding: 'utf8' });
  return status === 0 ? null : `NOT RUN: system calls cannot be traced: ${error?.message ?? stderr.trim()}`;
}

describe('what was confirmed survives', () => {
  it('[J19] killed at any moment, with a torn end of the log: every confirmed answer and event is there', async () => {
    const file = join(temporaryFolder(), 'live.db');
    for (const [i, count] of [1, 40, 700].entries()) {
      const gameId = `g${i}`;
      const confirmed = await confirmedUntilKilled(file, { gameId, count });
      expect(confirmed.length).toBeGreaterThanOrEqual(count);
      expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
      appendFileSync(`${file}-wal`, Buffer.alloc(5_000, 0x5a));

      const journal = openSqliteJournal(file);
      const game = (await journal.claim(gameId))!;
      const there = new Set([
        ...(game.answers.get(0) ?? []).map((a) => `acknowledged answer ${a.playerId}`),
        ...game.events.map((_, seq) => `acknowledged event ${seq}`),
      ]);
      expect(confirmed.filter((line) => !there.has(line))).toEqual([]);
      await journal.close();
    }
  });

  it('[J19] nothing is confirmed before the log is on the disk', (ctx) => {
    const reason = whyNoTrace();
    if (reason) return ctx.skip(reason);
    const file = join(temporaryFolder(), 'live.db');
    expect(readTrace(trace([process.execPath, writer, file, 'g', '30']))).toEqual({ confirmed: 180, tooEarly: 0 });
  });

  it('[J19] the same trace shows a database that confirms too early', (ctx) => {
    const reason = whyNoTrace();
    if (reason) return ctx.skip(reason);
    const file = join(temporaryFolder(), 'naive.db');
    new Sqlite(file).exec('PRAGMA journal_mode = WAL; CREATE TABLE answer (id INTEGER PRIMARY KEY)').close();
    const naive = `
      import Sqlite from 'better-sqlite3';
      import { writeSync } from 'node:fs';
      const db = new Sqlite(process.argv[1]);
      for (let i = 0; i < 30; i += 1) {
        db.prepare('INSERT INTO answer DEFAULT VALUES').run();
        writeSync(1, 'acknowledged answer\\n');
      }`;
    const told = readTrace(trace([process.execPath, '--input-type=module', '-e', naive, file]));
    expect(told.confirmed).toBe(30);
    expect(told.tooEarly).toBeGreaterThan(0);
  });
});
