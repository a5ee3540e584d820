import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lockJournal } from './foreign-lock.ts';
import { fillDisk, whyNoDisk } from './full-disk.ts';
import { killEverywhere } from './kill.ts';
import { battle, faultNames } from './nemesis.ts';
import { acknowledgedEarly, watchSyncs, whyNoTrace } from './power-cut.ts';

/** One phone never answers, so that no slow machine closes a question on somebody. */
const size = { phones: 20, silent: 1, seed: 20_261_123 };
const answering = size.phones - size.silent;
const folder = mkdtempSync(path.join(tmpdir(), 'tabarman-chaos-'));
const notRun = (why: string | null) => (why === null ? '' : ` (NOT RUN: ${why})`);
const noDisk = notRun(whyNoDisk());
const noTrace = notRun(whyNoTrace());

const dataDir = () => mkdtempSync(path.join(folder, 'data-'));

describe.concurrent('with phones playing', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('[F1] [R1] [R2] [T6] kill -9 in every phase loses no answer, no phase and nobody’s time', async () => {
    const { deaths, violations, acknowledged, refused } = await killEverywhere(size, dataDir());

    expect(deaths.map((death) => death.moment)).toEqual(['lobby', 'reading', 'first answers', 'half of the answers', 'nearly all answers', 'reveal', 'leaderboard', 'podium']);
    expect([...violations, ...deaths.flatMap((death) => death.faults)]).toEqual([]);
    expect([acknowledged, refused]).toEqual([3 * answering, 0]);
  });

  it('[F4] [F5] [F6] [F7] [F23] every fault in one game, in a random order: the history of every phone keeps all promises', async () => {
    const { done, violations, acknowledged, refused } = await battle(size, dataDir());

    expect([...violations, refused]).toEqual([0]);
    expect(acknowledged).toBe(faultNames.length * answering);
    expect(done.toSorted()).toEqual(faultNames.toSorted());
  });

  it('[F11] [R1] a journal that another program locks puts answers off and loses none', async () => {
    const { violations, acknowledged, refused, putOff } = await lockJournal(size, dataDir());

    expect(violations).toEqual([]);
    expect([acknowledged, refused]).toEqual([2 * answering, 0]);
    expect(putOff).toBeGreaterThan(0);
  });

  it.skipIf(noDisk)(`[F12] [R1] a full disk puts answers off and loses none${noDisk}`, async () => {
    const { violations, acknowledged, refused, putOff } = await fillDisk(size);

    expect(violations).toEqual([]);
    expect([acknowledged, refused]).toEqual([2 * answering, 0]);
    expect(putOff).toBeGreaterThan(0);
  });

  it.skipIf(noTrace)(`[F3] [R1] every acknowledgement leaves after its answer was synced to the disk${noTrace}`, async () => {
    const { early, seen, violations } = await watchSyncs(size, dataDir());

    expect(violations).toEqual([]);
    expect(seen).toBe(answering);
    expect(early).toEqual([]);
  });
});

describe('a trace of system calls', () => {
  const write = 'pwrite64(25</data/live.db-wal>, "...the-answer...", 4096, 32) = 4096';
  const sync = 'fdatasync(25</data/live.db-wal>) = 0';
  const send = 'writev(31<socket:[123]>, [{iov_base="\\201~\\0\\177", iov_len=4}, {iov_base="431[{\\"ok\\":true,\\"answerId\\":\\"the-answer\\"}]", iov_len=99}], 2) = 103';

  it('[R1] shows an acknowledgement that left before the sync, and one that was never written', () => {
    const early = (...lines: string[]) => acknowledgedEarly(lines, ['the-answer']);

    expect(early(write, sync, send)).toEqual([]);
    for (const lines of [[write, send, sync], [sync, write, send], [write, sync.replace('= 0', '= -1 EIO'), send], [sync, send], [write, sync]]) {
      expect(early(...lines)).toEqual(['the-answer']);
    }
  });
});
