import { season } from '@tabarman/shared/season/season.fixture.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Phone } from '../../testing/phone.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const look = { pattern: 3, colour: 2 };
let server: TestServer;
let token: string;
let seasonId: string;
let game: { id: string; pin: string };
const devices: Phone[] = [];

const facts = (name: string, country: 'KG' | 'TJ' = 'KG') => ({ name, country, region: null, university: null, classes: [] });
const ask = (endpoint: string, body?: unknown) => request(server, endpoint, { token, ...(body === undefined ? {} : { body }) });
interface Entry { id: string; name: string }
interface Game { gameId: string; seats: { number: number; name: string; entryId: string | null }[] }
interface Table { rows: { entry: Entry; place: number; games: number; values: { points: number; right: number }; verdict: { outcome: string } | null }[] }

/** Two teams of the season and a stranger play one question of a real quest over real sockets. */
beforeAll(async () => {
  server = await startTestServer();
  let cookie: string;
  ({ token, cookie } = await server.claim());
  ({ id: seasonId } = (await ask('POST /seasons', { title: 'Табарман', language: 'ru' })).body as { id: string });
  await ask(`PUT /seasons/${seasonId}`, { number: 0, season });
  const [quest] = (await ask('GET /quests')).body as { id: string }[];
  game = (await ask('POST /games', { questId: quest?.id, projectorLanguages: ['ky'] })).body as typeof game;
  const host = await Phone.connect(server.url, { cookie });
  devices.push(host);
  await host.ask('desk:open', { gameId: game.id, device: 'desk-of-the-host-1', language: 'en' });
  for (const name of ['Ала-Тоо', 'Pamir', 'Stranger']) {
    const phone = await Phone.connect(server.url);
    devices.push(phone);
    const joined = await phone.ask('game:join', { pin: game.pin, secret: Buffer.from(`secret of ${name}`).toString('base64url'), name, look, language: 'ky' });
    if (!joined.ok) throw new Error(joined.error);
  }
  const press = async (what: 'advance' | 'endQuestion') => {
    const { view } = await host.hear('desk:view');
    await host.ask('desk:command', { command: { do: what, step: view.step } });
  };
  await host.ask('desk:command', { command: { do: 'advance', step: 0 } });
  await host.hear('desk:view', ({ view }) => view.phase.name === 'round');
  await press('advance');
  const { key } = (await ask(`GET /quests/${quest?.id}`)).body as { key: Record<string, { right: { right: string } }> };
  const right = Object.values(key)[0]!.right.right;
  for (const [i, phone] of devices.slice(1).entries()) {
    await phone.answerOnceOpen({ index: 0, answerId: `answer-${i}`, choice: { option: i === 1 ? right : right === 'a' ? 'b' : 'a' } });
  }
  await host.hear('desk:view', ({ view }) => view.phase.name === 'reveal');
});
afterAll(async () => {
  for (const device of devices) device.leave();
  await server.stop();
});

const of = (entries: readonly Entry[], name: string) => entries.find((entry) => entry.name === name);
const table = async () => (await ask(`GET /seasons/${seasonId}/stages/national/table`)).body as Table;

describe('a stage from its games', () => {
  it('[ST7] [ST9] [ST10] a game that counts gives its seats to the entries of their names, and the table is what was played', async () => {
    const entries = (await ask(`POST /seasons/${seasonId}/entries`, { entries: [facts('ала тоо'), facts('Pamir', 'TJ'), facts('Fergana')] })).body as Entry[];
    const [alaToo, pamir] = [of(entries, 'ала тоо'), of(entries, 'Pamir')];
    const [counted] = (await ask(`POST /seasons/${seasonId}/games`, { gameId: game.id, stage: 'national', stageGame: 'first', venue: 'Osh' })).body as Game[];
    expect(counted?.seats.map(({ name, entryId }) => [name, entryId])).toEqual([['Ала-Тоо', alaToo?.id], ['Pamir', pamir?.id], ['Stranger', null]]);
    expect((await table()).rows.map(({ entry, place, values: { right } }) => [entry.name, place, right])).toEqual(expect.arrayContaining([['Pamir', 1, 1], ['ала тоо', 2, 0], ['Fergana', 2, 0]]));
  });

  it('[ST7] an entry that is called otherwise keeps the seats that its name gave it, and those seats alone', async () => {
    const entries = (await ask(`GET /seasons/${seasonId}/entries`)).body as Entry[];
    const [alaToo, fergana] = [of(entries, 'ала тоо'), of(entries, 'Fergana')];
    await ask(`PUT /seasons/${seasonId}/entries/${alaToo?.id}`, { entry: facts('Тянь-Шань') });
    await ask(`PUT /seasons/${seasonId}/entries/${fergana?.id}`, { entry: facts('Ала-Тоо') });
    const given = async () => ((await ask(`GET /seasons/${seasonId}/games`)).body as Game[])[0]?.seats.map(({ entryId }) => entryId);
    expect(await given()).toEqual([alaToo?.id, of(entries, 'Pamir')?.id, null]);
    expect((await table()).rows.find(({ entry }) => entry.id === alaToo?.id)).toMatchObject({ games: 1 });
    await ask(`PUT /seasons/${seasonId}/entries/${fergana?.id}`, { entry: facts('Stranger') });
    expect(await given()).toEqual([alaToo?.id, of(entries, 'Pamir')?.id, fergana?.id]);
    await ask(`PUT /seasons/${seasonId}/entries/${alaToo?.id}`, { entry: facts('ала тоо') });
    await ask(`PUT /seasons/${seasonId}/entries/${fergana?.id}`, { entry: facts('Fergana') });
  });

  it('[ST7] by hand a seat is given to another entry, never one entry to two seats', async () => {
    const fergana = of((await ask(`GET /seasons/${seasonId}/entries`)).body as Entry[], 'Fergana');
    expect((await ask(`PUT /seasons/${seasonId}/games/${game.id}/seats`, { seats: [{ number: 1, entryId: fergana?.id }, { number: 2, entryId: fergana?.id }] })).code).toBe('entry_twice');
    await ask(`PUT /seasons/${seasonId}/games/${game.id}/seats`, { seats: [{ number: 2, entryId: fergana?.id }] });
    expect((await table()).rows[0]?.entry.name).toBe('Fergana');
  });

  it('[QL3] an entry that withdraws keeps its line and loses its seat in the next stage', async () => {
    const pamir = of((await ask(`GET /seasons/${seasonId}/entries`)).body as Entry[], 'Pamir');
    await ask(`PUT /seasons/${seasonId}/entries/${pamir?.id}/withdrawal`, { isWithdrawn: true });
    expect((await table()).rows.find(({ entry }) => entry.id === pamir?.id)?.verdict).toEqual({ outcome: 'out', reason: 'withdrawn' });
  });

  it('[ST10] a game that counts no longer leaves nothing in the table', async () => {
    expect((await ask(`DELETE /seasons/${seasonId}/games/${game.id}`)).body).toEqual([]);
    expect((await table()).rows.every(({ values }) => values.points === 0 && values.right === 0)).toBe(true);
  });

  it('[A26] an organiser of one country writes entries and stages of it alone, and reads all', async () => {
    const { link } = (await ask('POST /people/invitations', { role: 'organiser', scope: { countries: ['TJ'], languages: [] } })).body as { link: string };
    const { token: tajik } = (await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name: 'Мадина' } })).body as { token: string };
    const by = (endpoint: string, body?: unknown) => request(server, endpoint, { token: tajik, ...(body === undefined ? {} : { body }) });
    const entries = (await by(`GET /seasons/${seasonId}/entries`)).body as Entry[];
    const alaToo = of(entries, 'ала тоо');
    const national = { ...season.stages[0]!, id: 'national', country: 'TJ' as const };
    const own = (await by('POST /seasons', { title: 'Точикистон', language: 'tg' })).body as { id: string; season: typeof season };
    expect(own.season.eligibility.countries).toEqual(['TJ']);
    expect([
      await by(`POST /seasons/${seasonId}/entries`, { entries: [facts('Osh')] }),
      await by(`PUT /seasons/${seasonId}/entries/${alaToo?.id}`, { entry: facts('Osh', 'TJ') }),
      await by(`PUT /seasons/${seasonId}/entries/${alaToo?.id}/withdrawal`, { isWithdrawn: true }),
      await by(`PUT /seasons/${seasonId}`, { number: 1, season }),
      await by(`POST /seasons/${seasonId}/versions`, {}),
      await by(`POST /seasons/${seasonId}/stages/national/results`),
      await by(`PUT /seasons/${own.id}`, { number: 0, season }),
    ].map(({ code }) => code)).toEqual(Array.from({ length: 7 }, () => 'forbidden'));
    expect((await by(`POST /seasons/${seasonId}/entries`, { entries: [facts('Хуҷанд', 'TJ')] })).status).toBe(201);
    expect((await by(`PUT /seasons/${own.id}`, { number: 0, season: { ...own.season, stages: [national] } })).status).toBe(200);
  });

  it('refuses what is not there', async () => {
    expect((await ask('GET /seasons/nowhere/entries')).code).toBe('not_found');
    expect((await ask(`GET /seasons/${seasonId}/stages/nowhere/table`)).code).toBe('not_found');
    expect((await ask(`POST /seasons/${seasonId}/games`, { gameId: game.id, stage: 'nowhere', stageGame: 'first', venue: '' })).code).toBe('not_found');
    expect((await ask(`POST /seasons/${seasonId}/games`, { gameId: 'nowhere', stage: 'national', stageGame: 'first', venue: '' })).code).toBe('not_found');
    expect((await ask(`POST /seasons/${seasonId}/entries`, { entries: [{ ...facts('X'), region: 'TJ-SU' }] })).code).toBe('bad_request');
  });
});
