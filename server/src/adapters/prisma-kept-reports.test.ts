import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { playHall, singles } from '@tabarman/shared/report/hall.fixture.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resultOf } from '../features/game/game-result.ts';
import type { GameRows } from '../features/game/ports.ts';
import { examples } from '../features/quest/examples.ts';
import type { KeptReports } from '../features/report/ports.ts';
import { keepReport } from '../features/report/service.ts';
import { manualClock } from './manual-clock.ts';
import { openDatabase, type Database } from './prisma-database.ts';
import { prismaGameRows } from './prisma-game-rows.ts';
import { prismaKeptReports } from './prisma-kept-reports.ts';
import { prismaOrganisers } from './prisma-organisers.ts';
import { prismaQuests } from './prisma-quests.ts';
import { randomIds } from './random-ids.ts';

const play = playHall({ players: 6, script: singles(2), gives: (player) => ({ choice: { option: player % 2 === 0 ? 'b' : 'c' } }) });

let home: string;
let database: Database;
let rows: GameRows;
let kept: KeptReports;
beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'tabarman-'));
  database = await openDatabase(path.join(home, 'app.db'));
  [rows, kept] = [prismaGameRows(database), prismaKeptReports(database)];
  const quests = prismaQuests(database, randomIds(), manualClock(1));
  for (const quest of examples) await quests.addExample(quest);
  const revisionId = await quests.freeze((await quests.all())[0]?.id ?? '', examples[0]!);
  const ownerId = await prismaOrganisers(database, randomIds(), manualClock(1)).create('Айгүл', { role: 'admin', scope: { countries: [], languages: [] } });
  await rows.create({ id: 'a', pin: '123456', ownerId, revisionId, title: { ky: 'Оюн' }, preset: 'speed', projectorSecret: 'secret', createdAt: 1, finishedAt: null });
});
afterEach(async () => {
  await database.$disconnect();
  rmSync(home, { recursive: true });
});

describe('reports of finished games', () => {
  it('[Z17] are kept in every language with the result they are of, and not without one', async () => {
    await keepReport(kept, 'a', play.state);
    expect(await kept.read('a', 'ky')).toBeNull();
    await rows.finish('a', 2, resultOf(play.state));
    await keepReport(kept, 'a', play.state);
    expect(await kept.read('a', 'ky')).toMatchObject({ players: 6, questions: [{ prompt: 'question 0 ky', right: 3 }, {}] });
    expect((await kept.read('a', 'tg'))?.questions[0]?.prompt).toBe('question 0 tg');
    expect(await kept.read('b', 'tg')).toBeNull();
  });

  it('[Z17] are made anew after a correction, while one is being written, and after names are forgotten', async () => {
    const result = resultOf(play.state);
    await rows.finish('a', 2, result);
    await keepReport(kept, 'a', play.state);
    await rows.reopen('a');
    expect(await kept.read('a', 'en')).toBeNull();
    await rows.finish('a', 2, { ...result, version: 2 });
    expect(await kept.read('a', 'en')).toBeNull();
    await kept.keep('a', 1, {} as never);
    expect(await kept.read('a', 'en')).toBeNull();
    await rows.replace('a', result);
    await keepReport(kept, 'a', play.state);
    expect(await kept.read('a', 'en')).not.toBeNull();
    await rows.replace('a', result);
    expect(await kept.read('a', 'en')).toBeNull();
  });
});
