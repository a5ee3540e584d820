import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ResultRow } from '@tabarman/shared/game/views.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GameRow, GameRows } from '../features/game/ports.ts';
import { examples } from '../features/quest/examples.ts';
import { manualClock } from './manual-clock.ts';
import { openDatabase, type Database } from './prisma-database.ts';
import { prismaGameRows } from './prisma-game-rows.ts';
import { prismaOrganisers } from './prisma-organisers.ts';
import { prismaQuests } from './prisma-quests.ts';
import { randomIds } from './random-ids.ts';

const clock = manualClock(1_800_000_000_000);

let home: string;
let database: Database;
let rows: GameRows;
let revisionId: string;
let ownerId: string;
beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'tabarman-'));
  database = await openDatabase(path.join(home, 'app.db'));
  rows = prismaGameRows(database);
  const quests = prismaQuests(database, randomIds(), clock);
  for (const quest of examples) await quests.addExample(quest);
  revisionId = await quests.freeze((await quests.all())[0]?.id ?? '', examples[0]!);
  ownerId = await prismaOrganisers(database, randomIds(), clock).create('Айгүл', admin);
});
afterEach(async () => {
  await database.$disconnect();
  rmSync(home, { recursive: true });
});

const admin = { role: 'admin' as const, scope: { countries: [], languages: [] } };
const row = (id: string, createdAt: number): GameRow => ({
  id, pin: '123456', ownerId, revisionId, title: { ky: 'Оюн' }, preset: 'accuracy', projectorSecret: `secret-${id}`, createdAt, finishedAt: null,
});
const line: ResultRow = { number: 1, name: 'Бек', look: { pattern: 0, colour: 0 }, place: 1, previousPlace: null, points: 10, bonus: 0, right: 1, home: { country: 'KG', region: 'KG-GO', university: 'oshsu', other: null } };

describe('games as rows', () => {
  it('[D6] come back as they were given', async () => {
    await rows.create(row('a', 1_800_000_000_001));
    expect(await rows.byId('a')).toEqual(row('a', 1_800_000_000_001));
    expect(await rows.byId('b')).toBeNull();
  });

  it('[A6] are listed for their owner, newest first', async () => {
    const other = await prismaOrganisers(database, randomIds(), clock).create('Рустам', admin);
    for (const game of [row('old', 1), row('new', 3), row('middle', 2)]) await rows.create(game);
    expect((await rows.ownedBy(ownerId)).map((game) => game.id)).toEqual(['new', 'middle', 'old']);
    expect(await rows.ownedBy(other)).toEqual([]);
  });

  it('[D6] a game is folded once: the same game again changes nothing', async () => {
    await rows.create(row('a', 1));
    await rows.create(row('b', 2));
    expect((await rows.unfinished()).map((game) => game.id)).toEqual(['a', 'b']);
    expect(await rows.result('a')).toBeNull();
    const team = { number: 1, name: { ky: 'Ай', tg: 'Моҳ', uz: 'Oy', ru: 'Луна', en: 'Moon' }, members: 2, place: 1, previousPlace: null, points: 9, bonus: 0 };
    const result = { version: 1, hash: 'h', rows: [line], corrections: [], teams: [team], figures: [{ questionId: 'q1', players: 2, difficulty: 0.5, discrimination: null }] };
    await rows.finish('a', 9, result);
    await rows.finish('a', 10, { ...result, hash: 'other', rows: [], teams: [], figures: [] });
    expect(await rows.result('a')).toEqual(result);
    expect((await rows.byId('a'))?.finishedAt).toBe(9);
    expect((await rows.unfinished()).map((game) => game.id)).toEqual(['b']);
    expect((await rows.ownedBy(ownerId)).map((game) => game.players)).toEqual([null, 1]);
  });

  it('[C5] a corrected game replaces its rows once, and is taken up again when that was interrupted', async () => {
    await rows.create(row('a', 1));
    await rows.finish('a', 9, { version: 1, hash: 'h', rows: [line], corrections: [], teams: [], figures: [] });
    await rows.reopen('a');
    expect((await rows.unfinished()).map((game) => game.id)).toEqual(['a']);

    const correction = {
      number: 1, at: 20, by: 'Гүлнара', reason: 'эки жооп туура', moved: 1, podium: 1, rescored: 1, subject: { what: 'void' as const, index: 0 },
    };
    const corrected = { version: 2, hash: 'h2', rows: [{ ...line, points: 0 }], corrections: [correction], teams: [], figures: [] };
    await rows.finish('a', 30, corrected);
    await rows.finish('a', 31, { version: 1, hash: 'old', rows: [], corrections: [], teams: [], figures: [] });
    expect(await rows.result('a')).toEqual(corrected);
    expect((await rows.byId('a'))?.finishedAt).toBe(9);
    expect(await rows.unfinished()).toEqual([]);

    await rows.reopen('a');
    await rows.finish('a', 40, corrected);
    expect(await rows.unfinished()).toEqual([]);
  });
});
