import { describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { randomIds } from '../../adapters/random-ids.ts';
import { readFile } from './formats/open.ts';
import { files } from './formats/samples.fixture.ts';
import { Imports } from './imports.ts';

const lookedAt = { imported: await readFile(files['tabarman-xlsx']!, { name: '', language: null }), prepared: [] };

function waiting() {
  const clock = manualClock(0);
  const ids = randomIds();
  const saved: unknown[] = [];
  let isBroken = false;
  const quests = {
    add: (_: string, quest: unknown) => {
      if (isBroken) return Promise.reject(new Error('the disk is full'));
      saved.push(quest);
      return Promise.resolve({ id: 'quest-1' });
    },
  };
  const kept: unknown[] = [];
  let isFull = false;
  const media = {
    keep: async (prepared: readonly unknown[]) => {
      if (!isFull) kept.push(...prepared);
      return !isFull;
    },
  };
  return { imports: new Imports({ quests, media, ids, clock }), clock, saved, kept, fillDisk: (full: boolean) => (isFull = full), breakDisk: (broken: boolean) => (isBroken = broken) };
}

describe('files that wait', () => {
  it('[I4] wait for half an hour', async () => {
    const { imports, clock } = waiting();
    const [first, second] = [imports.keep('a', lookedAt), imports.keep('a', lookedAt)];
    await clock.advance(30 * 60_000 - 1);
    expect(await imports.take('a', first, { take: 'all' })).toEqual({ questId: 'quest-1' });
    await clock.advance(1);
    expect(await imports.take('a', second, { take: 'all' })).toEqual({ refused: 'import_gone' });
  });

  it('[I4] five of one person, and the oldest gives way', async () => {
    const { imports } = waiting();
    const foreign = imports.keep('b', lookedAt);
    const ids = Array.from({ length: 6 }, () => imports.keep('a', lookedAt));
    expect(imports.discard('a', ids[0]!)).toBe(false);
    expect(ids.slice(1).every((id) => imports.discard('a', id))).toBe(true);
    expect(imports.discard('b', foreign)).toBe(true);
  });

  it('[I4] what could not be saved is still there', async () => {
    const { imports, saved, breakDisk } = waiting();
    const id = imports.keep('a', lookedAt);
    breakDisk(true);
    await expect(imports.take('a', id, { take: 'all' })).rejects.toThrow('the disk is full');
    breakDisk(false);
    expect(await imports.take('a', id, { take: 'all' })).toEqual({ questId: 'quest-1' });
    expect(saved).toHaveLength(1);
  });

  it('[I4] [I12] pictures are kept with the quest, and without room for them nothing is', async () => {
    const { imports, saved, kept, fillDisk } = waiting();
    const prepared = [{ stored: {}, media: { id: 'a'.repeat(32), parts: { '.mp3': new Uint8Array([1]) } } }];
    const id = imports.keep('a', { ...lookedAt, prepared });
    expect(kept).toEqual([]);
    fillDisk(true);
    expect(await imports.take('a', id, { take: 'all' })).toEqual({ refused: 'storage_full' });
    expect(saved).toEqual([]);
    fillDisk(false);
    expect(await imports.take('a', id, { take: 'all' })).toEqual({ questId: 'quest-1' });
    expect(kept).toEqual(prepared);
  });

  it('[I12] files with more pictures than the memory holds give way, the oldest first', () => {
    const { imports } = waiting();
    const large = { ...lookedAt, prepared: [{ stored: {}, media: { id: 'a'.repeat(32), parts: { '.wav': new Uint8Array(50 * 1024 * 1024) } } }] };
    const ids = [imports.keep('a', large), imports.keep('b', large), imports.keep('a', large)];
    expect([imports.discard('a', ids[0]!), imports.discard('b', ids[1]!), imports.discard('a', ids[2]!)]).toEqual([false, true, true]);
  });
});
