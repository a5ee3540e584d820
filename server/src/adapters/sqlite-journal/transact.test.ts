import Sqlite from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { JournalUnavailable, type Journal } from '../../features/game/ports.ts';
import { answerOf, createdEvent, gateFrom, lockedEvent } from '../journal.fixture.ts';
import { openSqliteJournal } from '../sqlite-journal.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';

async function withOpenQuestion(file: string): Promise<Journal> {
  const journal = openSqliteJournal(file);
  onTestFinished(() => journal.close());
  await journal.create('g', createdEvent('g', 1_000));
  await journal.append('g', { epoch: 1, seq: 1, events: [], gate: gateFrom() });
  return journal;
}

/** What another process would read: only what is committed. */
function committedPlayers(file: string): unknown[] {
  const other = new Sqlite(file, { readonly: true });
  const players = other.prepare('SELECT player_id FROM answer ORDER BY player_id').pluck().all();
  other.close();
  return players;
}

/** Fills what is left of a file system to the last byte. */
function fill(file: string): void {
  const fd = openSync(file, 'w');
  try {
    for (let bytes = 65_536; bytes >= 1;) {
      try {
        writeSync(fd, Buffer.alloc(bytes));
      } catch {
        bytes /= 2;
      }
    }
  } finally {
    closeSync(fd);
  }
}

/** Mounts a file system of a few MB; the reason when this machine does not allow it. */
function mountSmall(folder: string): string | null {
  mkdirSync(folder);
  const { status, error, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder], { encoding: 'utf8' });
  if (status !== 0) return `NOT RUN: no small file system can be mounted: ${error?.message ?? stderr.trim()}`;
  onTestFinished(() => void spawnSync('umount', ['--lazy', folder]));
  return null;
}

describe('a database that cannot be written', () => {
  it('[J16] while another process holds the lock every write is unavailable and reads work; then it goes on', async () => {
    const file = join(temporaryFolder(), 'live.db');
    const journal = await withOpenQuestion(file);
    await journal.storeAnswers('g', 0, [answerOf('before', 2_500)]);
    const other = new Sqlite(file);
    other.exec('BEGIN IMMEDIATE');
    const writes = [
      () => journal.storeAnswers('g', 0, [answerOf('during', 2_500)]),
      () => journal.append('g', { epoch: 1, seq: 1, events: [lockedEvent(2)], gate: gateFrom({ isOpen: false }) }),
      () => journal.create('h', createdEvent('h', 1)), () => journal.claim('g'), () => journal.touch('g', 9_000), () => journal.check(),
    ];
    for (const write of writes) await expect(write()).rejects.toBeInstanceOf(JournalUnavailable);
    expect((await journal.answersOf('g', 0)).map((a) => a.playerId)).toEqual(['before']);
    other.exec('ROLLBACK');

    expect(committedPlayers(file)).toEqual(['before']);
    await journal.check();
    await journal.storeAnswers('g', 0, [answerOf('during', 2_500)]);
    expect(committedPlayers(file)).toEqual(['before', 'during']);
    await journal.append('g', { epoch: 1, seq: 1, events: [lockedEvent(2_600)], gate: null });
    expect(await journal.claim('h')).toBeNull();
    expect(await journal.claim('g')).toMatchObject({ epoch: 2, aliveAt: 2_600, events: [{ at: 1_000 }, { at: 2_600 }] });
    other.close();
  });

  it('[J17] a full disk loses nothing that was acknowledged, acknowledges nothing false, and ends when there is room', async (ctx) => {
    const folder = join(temporaryFolder(), 'small');
    const reason = mountSmall(folder);
    if (reason) return ctx.skip(reason);
    const file = join(folder, 'live.db');
    const journal = await withOpenQuestion(file);
    const acknowledged: string[] = [];
    const store = async (batch: number) => {
      const answers = Array.from({ length: 20 }, (_, i) => answerOf(`p${String(batch * 20 + i).padStart(5, '0')}`, 2_500));
      await journal.storeAnswers('g', 0, answers);
      acknowledged.push(...answers.map((a) => a.playerId));
    };
    await store(0);
    fill(join(folder, 'ballast'));
    const failures: unknown[] = [];
    for (let batch = 1; batch <= 200; batch += 1) await store(batch).catch((error: unknown) => failures.push(error));
    expect(failures.length).toBeGreaterThan(0);
    for (const failure of failures) expect(failure).toBeInstanceOf(JournalUnavailable);
    await expect(journal.check()).rejects.toBeInstanceOf(JournalUnavailable);
    expect((await journal.answersOf('g', 0)).map((a) => a.playerId)).toEqual(acknowledged);
    expect(committedPlayers(file)).toEqual(acknowledged);

    rmSync(join(folder, 'ballast'));
    await journal.check();
    await store(1_000);
    expect(committedPlayers(file)).toEqual(acknowledged);
    await journal.close();
    const again = openSqliteJournal(file);
    expect((await again.answersOf('g', 0)).map((a) => a.playerId)).toEqual(acknowledged);
    await again.close();
  });

  it('[J4] a gate that cannot be stored takes its events with it', async () => {
    const file = join(temporaryFolder(), 'live.db');
    const journal = await withOpenQuestion(file);
    const append = { epoch: 1, seq: 1, events: [lockedEvent(2)], gate: gateFrom({ closesAt: 0.5 }) };
    await expect(journal.append('g', append)).rejects.toThrow('cannot store REAL value');
    expect((await journal.claim('g'))?.events).toHaveLength(1);
    await journal.storeAnswers('g', 0, [answerOf('p', 2_500)]);
    expect(committedPlayers(file)).toEqual(['p']);
  });
});
