import { contract } from '@tabarman/shared/protocol/contract.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { manualClock } from '../../adapters/manual-clock.ts';
import { openDatabase } from '../../adapters/prisma-database.ts';
import { bodies } from '../../edge/bodies.fixture.ts';
import { createLog } from '../../log.ts';
import { makeOrganiserLink } from '../../testing/make-organiser-link.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import { filesWith, organiser, question, SECRET, writeQuest, type Organiser } from './sealed.fixture.ts';

const HOUR_MS = 60 * 60_000;
const opensAt = Date.now() + 48 * HOUR_MS;
let clock: ReturnType<typeof manualClock>;
let log: string;
let home: string;
let server: TestServer;
let aigul: Organiser;
let rustam: Organiser;
let id: string;

interface Sealing {
  envelope: { isNamed: boolean; isUnlocked: boolean; hasSecondKey: boolean; named: { name: string }[] } | null;
  views: { by: string | null; action: string }[];
  secondKey: string | null;
}

async function start(): Promise<void> {
  const lines = new PassThrough();
  lines.on('data', (line) => (log += String(line)));
  server = await startTestServer({ LOG_LEVEL: 'debug', DATA_DIR: home }, { clock, log: createLog('debug', lines) });
}

async function newOrganiser(name: string): Promise<Organiser> {
  const claimed = await request(server, 'POST /session/claim', { body: { link: await makeOrganiserLink(server), name } });
  return organiser(server, (claimed.body as { token: string }).token);
}

beforeEach(async () => {
  log = '';
  home = mkdtempSync(path.join(tmpdir(), 'tabarman-'));
  clock = manualClock(opensAt - 48 * HOUR_MS);
  await start();
  aigul = await organiser(server, (await server.claim()).token);
  rustam = await newOrganiser('Рустам');
  id = await writeQuest(aigul);
});
afterEach(async () => {
  await server.stop();
  rmSync(home, { recursive: true });
});

const seal = async (hasSecondKey = false, named = [aigul.id]) => (await aigul.ask(`POST /quests/${id}/envelope`, { opensAt, named, hasSecondKey })) as Sealing;
const sealing = async (by: Organiser) => (await by.ask(`GET /quests/${id}/envelope`)) as Sealing;
const newGame = (by: Organiser) => by.ask('POST /games', { questId: id, projectorLanguages: ['en'] }) as Promise<{ id: string }>;
const advance = async (by: Organiser, gameId: string) => {
  const { view: { step } } = (await by.ask(`GET /games/${gameId}`)) as { view: { step: number } };
  return by.refusal(`POST /games/${gameId}/commands`, { command: { do: 'advance', step } });
};

describe('a sealed quest', () => {
  it('[QS1] leaves no word of it in any file, before and after it is written on, nor in the log of the server', async () => {
    await aigul.ask(`POST /quests/${id}/edits`, { base: 4, edits: [question('gone'), { do: 'removeQuestion', question: 'gone' }] });
    const database = await openDatabase(path.join(home, 'app.db'));
    // What was taken out before is in free pages, far more than the sealed rows need.
    await database.$queryRawUnsafe('PRAGMA secure_delete = OFF');
    await database.meta.createMany({ data: Array.from({ length: 500 }, (_, i) => ({ key: `old ${i}`, value: SECRET.repeat(100) })) });
    await database.meta.deleteMany({ where: { key: { startsWith: 'old ' } } });
    await database.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
    await database.$disconnect();
    expect(filesWith(server, SECRET)).toEqual(['app.db']);
    await seal();
    expect(filesWith(server, SECRET)).toEqual([]);
    await aigul.ask(`POST /quests/${id}/edits`, { base: 6, edits: [question('q3')] });
    await aigul.ask(`POST /quests/${id}/comments`, { unit: null, text: `And ${SECRET}?` });
    await clock.advance(HOUR_MS + 1);
    await aigul.ask(`POST /quests/${id}/edits`, { base: 7, edits: [question('q4')] });
    await aigul.ask(`POST /quests/${id}/versions`, { name: `More ${SECRET}` });
    await newGame(rustam);
    expect(JSON.stringify(await aigul.ask(`GET /quests/${id}/versions`))).toContain(`More ${SECRET}`);
    expect(filesWith(server, SECRET)).toEqual([]);
    expect(log).not.toContain(SECRET);
  });

  /** Every endpoint that a quest can be named to. */
  const doors = Object.entries(contract).flatMap(([noun, verbs]) => Object.entries(verbs).flatMap(([verb, { '~orpc': { route, inputSchema } }]) => {
    const takesQuest = inputSchema !== undefined && JSON.stringify(z.toJSONSchema(inputSchema as z.ZodType, { io: 'input', unrepresentable: 'any' })).includes('"questId"');
    return takesQuest || route.path?.startsWith('/quests') ? [{ name: `${noun}.${verb}`, call: `${route.method} ${route.path}` }] : [];
  }));

  it('[QS2] tells nobody who is not named a word, at any door', async () => {
    await seal();
    const { id: gameId } = await newGame(rustam);
    const [version] = (await aigul.ask(`GET /quests/${id}/versions`)) as { id: string }[];
    const [comment] = (await aigul.ask(`GET /quests/${id}/comments`)) as { id: string }[];
    expect(doors.map(({ name }) => name)).toEqual(expect.arrayContaining(['quests.draft', 'quests.news', 'bank.pick', 'exchange.write', 'games.create', 'rehearsal.start', 'runs.create', 'envelopes.get']));
    const heard: [string, string | undefined][] = [];
    for (const { name, call } of doors) {
      const body = JSON.stringify(bodies[call] ?? null).replaceAll('"nowhere"', JSON.stringify(id));
      const at = call.replace('{id}', id).replace('{versionId}', version!.id).replace('{commentId}', comment!.id).replace('{format}', 'json');
      const answer = await request(server, at, { token: rustam.token, ...(bodies[call] === undefined ? {} : { body: JSON.parse(body) as unknown }) });
      expect([name, JSON.stringify(answer.body).includes(SECRET)]).toEqual([name, false]);
      heard.push([name, answer.code]);
    }
    expect(JSON.stringify(await aigul.ask('GET /own-data'))).not.toContain(SECRET);
    for (const format of ['xlsx', 'gift', '4s', 'players-pdf', 'host-pdf']) expect(await rustam.refusal(`GET /quests/${id}/files/${format}`)).toBe('quest_sealed');
    for (const call of [`GET /bank?search=${SECRET}`, 'GET /bank', 'GET /quests', 'GET /audit?limit=1000', `GET /games/${gameId}`, 'GET /games', 'GET /runs', 'GET /own-data']) {
      expect([call, JSON.stringify(await rustam.ask(call)).includes(`${SECRET} `)]).toEqual([call, false]);
    }
    // Who may not read is told so; what is left is what everybody may know and do.
    const open = ['quests.list', 'quests.create', 'quests.archive', 'games.create', 'envelopes.get'];
    // They refuse for another reason first: nobody names people who are not there, and the season is not either.
    const other: Readonly<Record<string, string>> = { 'envelopes.seal': 'bad_request', 'envelopes.change': 'bad_request', 'seasons.save': 'not_found' };
    for (const [name, code] of heard) expect([name, code]).toEqual([name, open.includes(name) ? undefined : (other[name] ?? 'quest_sealed')]);
    expect(filesWith(server, SECRET)).toEqual([]);
  });

  it('[QS2] shows everybody its name, its counts and its languages', async () => {
    await seal();
    const listed = ((await rustam.ask('GET /quests')) as { id: string }[]).find((quest) => quest.id === id);
    expect(listed).toMatchObject({ title: { en: 'Rivers' }, questions: 2, rounds: 1, languages: ['en'], description: {}, envelope: { opensAt, hasSecondKey: false, isNamed: false } });
  });

  it('[QS2] is read and written by whoever is named', async () => {
    await seal(false, [aigul.id, rustam.id]);
    expect(JSON.stringify(await rustam.ask(`GET /quests/${id}/draft`))).toContain(`Round of ${SECRET}`);
    await rustam.ask(`POST /quests/${id}/edits`, { base: 4, edits: [question('q3', 'Vakhsh')] });
    expect(JSON.stringify(await aigul.ask(`GET /quests/${id}/edits?after=4`))).toContain('Vakhsh');
    expect(JSON.stringify(await aigul.ask(`GET /quests/${id}/files/gift`))).toContain('Vakhsh');
  });

  it('[QS3] with a second key is read by nobody before it is typed, and then in that session alone', async () => {
    const dara = await newOrganiser('Дара');
    const { secondKey } = await seal(true, [aigul.id, rustam.id]);
    expect(secondKey).toMatch(/^(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
    expect(filesWith(server, secondKey!.replaceAll('-', ''))).toEqual([]);
    expect(await rustam.refusal(`GET /quests/${id}/draft`)).toBe('second_key_needed');
    expect(await rustam.refusal(`POST /quests/${id}/envelope/unlock`, { secondKey: 'ABCD-EFGH-JKMN-PQRS-TVWX' })).toBe('second_key_wrong');
    await rustam.ask(`POST /quests/${id}/envelope/unlock`, { secondKey: secondKey!.toLowerCase() });
    expect(JSON.stringify(await rustam.ask(`GET /quests/${id}/draft`))).toContain(SECRET);
    expect((await sealing(rustam)).envelope).toMatchObject({ isUnlocked: true });
    // Its time alone opens nothing.
    await clock.advance(72 * HOUR_MS);
    expect(await dara.refusal(`GET /quests/${id}/draft`)).toBe('quest_sealed');
    expect(await dara.refusal(`POST /quests/${id}/envelope/open`, { secondKey: null })).toBe('quest_sealed');
    await dara.ask(`POST /quests/${id}/envelope/open`, { secondKey });
    expect(JSON.stringify(await dara.ask(`GET /quests/${id}/draft`))).toContain(SECRET);
  });

  it('[QS3] is closed again when the server has been started anew', async () => {
    const { secondKey } = await seal(true);
    await server.stop();
    await start();
    aigul = await organiser(server, aigul.token);
    expect(await aigul.refusal(`GET /quests/${id}/draft`)).toBe('second_key_needed');
    await aigul.ask(`POST /quests/${id}/envelope/unlock`, { secondKey });
    expect(JSON.stringify(await aigul.ask(`GET /quests/${id}/draft`))).toContain(SECRET);
  });

  it('[QS4] opens at its time by itself, with everything in it', async () => {
    const before = await aigul.ask(`GET /quests/${id}/draft`);
    const comments = await aigul.ask(`GET /quests/${id}/comments`);
    const versions = await aigul.ask(`GET /quests/${id}/versions`);
    await seal();
    await clock.advance(48 * HOUR_MS - 1_000);
    expect(await rustam.refusal(`GET /quests/${id}/draft`)).toBe('quest_sealed');
    await clock.advance(1_000);
    expect(await rustam.ask(`GET /quests/${id}/draft`)).toEqual(before);
    expect([await rustam.ask(`GET /quests/${id}/comments`), await rustam.ask(`GET /quests/${id}/versions`)]).toEqual([comments, versions]);
    expect(((await rustam.ask(`GET /bank?search=${SECRET}`)) as { found: number }).found).toBe(1);
    expect((await sealing(rustam)).views[0]).toMatchObject({ by: null, action: 'envelopes.openedByTime' });
  });

  it('[QS4] opens when the server starts after its time', async () => {
    await seal();
    const { id: gameId } = await newGame(rustam);
    await server.stop();
    clock = manualClock(opensAt + HOUR_MS);
    await start();
    rustam = await organiser(server, rustam.token);
    expect(JSON.stringify(await rustam.ask(`GET /quests/${id}/draft`))).toContain(SECRET);
    expect(await advance(rustam, gameId)).toBeUndefined();
  });

  it('[QS4] is opened before its time by who is named, and by nobody else', async () => {
    await seal();
    expect(await rustam.refusal(`POST /quests/${id}/envelope/open`, { secondKey: null })).toBe('quest_sealed');
    await aigul.ask(`POST /quests/${id}/envelope/open`, { secondKey: null });
    expect(JSON.stringify(await rustam.ask(`GET /quests/${id}/draft`))).toContain(SECRET);
  });

  it('[QS5] is in nobody’s bank, is not copied, and gives nobody a question', async () => {
    await rustam.ask(`GET /bank?search=${SECRET}`);
    await seal();
    for (const by of [aigul, rustam]) expect(await by.ask(`GET /bank?search=${SECRET}`)).toMatchObject({ found: 0, tags: [] });
    for (const by of [aigul, rustam]) expect(await by.refusal(`POST /quests/${id}/copy`)).toBe('quest_sealed');
    const picked = await aigul.ask('POST /bank/picks', { into: { title: 'Best of', language: 'en', languages: [] }, picks: [{ questId: id, questionId: 'q1' }] });
    expect(picked).toMatchObject({ added: 0 });
  });

  it('[QS8] was never shown before: not by a game, and not by a run', async () => {
    await newGame(rustam);
    expect(await aigul.refusal(`POST /quests/${id}/envelope`, { opensAt, named: [aigul.id], hasSecondKey: false })).toBe('quest_played');
  });

  it('[QS9] is sealed, given to others and moved in time by those who are named in it', async () => {
    const terms = { opensAt, named: [aigul.id], hasSecondKey: false };
    expect(await rustam.refusal(`POST /quests/${id}/envelope`, terms)).toBe('bad_request');
    expect(await aigul.refusal(`POST /quests/${id}/envelope`, { ...terms, named: [aigul.id, 'nobody'] })).toBe('bad_request');
    await seal();
    expect(await rustam.refusal(`PUT /quests/${id}/envelope`, { opensAt, named: [rustam.id] })).toBe('quest_sealed');
    await aigul.ask(`PUT /quests/${id}/envelope`, { opensAt: opensAt + HOUR_MS, named: [aigul.id, rustam.id] });
    expect(JSON.stringify(await rustam.ask(`GET /quests/${id}/draft`))).toContain(SECRET);
    expect((await sealing(rustam)).envelope?.named.map(({ name }) => name)).toEqual(['Айгүл', 'Рустам']);
  });

  it('[QS9] is read by nobody when its terms were changed in the database', async () => {
    await seal();
    const database = await openDatabase(path.join(server.dataDir, 'app.db'));
    await database.questEnvelope.updateMany({ data: { named: [aigul.id, rustam.id] } });
    await database.$disconnect();
    for (const by of [aigul, rustam]) expect(await by.refusal(`GET /quests/${id}/draft`)).toBe('quest_sealed');
  });
});

describe('the log of a sealed quest', () => {
  it('[QS7] has every opening, export, version and game with who did it, and is shown to who is named', async () => {
    await seal(false, [aigul.id, rustam.id]);
    await rustam.ask(`GET /quests/${id}/draft`);
    await rustam.ask(`GET /quests/${id}/edits?after=0`);
    await rustam.ask(`GET /quests/${id}/files/gift`);
    await newGame(rustam);
    await clock.advance(HOUR_MS);
    // An editor that was left open and asks again after an hour is a view.
    await rustam.ask(`GET /quests/${id}/edits?after=0`);
    await aigul.ask(`PUT /quests/${id}/envelope`, { opensAt, named: [aigul.id] });
    const { views } = await sealing(aigul);
    expect(views.map(({ by, action }) => [by, action]).slice(0, 6)).toEqual([
      ['Айгүл', 'envelopes.change'], ['Рустам', 'quests.draft'], ['Рустам', 'games.create'], ['Рустам', 'exchange.write'], ['Рустам', 'quests.draft'], ['Айгүл', 'envelopes.seal'],
    ]);
    expect(await sealing(rustam)).toMatchObject({ views: [], envelope: { isNamed: false } });
  });
});

describe('a game of a sealed quest', () => {
  it('[QS6] gathers its players, begins no earlier than its quest, and plays it then', async () => {
    await seal();
    const { id: gameId } = await newGame(rustam);
    expect(await rustam.ask(`GET /games/${gameId}/envelope`)).toEqual({ opensAt, hasSecondKey: false });
    expect(await rustam.ask(`GET /games/${gameId}`)).toMatchObject({ view: { title: 'Rivers', questions: 2, isQuestSealed: true, upcoming: null } });
    expect(await advance(rustam, gameId)).toBe('quest_sealed');
    expect(await rustam.refusal('POST /rehearsal', { of: { gameId }, phones: 30 })).toBe('quest_sealed');
    await clock.advance(48 * HOUR_MS);
    const { view } = (await rustam.ask(`GET /games/${gameId}`)) as { view: { isQuestSealed: boolean; upcoming: object } };
    expect(view.isQuestSealed).toBe(false);
    expect(JSON.stringify(view.upcoming)).toContain(SECRET);
    expect(await advance(rustam, gameId)).toBeUndefined();
    expect(await rustam.ask(`GET /games/${gameId}/envelope`)).toBeNull();
  });

  it('[QS6] [QS4] is opened by the second key that its host types at the desk, before its time too', async () => {
    const { secondKey } = await seal(true);
    const { id: gameId } = await newGame(rustam);
    const dara = await newOrganiser('Дара');
    expect(await dara.refusal(`POST /games/${gameId}/envelope/open`, { secondKey })).toBe('game_not_found');
    expect(await dara.refusal(`POST /quests/${id}/envelope/open`, { secondKey })).toBe('quest_sealed');
    expect(await rustam.refusal(`POST /games/${gameId}/envelope/open`, { secondKey: 'no key' })).toBe('second_key_wrong');
    await rustam.ask(`POST /games/${gameId}/envelope/open`, { secondKey });
    expect(await advance(rustam, gameId)).toBeUndefined();
    expect((await sealing(rustam)).views[0]).toMatchObject({ by: 'Рустам', action: 'envelopes.openGame' });
  });

  it('[QS6] plays what was written when it was made', async () => {
    await seal();
    const { id: gameId } = await newGame(rustam);
    await aigul.ask(`POST /quests/${id}/edits`, { base: 4, edits: [question('q3')] });
    await clock.advance(48 * HOUR_MS);
    expect(await rustam.ask(`GET /games/${gameId}`)).toMatchObject({ view: { questions: 2 } });
    expect(await rustam.ask('GET /quests')).toEqual(expect.arrayContaining([expect.objectContaining({ id, questions: 3 })]));
  });
});
