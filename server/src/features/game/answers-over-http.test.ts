import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Phone } from '../../testing/phone.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const look = { pattern: 3, colour: 2 };
const secretOf = (name: string) => Buffer.from(`secret of ${name}`).toString('base64url');

describe('an answer over HTTP', () => {
  let server: TestServer;
  let token: string;
  let cookie: string;
  let game: { id: string; pin: string };
  let host: Phone;
  const devices: Phone[] = [];

  beforeAll(async () => {
    server = await startTestServer();
    ({ token, cookie } = await server.claim());
  });
  afterAll(async () => {
    for (const device of devices) device.leave();
    await server.stop();
  });
  beforeEach(async () => {
    const [quest] = (await request(server, 'GET /quests', { token })).body as { id: string }[];
    game = (await request(server, 'POST /games', { token, body: { questId: quest?.id, projectorLanguages: ['ky'] } })).body as typeof game;
    host = await device(cookie);
    await host.ask('desk:open', { gameId: game.id, device: 'desk-of-the-host-1', language: 'en' });
  });

  async function device(withCookie?: string): Promise<Phone> {
    const connected = await Phone.connect(server.url, withCookie === undefined ? {} : { cookie: withCookie });
    devices.push(connected);
    return connected;
  }

  async function join(name: string): Promise<Phone> {
    const phone = await device();
    const reply = await phone.ask('game:join', { pin: game.pin, secret: secretOf(name), name, look, language: 'ky' });
    if (!reply.ok) throw new Error(reply.error);
    return phone;
  }

  async function press(what: 'advance' | 'endQuestion'): Promise<void> {
    const { view } = await host.hear('desk:view');
    const reply = await host.ask('desk:command', { command: { do: what, step: view.step } });
    if (!reply.ok) throw new Error(reply.error);
  }

  async function openFirst(): Promise<void> {
    const opened = await host.ask('desk:command', { command: { do: 'advance', step: 0 } });
    expect(opened.ok).toBe(true);
    await host.hear('desk:view', ({ view }) => view.phase.name === 'round');
    await press('advance');
    // Not cut short: then its options are open when the desk says so.
    await host.hear('desk:view', ({ view }) => view.next === 'reveal');
  }

  const post = (body: object, id = game.id) => request(server, `POST /games/${id}/answers`, { body: { index: 0, answerId: 'answer-1', choice: { option: 'b' }, ...body } });

  it('[R7] is stored like any other, once, whichever way comes first', async () => {
    const [http, both] = [await join('Farrukh'), await join('Dilnoza')];
    await openFirst();
    const stored = await post({ secret: secretOf('Farrukh'), thinkMs: 0 });
    expect(stored).toMatchObject({ status: 200, body: { answerId: 'answer-1', index: 0, choice: { option: 'b' } } });
    expect(await http.ask('game:answer', { index: 0, answerId: 'answer-2', choice: { option: 'a' } })).toEqual({ ok: true, data: stored.body });

    const first = await both.ask('game:answer', { index: 0, answerId: 'answer-1', choice: { option: 'a' } });
    expect(first.ok && (await post({ secret: secretOf('Dilnoza') })).body).toEqual(first.ok && first.data);
    const revealed = await http.hear('game:view', ({ view }) => view.phase.name === 'reveal');
    expect(revealed.standing?.result).not.toBeNull();
  });

  it('[R7] needs no connection at all, and is refused before the options and after the reveal', async () => {
    (await join('Nurbek')).leave();
    expect((await post({ secret: secretOf('Nurbek') })).code).toBe('answer_not_open');
    await openFirst();
    expect((await post({ secret: secretOf('Nurbek'), choice: { option: 'zz' } })).code).toBe('answer_invalid');
    expect((await post({ secret: secretOf('Nurbek') })).status).toBe(200);
    await join('Sardor');
    await press('endQuestion');
    expect((await post({ secret: secretOf('Sardor') })).code).toBe('answer_too_late');
    expect((await post({ secret: secretOf('Nurbek') })).status).toBe(200);
  });

  it('[R9] is limited per seat, and for those without one per address', async () => {
    await join('Farrukh');
    await join('Aibek');
    const sent = await Promise.all(Array.from({ length: 20 }, () => post({ secret: secretOf('Farrukh') })));
    const refused = sent.filter((answer) => answer.code === 'too_many');
    expect(refused.length).toBeGreaterThan(5);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await post({ secret: secretOf('Aibek') })).code).toBe('answer_not_open');

    const strangers = await Promise.all(Array.from({ length: 80 }, (_, i) => post({ secret: secretOf(`stranger ${i}`) }, i % 2 === 0 ? game.id : 'no-such-game')));
    expect(new Set(strangers.map((s) => s.code))).toEqual(new Set(['seat_not_found', 'too_many']));
    expect((await post({ secret: secretOf('Aibek') })).code).toBe('answer_not_open');
  });

  it('[R9] [T8] takes its time when all of it is there: a request that is begun early is not early', async () => {
    await join('Farrukh');
    await openFirst();
    const { hostname, port } = new URL(server.url);
    const body = JSON.stringify({ secret: secretOf('Farrukh'), index: 0, answerId: 'answer-1', choice: { option: 'b' }, thinkMs: 0 });
    const held = connect(Number(port), hostname);
    held.write(`POST /api/v1/games/${game.id}/answers HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 20)}`);
    const other = await join('Aibek');
    const since = await other.ask('clock', {});
    held.write(body.slice(20));
    let told = '';
    held.on('data', (chunk: Buffer) => (told += chunk.toString()));
    await once(held, 'close');
    const opened = await other.ask('game:sync', {});
    if (!opened.ok || !since.ok || opened.data.view.phase.name !== 'question') throw new Error('no question is open');
    const { elapsedMs, creditMs } = JSON.parse(told.slice(told.indexOf('{'), told.lastIndexOf('}') + 1)) as { elapsedMs: number; creditMs: number };
    expect(elapsedMs + creditMs + 50).toBeGreaterThan(since.data.now - opened.data.view.phase.clock.opensAt);
  });

  it('[E2] refuses a thinking time that cannot be, and anything unlisted', async () => {
    await join('Farrukh');
    for (const thinkMs of [-1, 0.5, 1e12, null, '5']) expect((await post({ secret: secretOf('Farrukh'), thinkMs })).code).toBe('bad_request');
    expect((await post({ secret: secretOf('Farrukh'), creditMs: 900 })).code).toBe('bad_request');
    expect((await post({})).code).toBe('bad_request');
  });

  it('[G10] of a removed player is refused', async () => {
    await join('Farrukh');
    const list = await host.ask('desk:players', { search: 'farrukh', offset: 0 });
    if (!list.ok) throw new Error(list.error);
    await host.ask('desk:command', { command: { do: 'remove', playerId: list.data.players[0]!.playerId } });
    expect((await post({ secret: secretOf('Farrukh') })).code).toBe('seat_removed');
  });
});
