import { describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { randomIds } from '../../adapters/random-ids.ts';
import { readFile } from './formats/open.ts';
import { files } from './formats/samples.fixture.ts';
import { Imports } from './imports.ts';

const imported = await readFile(files['tabarman-xlsx']!, { name: '', language: null });

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
  return { imports: new Imports({ quests, ids, clock }), clock, saved, breakDisk: (broken: boolean) => (isBroken = broken) };
}

describe('files that wait', () => {
  it('[I4] wait for half an hour', async () => {
    const { imports, clock } = waiting();
    const [first, second] = [imports.keep('a', imported), imports.keep('a', imported)];
    await clock.advance(30 * 60_000 - 1);
    expect(await imports.take('a', first, { take: 'all' })).toEqual({ questId: 'quest-1' });
    await clock.advance(1);
    expect(await imports.take('a', second, { take: 'all' })).toEqual({ refused: 'import_gone' });
  });

  it('[I4] five of one person, and the oldest gives way', async () => {
    const { imports } = waiting();
    const foreign = imports.keep('b', imported);
    const ids = Array.from({ length: 6 }, () => imports.keep('a', imported));
    expect(imports.discard('a', ids[0]!)).toBe(false);
    expect(ids.slice(1).every((id) => imports.discard('a', id))).toBe(true);
    expect(imports.discard('b', foreign)).toBe(true);
  });

  it('[I4] what could not be saved is still there', async () => {
    const { imports, saved, breakDisk } = waiting();
    const id = imports.keep('a', imported);
    breakDisk(true);
    await expect(imports.take('a', id, { take: 'all' })).rejects.toThrow('the disk is full');
    breakDisk(false);
    expect(await imports.take('a', id, { take: 'all' })).toEqual({ questId: 'quest-1' });
    expect(saved).toHaveLength(1);
  });
});
