import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examples } from '../features/quest/examples.ts';
import type { Quests } from '../features/quest/ports.ts';
import { manualClock } from './manual-clock.ts';
import { openDatabase, type Database } from './prisma-database.ts';
import { prismaQuests, prismaScripts } from './prisma-quests.ts';
import { randomIds } from './random-ids.ts';

let home: string;
let database: Database;
let quests: Quests;
beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'tabarman-'));
  database = await openDatabase(path.join(home, 'app.db'));
  quests = prismaQuests(database, randomIds(), manualClock(1_800_000_000_000));
});
afterEach(async () => {
  await database.$disconnect();
  rmSync(home, { recursive: true });
});

async function addAll(): Promise<void> {
  for (const quest of examples) await quests.addExample(quest);
}

describe('stored quests', () => {
  it('[D9] the examples come once, as they are', async () => {
    await addAll();
    await addAll();
    const stored = await quests.all();
    expect(stored.map(({ slug, content, key }) => ({ slug, content, key }))).toEqual(examples);
    expect(await quests.byId(stored[0]?.id ?? '')).toEqual(stored[0]);
    expect(await quests.byId('nowhere')).toBeNull();
  });

  it('[D9] an example that was deleted stays away', async () => {
    await addAll();
    await database.quest.delete({ where: { slug: 'media-literacy-01' } });
    await addAll();
    expect((await quests.all()).map((quest) => quest.slug)).toEqual(['fergana-valley-01']);
  });

  it('[D9] a quest of an example’s name that somebody made is left alone', async () => {
    await database.quest.create({ data: { id: 'mine', slug: 'media-literacy-01', createdAt: new Date() } });
    await addAll();
    expect(await database.quest.findUnique({ where: { slug: 'media-literacy-01' } })).toMatchObject({ id: 'mine' });
  });

  it('[D9] a game loads exactly the revision it was made from', async () => {
    await addAll();
    const [quest] = await quests.all();
    const scripts = prismaScripts(database);
    expect(await scripts.load(quest?.revisionId ?? '')).toEqual({ content: quest?.content, key: quest?.key });
    expect(await scripts.load('nowhere')).toBeNull();
  });
});
