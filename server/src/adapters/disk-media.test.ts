import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sixKinds, sixWithMedia } from '@tabarman/shared/testing/six-kinds.ts';
import { draftOfQuest } from '@tabarman/shared/quest/draft/to-quest.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskMedia } from './disk-media.ts';
import { manualClock } from './manual-clock.ts';
import { mediaInUse } from './media-in-use.ts';
import { describeMediaStore } from './media.contract.ts';
import { openDatabase, type Database } from './prisma-database.ts';
import { prismaEnvelopes } from './prisma-envelopes.ts';
import { prismaQuests } from './prisma-quests.ts';
import { randomIds } from './random-ids.ts';

const NOW = 1_800_000_000_000;
const DAY_MS = 24 * 60 * 60_000;

async function opened() {
  const home = mkdtempSync(path.join(tmpdir(), 'tabarman-'));
  const database = await openDatabase(path.join(home, 'app.db'));
  const at = new Date(NOW);
  await database.user.create({ data: { id: 'me', name: 'Айгүл', email: 'me@example.org', emailVerified: false, role: 'admin', createdAt: at, updatedAt: at } });
  const folder = path.join(home, 'media');
  return {
    database, folder, ownerId: 'me', store: diskMedia(folder, database),
    async close() {
      await database.$disconnect();
      rmSync(home, { recursive: true });
    },
  };
}

describeMediaStore('on the disk', opened);

describe('media on the disk', () => {
  let own: Awaited<ReturnType<typeof opened>>;
  let database: Database;
  beforeEach(async () => {
    own = await opened();
    ({ database } = own);
  });
  afterEach(() => own.close());

  it('[O6] what a crash left without a row is removed, and nothing else', async () => {
    const kept = { id: 'a'.repeat(32), parts: { '.mp3': new Uint8Array([1]) }, ownerId: 'me' };
    await own.store.keep(kept, NOW);
    for (const name of [`${'b'.repeat(32)}.mp3`, `${'c'.repeat(32)}-large.webp.draft`, 'a note.txt']) writeFileSync(path.join(own.folder, name), 'x');
    await own.store.tidy();
    expect(readdirSync(own.folder).sort()).toEqual(['a note.txt', `${kept.id}.mp3`]);
  });

  it('[O6] what a draft, a version, a frozen quest or a newer edit holds is in use', async () => {
    const clock = manualClock(NOW);
    const quests = prismaQuests(database, randomIds(), clock);
    const quest = sixWithMedia();
    const whole = draftOfQuest(quest);
    const bare = draftOfQuest(sixKinds());
    const ids = ['a', '0', '1', '2', '3', '4'].map((letter) => letter.repeat(32));
    const used = async (since = 0) => [...(await mediaInUse(database, since))].sort();

    const id = await quests.create({ slug: 'own', ownerId: 'me', draft: bare });
    expect(await used()).toEqual([]);
    const was = whole.rounds[0]!.questions[0]!.picture!;
    await quests.text(id, null).write(0, bare, [{ do: 'setPicture', question: 'q1', option: null, picture: null, was }], 'me');
    expect(await used(NOW)).toEqual(['0'.repeat(32)]);
    expect(await used(NOW + DAY_MS)).toEqual([]);

    await quests.text(id, null).write(1, whole, [{ do: 'replace', draft: whole, was: bare }], 'me');
    expect(await used(NOW + DAY_MS)).toEqual([...ids].sort());
    await quests.text(id, null).keepVersion({ draft: whole, number: 2 }, null, 'me');
    await quests.text(id, null).write(2, bare, [], 'me');
    expect(await used(NOW + DAY_MS)).toEqual([...ids].sort());
    await database.questVersion.deleteMany();
    expect(await used(NOW + DAY_MS)).toEqual([]);
    await quests.freeze(id, quest);
    expect(await used(NOW + DAY_MS)).toEqual([...ids].sort());
  });

  it('[O6] what a sealed quest holds is in use, although nobody can look', async () => {
    const quests = prismaQuests(database, randomIds(), manualClock(NOW));
    const id = await quests.create({ slug: 'sealed', ownerId: 'me', draft: draftOfQuest(sixWithMedia()) });
    const used = async () => [...(await mediaInUse(database, NOW + DAY_MS))].sort();
    const before = await used();
    expect(before).not.toEqual([]);
    const bytes = Buffer.alloc(60);
    const envelope = { id: 'e', questId: id, opensAt: NOW + DAY_MS, named: ['me'], hasSecondKey: false, salt: bytes, wrappedKey: bytes, mac: bytes, sealedAt: NOW };
    const cipher = { envelopeId: 'e', encrypt: (clear: string) => Buffer.from(clear).toString('base64'), decrypt: (sealed: string) => Buffer.from(sealed, 'base64').toString() };
    expect(await prismaEnvelopes(database).seal(envelope, cipher)).toBeNull();
    expect(await used()).toEqual(before);
    const bare = draftOfQuest(sixKinds());
    await quests.text(id, cipher).write(0, bare, [{ do: 'replace', draft: bare, was: draftOfQuest(sixWithMedia()) }], 'me');
    expect(await used()).toEqual(before);
  });
});
