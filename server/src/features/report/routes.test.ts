import type { ReportPlayer, ReportView } from '@tabarman/shared/report/views.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Phone } from '../../testing/phone.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const look = { pattern: 3, colour: 2 };
const readers = [['Ayperi', 'ky'], ['Farrukh', 'tg'], ['Dilnoza', 'uz']] as const;

let server: TestServer;
let token: string;
let game: { id: string; pin: string };
const devices: Phone[] = [];

const get = (path: string, asked = token) => request(server, `GET /games/${game.id}/report${path}`, { token: asked });
const reportIn = async (language: string) => (await get(`?language=${language}`)).body as ReportView;
const fileIn = (format: string, language = 'ru') => fetch(`${server.url}/api/v1/games/${game.id}/report/files/${format}?language=${language}`, { headers: { authorization: `Bearer ${token}` } });

/** One question is played by three phones in three languages, one of which reads on in Russian before it answers. */
beforeAll(async () => {
  server = await startTestServer();
  let cookie: string;
  ({ token, cookie } = await server.claim());
  const [quest] = (await request(server, 'GET /quests', { token })).body as { id: string }[];
  game = (await request(server, 'POST /games', { token, body: { questId: quest?.id, projectorLanguages: ['ky'] } })).body as typeof game;
  const host = await Phone.connect(server.url, { cookie });
  devices.push(host);
  await host.ask('desk:open', { gameId: game.id, device: 'desk-of-the-host-1', language: 'en' });
  for (const [name, language] of readers) {
    const phone = await Phone.connect(server.url);
    devices.push(phone);
    const joined = await phone.ask('game:join', { pin: game.pin, secret: Buffer.from(`secret of ${name}`).toString('base64url'), name, look, language });
    if (!joined.ok) throw new Error(joined.error);
  }
  const press = async (what: 'advance' | 'endQuestion') => {
    const { view } = await host.hear('desk:view');
    const reply = await host.ask('desk:command', { command: { do: what, step: view.step } });
    if (!reply.ok) throw new Error(reply.error);
  };
  await host.ask('desk:command', { command: { do: 'advance', step: 0 } });
  await host.hear('desk:view', ({ view }) => view.phase.name === 'round');
  await press('advance');
  const [, first, second, third] = devices;
  await third?.ask('game:language', { language: 'ru' });
  // One after the other: when the first is taken, the options are open for all.
  for (const [i, phone] of [first, second, third].entries()) {
    expect(await phone?.answerOnceOpen({ index: 0, answerId: `answer-${i}`, choice: { option: i === 0 ? 'a' : 'b' } })).toMatchObject({ ok: true });
  }
  await host.hear('desk:view', ({ view }) => view.phase.name === 'reveal');
});
afterAll(async () => {
  for (const device of devices) device.leave();
  await server.stop();
});

describe('the report of a game', () => {
  it('[Z9, Z15] is there while the game runs, with the language in which each player read', async () => {
    expect(await reportIn('en')).toMatchObject({ isFinished: false, players: 3, version: 1, questions: [{ index: 0, there: 3, answered: 3 }], fairness: { reference: null, others: [] } });
    const { players, found } = (await get('/players')).body as { players: ReportPlayer[]; found: number };
    expect(found).toBe(3);
    expect(Object.fromEntries(players.map(({ name, language }) => [name, language]))).toEqual({ Ayperi: 'ky', Farrukh: 'tg', Dilnoza: 'ru' });
    expect((await get('/players?offset=2')).body).toMatchObject({ players: [{}], found: 3 });
    expect((await get('/players?by=name&order=down&language=tg&search=A')).body).toMatchObject({ players: [{ name: 'Farrukh' }, { name: 'Dilnoza' }, { name: 'Ayperi' }] });
    expect((await get('/players?who=needHelp')).body).toEqual({ players: [], found: 0 });
  });

  it('[Z15] speaks the reader’s language', async () => {
    const prompts = await Promise.all(languages.map(async (language) => (await reportIn(language)).questions[0]?.prompt));
    expect(new Set(prompts).size).toBe(5);
  });

  it('[A7] is nobody else’s', async () => {
    expect((await request(server, `GET /games/${game.id}/report`)).code).toBe('signed_out');
    expect((await request(server, `GET /games/${game.id}/report/files/xlsx`)).code).toBe('signed_out');
    expect((await request(server, 'GET /games/nothing/report', { token })).code).toBe('game_not_found');
  });

  it.each([['xlsx', 'PK'], ['csv', '\uFEFF'], ['pdf', '%PDF']])('[Z16] is a %s file with its name', async (format, begins) => {
    const response = await fileIn(format);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(response.status).toBe(200);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.slice(0, 6)).startsWith(begins)).toBe(true);
    expect(response.headers.get('content-disposition')).toContain(`.${format}`);
  });

  it('[Z16] has numbers as the region of its reader writes them', async () => {
    const csv = await (await fileIn('csv')).text();
    expect(csv).toContain('Вопросы\r\n№;Вопрос;');
    expect(csv).toMatch(/;0,\d+;/);
    expect(await (await fileIn('csv', 'en')).text()).toMatch(/,0\.\d+,/);
  });
});
