import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { makeOrganiserLink } from '../../testing/make-organiser-link.ts';
import { Phone } from '../../testing/phone.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

interface Told {
  readonly id: string;
  readonly link: string;
  readonly rescueCode: string;
  readonly gameId: string;
  readonly name: string;
  readonly key: string;
  readonly hosts: readonly { readonly id: string; readonly name: string; readonly cameBy: string; readonly isHere: boolean; readonly isInCharge: boolean }[];
  readonly invitations: readonly { readonly id: string }[];
}

let server: TestServer;
let owner: Awaited<ReturnType<TestServer['claim']>>;
const phones: Phone[] = [];

beforeAll(async () => {
  server = await startTestServer();
  owner = await server.claim('Гүлнара');
});
afterAll(async () => {
  for (const phone of phones) phone.leave();
  await server.stop();
});

const ask = (endpoint: string, options: Parameters<typeof request>[2] = {}) => request(server, endpoint, options);
const told = async (endpoint: string, options: Parameters<typeof request>[2] = {}) => (await ask(endpoint, options)).body as Told;
const asOwner = (endpoint: string, body?: unknown) => told(endpoint, { token: owner.token, ...(body === undefined ? {} : { body }) });

async function newGame(): Promise<string> {
  const [quest] = (await ask('GET /quests', { token: owner.token })).body as { id: string }[];
  return (await asOwner('POST /games', { questId: quest?.id, projectorLanguages: ['ky'] })).id;
}

const invite = async (gameId: string) => (await asOwner(`POST /games/${gameId}/invitations`)).link.replace('/desk/host#', '');
const open = (link: string, name = 'Айгүл') => ask('POST /hosts/invitation', { body: { link, name } });

async function coHostOf(gameId: string, name = 'Айгүл'): Promise<{ key: string; cookie: string }> {
  const opened = await open(await invite(gameId), name);
  return { key: (opened.body as Told).key, cookie: opened.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ') };
}

async function desk(gameId: string, cookie: string, device: string): Promise<Phone> {
  const phone = await Phone.connect(server.url, { cookie });
  phones.push(phone);
  const reply = await phone.ask('desk:open', { gameId, device, language: 'ky' });
  if (!reply.ok) throw new Error(reply.error);
  return phone;
}

describe('an invitation', () => {
  it('[H6] makes whoever opens it first a co-host of this game, without an account', async () => {
    const gameId = await newGame();
    const opened = await open(await invite(gameId));
    expect(opened.body).toMatchObject({ gameId, name: 'Айгүл' });
    expect(opened.headers.getSetCookie()[0]).toMatch(new RegExp(`^tabarman\\.host\\.${gameId}=[\\w-]{32}; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax$`));
    const { key } = opened.body as Told;
    expect((await ask(`GET /games/${gameId}`, { token: key })).status).toBe(200);
    expect((await ask(`POST /games/${gameId}/commands`, { token: key, body: { command: { do: 'lock', isLocked: true } } })).body).toMatchObject({ view: { isLocked: true } });
  });

  it('[H6] that is used, withdrawn or unknown looks the same, and a name is needed', async () => {
    const gameId = await newGame();
    const [used, withdrawn] = [await invite(gameId), await invite(gameId)];
    const { id } = (await asOwner(`GET /games/${gameId}/hosts`)).invitations[1]!;
    await asOwner(`DELETE /games/${gameId}/hosts/${id}`);
    expect(await open(used, '\u200B ')).toMatchObject({ code: 'bad_request', body: { data: { fields: ['name'] } } });
    expect((await open(used)).status).toBe(200);

    const refused = await Promise.all([open(used), open(withdrawn), open('never-was-a-link-like-this')]);
    expect(new Set(refused.map((r) => JSON.stringify([r.status, r.body])))).toEqual(new Set([JSON.stringify([410, refused[0]?.body])]));
    expect(refused[0]?.code).toBe('link_used');
  });

  it('[H6] leads its co-host back to the desk, as often as it is opened on the same device', async () => {
    const gameId = await newGame();
    const link = await invite(gameId);
    const { key } = (await open(link)).body as Told;
    expect(await told('POST /hosts/invitation', { token: key, body: { link } })).toEqual({ gameId, name: 'Айгүл', key: null });
    expect((await open(link)).code).toBe('link_used');
  });

  it('[H6] is opened by one of many who try at once', async () => {
    const link = await invite(await newGame());
    const tries = await Promise.all(Array.from({ length: 8 }, (_, i) => open(link, `Host ${i}`)));
    expect(tries.filter((t) => t.status === 200)).toHaveLength(1);
  });

  it('[H6] makes an account a co-host by itself, and is not used up by who leads the game already', async () => {
    const gameId = await newGame();
    const link = await invite(gameId);
    expect(await told('POST /hosts/invitation', { token: owner.token, body: { link } })).toMatchObject({ gameId, key: null });
    const claimed = await ask('POST /session/claim', { body: { link: await makeOrganiserLink(server), name: 'Рустам' } });
    const { token } = claimed.body as { token: string };
    expect((await ask(`GET /games/${gameId}`, { token })).code).toBe('game_not_found');
    expect(await told('POST /hosts/invitation', { token, body: { link } })).toEqual({ gameId, name: 'Рустам', key: null });
    expect((await ask(`GET /games/${gameId}`, { token })).status).toBe(200);
    expect((await ask('GET /games', { token })).body).toEqual([]);
  });

  it('[H5] of one game opens no other, no list, no settings', async () => {
    const [gameId, other] = [await newGame(), await newGame()];
    const { key, cookie } = await coHostOf(gameId);
    for (const endpoint of [`GET /games/${other}`, `GET /games/${other}/hosts`, 'GET /games', 'GET /session', 'GET /quests']) {
      expect([endpoint, (await ask(endpoint, { token: key })).code]).toEqual([endpoint, 'signed_out']);
    }
    const phone = await Phone.connect(server.url, { cookie });
    phones.push(phone);
    expect(await phone.ask('desk:open', { gameId: other, device: 'device-1', language: 'ky' })).toEqual({ ok: false, error: 'signed_out' });
  });

  it('[H6] there are at most twenty of a game', async () => {
    const gameId = await newGame();
    for (let i = 0; i < 20; i += 1) await invite(gameId);
    expect(await ask(`POST /games/${gameId}/invitations`, { token: owner.token })).toMatchObject({ status: 409, code: 'hosts_full' });
  });
});

describe('a co-host', () => {
  it('[H5] takes over the desk, and the one that led is told by name; withdrawn, its desk closes and its key opens nothing', async () => {
    const gameId = await newGame();
    const laptop = await desk(gameId, owner.cookie, 'the-laptop');
    const { key, cookie } = await coHostOf(gameId);
    const phone = await desk(gameId, cookie, 'the-phone');
    expect(await phone.ask('desk:command', { command: { do: 'advance', step: 0 } })).toEqual({ ok: false, error: 'not_in_charge' });
    expect(await phone.ask('desk:command', { command: { do: 'takeOver' } })).toMatchObject({ ok: true });
    await laptop.hear('desk:view', ({ view }) => view.charge?.name === 'Айгүл');
    expect(await laptop.ask('desk:command', { command: { do: 'advance', step: 0 } })).toEqual({ ok: false, error: 'not_in_charge' });

    const { hosts } = await asOwner(`GET /games/${gameId}/hosts`);
    expect(hosts).toMatchObject([
      { name: 'Гүлнара', cameBy: 'owner', isHere: true, isInCharge: false }, { name: 'Айгүл', cameBy: 'invitation', isHere: true, isInCharge: true },
    ]);
    await asOwner(`DELETE /games/${gameId}/hosts/${hosts[1]?.id}`);
    expect(await phone.hear('goodbye')).toEqual({ reason: 'withdrawn' });
    expect((await ask(`GET /games/${gameId}`, { token: key })).code).toBe('signed_out');
    expect(await ask(`DELETE /games/${gameId}/hosts/${hosts[0]?.id}`, { token: owner.token })).toMatchObject({ code: 'not_found' });
    expect(await laptop.ask('desk:command', { command: { do: 'takeOver' } })).toMatchObject({ ok: true });
  });
});

describe('a rescue code', () => {
  const rescue = (code: string, body: object = {}) => ask('POST /hosts/rescue', { body: { code, ...body } });
  const codeOf = async (gameId: string) => (await asOwner(`POST /games/${gameId}/rescue-code`)).rescueCode;

  it('[H7] makes any device lead at once, is then spent, and the next one is shown', async () => {
    const gameId = await newGame();
    const laptop = await desk(gameId, owner.cookie, 'the-laptop');
    const code = await codeOf(gameId);
    expect(await codeOf(gameId)).toBe(code);
    const rescued = await rescue(code.toLowerCase().replaceAll('-', ' '), { device: 'third-device' });
    expect(rescued.body).toMatchObject({ gameId, name: 'Гүлнара' });
    await laptop.hear('desk:view', ({ view }) => view.charge?.device === 'third-device');

    const third = await desk(gameId, rescued.headers.getSetCookie()[0]?.split(';')[0] ?? '', 'third-device');
    expect(await third.ask('desk:command', { command: { do: 'advance', step: 0 } })).toMatchObject({ ok: true });
    expect(await rescue(code)).toMatchObject({ status: 404, code: 'code_wrong' });
    expect(await codeOf(gameId)).not.toBe(code);
  });

  it('[H7] is spent by one of many at once, and by a machine as well', async () => {
    const gameId = await newGame();
    const code = await codeOf(gameId);
    const tries = await Promise.all(Array.from({ length: 6 }, () => rescue(code, { name: 'Рустам' })));
    const [won] = tries.filter((t) => t.status === 200);
    expect(tries.filter((t) => t.status === 200)).toHaveLength(1);
    if (!won) throw new Error('nobody won');
    const { key } = won.body as Told;
    expect((await ask(`POST /games/${gameId}/commands`, { token: key, body: { command: { do: 'advance', step: 0 } } })).status).toBe(200);
    expect((await asOwner(`GET /games/${gameId}/hosts`)).hosts[1]).toMatchObject({ name: 'Рустам', cameBy: 'rescue', isInCharge: true });
  });

  it('[H7] of a finished game, and what is no code, are refused alike', async () => {
    const gameId = await newGame();
    const code = await codeOf(gameId);
    await asOwner(`POST /games/${gameId}/commands`, { command: { do: 'endGame', step: 0 } });
    await expect.poll(async () => (await ask(`GET /games/${gameId}/results`, { token: owner.token })).status).toBe(200);
    const refused = await Promise.all([rescue(code), rescue('ABCD-EFGH-JKMN'), rescue('nonsense')]);
    expect(new Set(refused.map((r) => JSON.stringify(r.body))).size).toBe(1);
  });

  it('[H8] wrong codes of the same hall never keep the right one waiting', async () => {
    const clock = manualClock(1_800_000_000_000);
    const hall = await startTestServer({}, { clock });
    const { token } = await hall.claim();
    const [quest] = (await request(hall, 'GET /quests', { token })).body as { id: string }[];
    const game = (await request(hall, 'POST /games', { token, body: { questId: quest?.id, projectorLanguages: ['ky'] } })).body as Told;
    const { rescueCode: code } = (await request(hall, `POST /games/${game.id}/rescue-code`, { token })).body as Told;
    const type = (typed: string) => request(hall, 'POST /hosts/rescue', { body: { code: typed } });
    for (let i = 0; i < 5; i += 1) expect((await type(`ABCD-EFGH-${3000 + i}`)).code).toBe('code_wrong');
    let answered = 0;
    const wrong = Array.from({ length: 20 }, (_, i) => type(`ABCD-EFGH-${4000 + i}`).finally(() => (answered += 1)));

    expect((await type(code)).status).toBe(200);
    expect(answered).toBe(0);
    while (answered < wrong.length) await clock.advance(2_000);
    expect(new Set((await Promise.all(wrong)).map((r) => r.code))).toEqual(new Set(['code_wrong']));
    await hall.stop();
  });
});

it('[H5] [H7] co-hosts, invitations and the code are the same after a restart', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tabarman-'));
  const first = await startTestServer({ DATA_DIR: dataDir });
  const { token } = await first.claim();
  const [quest] = (await request(first, 'GET /quests', { token })).body as { id: string }[];
  const game = (await request(first, 'POST /games', { token, body: { questId: quest?.id, projectorLanguages: ['ky'] } })).body as Told;
  const links = await Promise.all([1, 2].map(async () => ((await request(first, `POST /games/${game.id}/invitations`, { token })).body as Told).link.split('#')[1]));
  const { key } = (await request(first, 'POST /hosts/invitation', { body: { link: links[0], name: 'Айгүл' } })).body as Told;
  const { rescueCode: code } = (await request(first, `POST /games/${game.id}/rescue-code`, { token })).body as Told;
  await first.stop();

  const second = await startTestServer({ DATA_DIR: dataDir });
  expect((await request(second, `GET /games/${game.id}`, { token: key })).status).toBe(200);
  expect((await request(second, `POST /games/${game.id}/rescue-code`, { token: key })).body).toEqual({ rescueCode: code });
  expect((await request(second, 'POST /hosts/invitation', { body: { link: links[1], name: 'Рустам' } })).status).toBe(200);
  expect((await request(second, 'POST /hosts/rescue', { body: { code } })).status).toBe(200);
  await second.stop();
  rmSync(dataDir, { recursive: true });
});
