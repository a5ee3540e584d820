import type { Edit } from '@tabarman/shared/quest/draft/edits.ts';
import type { Draft } from '@tabarman/shared/quest/draft/schema.ts';
import { questFrom } from '@tabarman/shared/quest/draft/to-quest.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examples } from '../features/quest/examples.ts';
import type { QuestRows } from '../features/quest/ports.ts';
import { manualClock } from './manual-clock.ts';
import { openDatabase, type Database } from './prisma-database.ts';
import { prismaQuests, prismaScripts } from './prisma-quests.ts';
import { randomIds } from './random-ids.ts';

let home: string;
let database: Database;
let quests: QuestRows;
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
    const rows = await quests.all();
    expect(rows.map(({ slug }) => slug)).toEqual(examples.map(({ slug }) => slug));
    const drafts = await Promise.all(rows.map(({ id }) => quests.text(id, null).written()));
    expect(drafts.map((written) => written && questFrom(written.draft))).toEqual(examples.map(({ content, key }) => ({ content, key })));
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

  it('[Q9] a game loads exactly what was frozen; the same again is the same revision', async () => {
    const [first, second] = examples;
    await addAll();
    const id = (await quests.all())[0]?.id ?? '';
    const revisionId = await quests.freeze(id, first!);
    expect(await quests.freeze(id, first!)).toBe(revisionId);
    expect(await quests.freeze(id, second!)).not.toBe(revisionId);
    const scripts = prismaScripts(database);
    expect(await scripts.load(revisionId)).toEqual({ content: first?.content, key: first?.key });
    expect(await scripts.load('nowhere')).toBeNull();
  });

  it('[Q8] a quest from before there were drafts gets one', async () => {
    await addAll();
    await database.questDraft.deleteMany();
    expect(await quests.all()).toEqual([]);
    await quests.addDrafts();
    expect(await quests.all()).toHaveLength(examples.length);
  });

  it('[Q5] writes a draft only over the one it was made from', async () => {
    const id = await quests.create({ slug: 'mine', ownerId: null, draft });
    await database.user.create({ data: { id: 'p', name: 'Айгүл', email: 'p@example.org', role: 'admin', createdAt: new Date(), updatedAt: new Date() } });
    const edit: Edit = { do: 'setText', at: { of: 'title' }, language: 'uz', text: 'Daryolar', was: null };
    expect(await quests.text(id, null).write(0, { ...draft, title: { en: 'Rivers', uz: 'Daryolar' } }, [edit], 'p')).toBe(true);
    expect(await quests.text(id, null).write(0, draft, [edit], 'p')).toBe(false);
    expect(await quests.text(id, null).written()).toMatchObject({ number: 1, draft: { title: { uz: 'Daryolar' } } });
    expect(await quests.text(id, null).entriesAfter(0)).toEqual([{ number: 1, personId: 'p', by: 'Айгүл', at: 1_800_000_000_000, edit }]);
    expect((await quests.byId(id))?.summary.title).toEqual({ en: 'Rivers', uz: 'Daryolar' });
  });
});

const draft: Draft = { title: { en: 'Rivers' }, description: {}, reference: 'en', languages: ['en', 'uz'], rounds: [], marks: {} };
