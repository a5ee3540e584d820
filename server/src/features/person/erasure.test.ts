import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Phone } from '../../testing/phone.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const NAME = 'Жаркынай Токтогулова';
const EMAIL = 'jarkynai@example.org';
const password = 'тоо кыясы 7';
const everywhere = { countries: [], languages: [] };

let server: TestServer;
let admin: string;
let person: { token: string; id: string };

const ask = (call: string, token: string, body?: unknown) => request(server, call, { token, ...(body === undefined ? {} : { body }) });

async function invited(role: string, name: string): Promise<{ token: string; id: string }> {
  const { body } = await ask('POST /people/invitations', admin, { role, scope: everywhere, note: `for ${name}` });
  const claimed = await request(server, 'POST /session/claim', { body: { link: (body as { link: string }).link.split('#')[1], name } });
  const { token, person: { id } } = claimed.body as { token: string; person: { id: string } };
  return { token, id };
}

beforeEach(async () => {
  server = await startTestServer();
  admin = (await server.claim('Админ')).token;
  person = await invited('organiser', NAME);
  await ask('PUT /session/password', person.token, { email: EMAIL, password });
});
afterEach(() => server.stop());

/** A finished game with a player and a correction by its owner, and one that the owner only helped to lead. */
async function playedGame(owner: string): Promise<string> {
  const [quest] = (await ask('GET /quests', owner)).body as { id: string }[];
  const { id, pin } = (await ask('POST /games', owner, { questId: quest?.id, projectorLanguages: ['ky'] })).body as { id: string; pin: string };
  const phone = await Phone.connect(server.url);
  const joined = await phone.ask('game:join', { pin, name: 'Азамат', language: 'ky', secret: 'x'.repeat(32), look: { pattern: 0, colour: 0 } });
  expect(joined).toMatchObject({ ok: true });
  phone.leave();
  await phone.untilGone();
  const look = async () => ((await ask(`GET /games/${id}`, owner)).body as { view: { step: number; phase: { name: string } } }).view;
  const give = (command: object) => ask(`POST /games/${id}/commands`, owner, { command });
  for (let view = await look(); view.phase.name !== 'leaderboard'; view = await look()) await give({ do: 'advance', step: view.step });
  for (let view = await look(); view.phase.name !== 'finished'; view = await look()) await give({ do: 'endGame', step: view.step });
  await voidFirst(id, owner);
  return id;
}

async function voidFirst(id: string, by: string, what = 'void'): Promise<void> {
  await ask(`POST /games/${id}/commands`, by, { command: { do: 'takeOver' } });
  const correction = { what, index: 0 };
  const { tally } = (await ask(`POST /games/${id}/corrections/preview`, by, { correction })).body as { tally: number };
  expect((await ask(`POST /games/${id}/commands`, by, { command: { do: 'correct', tally, correction, reason: 'two were right' } })).code).toBeUndefined();
}

const bytes = () => readdirSync(server.dataDir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile()).map((file) => readFileSync(path.join(file.parentPath, file.name)).toString('utf8')).join('\n').toLowerCase();
const results = async (id: string, token: string) => (await ask(`GET /games/${id}/results`, token)).body as { rows: unknown[]; hash: string; corrections: { by: string }[] };
const erase = (token: string, confirmation: object) => ask('POST /own-data/erasure', token, { confirmation });

describe('erasure', () => {
  it('[U3] leaves no byte of name and contact in the data folder; games, results and the log stay', async () => {
    const own = await playedGame(person.token);
    const foreign = await playedGame(admin);
    const { link } = (await ask(`POST /games/${foreign}/invitations`, admin)).body as { link: string };
    expect((await ask('POST /hosts/invitation', person.token, { link: link.split('#')[1], name: '' })).code).toBeUndefined();
    await voidFirst(foreign, person.token, 'reinstate');
    const { id: questId } = (await ask('POST /quests', person.token, { title: 'Lakes', language: 'en', languages: [] })).body as { id: string };
    await ask(`POST /quests/${questId}/comments`, person.token, { unit: null, text: 'Which source?' });
    const before = await results(own, person.token);
    const foreignBefore = await results(foreign, admin);
    expect(bytes()).toContain('токтогулова');
    expect(bytes()).toContain(EMAIL);

    expect((await erase(person.token, { password })).code).toBeUndefined();
    expect(bytes()).not.toContain('токтогулова');
    expect(bytes()).not.toContain('jarkynai');
    expect(await results(foreign, admin)).toEqual({ ...foreignBefore, corrections: foreignBefore.corrections.map((c) => ({ ...c, by: c.by === NAME ? '—' : c.by })) });
    expect((await ask(`GET /games/${foreign}/corrections`, admin)).body).toMatchObject({ corrections: [{ by: '—' }, { by: 'Админ' }] });
    expect(before.rows).toHaveLength(1);
    expect((await ask(`GET /quests/${questId}/comments`, admin)).body).toMatchObject([{ text: 'Which source?' }]);

    const { lines } = (await ask('GET /audit', admin)).body as { lines: { action: string; by: string | null; personId: string }[] };
    expect(lines[0]).toMatchObject({ action: 'ownData.erase', by: null, personId: person.id });
    expect(lines.filter(({ personId }) => personId === person.id).every(({ by }) => by === null)).toBe(true);
  });

  it('[U3] whoever is erased is signed out, cannot come back, and is on no list', async () => {
    await erase(person.token, { password });
    expect((await ask('GET /session', person.token)).code).toBe('signed_out');
    expect((await request(server, 'POST /session', { body: { email: EMAIL, password } })).code).toBe('wrong_sign_in');
    const { people } = (await ask('GET /people', admin)).body as { people: { id: string }[] };
    expect(people.map(({ id }) => id)).not.toContain(person.id);
    expect((await ask(`PUT /people/${person.id}/access`, admin, { isEnded: false })).code).toBe('not_found');
    // The address is free again.
    const next = await invited('author', 'Айпери');
    expect((await ask('PUT /session/password', next.token, { email: EMAIL, password })).code).toBeUndefined();
  });

  it('[U3] waits for a game that people are in, and nothing is gone until then', async () => {
    const [quest] = (await ask('GET /quests', person.token)).body as { id: string }[];
    const { id, pin } = (await ask('POST /games', person.token, { questId: quest?.id, projectorLanguages: ['ky'] })).body as { id: string; pin: string };
    const phone = await Phone.connect(server.url);
    await phone.ask('game:join', { pin, name: 'Азамат', language: 'ky', secret: 'x'.repeat(32), look: { pattern: 0, colour: 0 } });
    expect((await erase(person.token, { password })).code).toBe('games_running');
    expect((await ask('GET /session', person.token)).body).toMatchObject({ name: NAME, email: EMAIL });
    const look = ((await ask(`GET /games/${id}`, person.token)).body as { view: { step: number } }).view;
    await ask(`POST /games/${id}/commands`, person.token, { command: { do: 'endGame', step: look.step } });
    expect((await erase(person.token, { password })).code).toBeUndefined();
    phone.leave();
  });

  it('[U2] is confirmed by the password; a wrong one, a name or somebody else’s is not enough, and guesses wait', async () => {
    expect((await erase(person.token, { password: 'wrong' })).code).toBe('not_confirmed');
    expect((await erase(person.token, { name: NAME })).code).toBe('not_confirmed');
    expect((await erase(admin, { password })).code).toBe('not_confirmed');
    for (const _ of [1, 2]) await erase(person.token, { password: 'wrong' });
    expect((await erase(person.token, { password: 'wrong' })).code).toBe('too_many');
    expect((await ask('GET /session', person.token)).body).toMatchObject({ name: NAME });
  });

  it('[U2] somebody with neither password nor passkey types the own name', async () => {
    const plain = await invited('host', 'Бек');
    expect((await erase(plain.token, { name: 'Бекболот' })).code).toBe('not_confirmed');
    expect((await erase(plain.token, { name: 'Бек' })).code).toBeUndefined();
    expect((await ask('GET /session', plain.token)).code).toBe('signed_out');
  });

  it('[A18] [U3] an admin erases others after confirming who asks; the last admin stays', async () => {
    expect((await ask(`POST /people/${person.id}/erasure`, person.token, { confirmation: { password } })).code).toBe('forbidden');
    expect((await ask(`POST /people/${person.id}/erasure`, admin, { confirmation: { name: 'Nobody' } })).code).toBe('not_confirmed');
    expect((await ask(`POST /people/${person.id}/erasure`, admin, { confirmation: { name: 'Админ' } })).code).toBeUndefined();
    expect((await ask('GET /session', person.token)).code).toBe('signed_out');
    expect((await erase(admin, { name: 'Админ' })).code).toBe('last_admin');
  });
});

describe('own data', () => {
  it('[U1] is everything that is kept of who asks, and nothing of others', async () => {
    const { id: questId } = (await ask('POST /quests', person.token, { title: 'Lakes', language: 'en', languages: ['uz'] })).body as { id: string };
    await ask(`POST /quests/${questId}/edits`, person.token, { base: 0, edits: [{ do: 'setText', at: { of: 'title' }, language: 'uz', text: 'Koʻllar', was: null }] });
    await ask(`POST /quests/${questId}/comments`, person.token, { unit: null, text: 'Which source?' });
    await ask(`POST /quests/${questId}/comments`, admin, { unit: null, text: 'A foreign comment' });
    const gameId = await playedGame(person.token);
    const { id: seasonId } = (await ask('POST /seasons', person.token, { title: 'Tabarman', language: 'en' })).body as { id: string };
    const { body } = await ask('GET /own-data', person.token);
    expect(body).toMatchObject({
      person: { id: person.id, name: NAME, email: EMAIL, role: 'organiser' }, sessions: [{ address: '127.0.0.1' }], passkeys: [],
      quests: [{ id: questId }], edits: [{ questId, edit: { text: 'Koʻllar' } }], comments: [{ text: 'Which source?' }],
      games: [{ id: gameId, as: 'owner' }], runs: [], trainings: [], tests: [], seasons: [{ id: seasonId }], seasonVersions: [], results: [],
    });
    expect((body as { log: { action: string }[] }).log.map(({ action }) => action)).toEqual(expect.arrayContaining(['session.claim', 'quests.create', 'games.create']));
    expect(JSON.stringify(body)).not.toMatch(/foreign comment|Админ|Азамат|password":|тоо кыясы/);
  });
});

describe('sessions of others', () => {
  it('[A24] an admin sees and ends them; their desks close at once', async () => {
    const { body } = await ask(`GET /people/${person.id}/sessions`, admin);
    const [session] = body as { id: string; isThis: boolean }[];
    expect(session).toMatchObject({ isThis: false });
    expect((await ask(`GET /people/${person.id}/sessions`, person.token)).code).toBe('forbidden');
    const [quest] = (await ask('GET /quests', person.token)).body as { id: string }[];
    const { id } = (await ask('POST /games', person.token, { questId: quest?.id, projectorLanguages: ['ky'] })).body as { id: string };
    const desk = await Phone.connect(server.url, { headers: { authorization: `Bearer ${person.token}` } });
    expect(await desk.ask('desk:open', { gameId: id, language: 'ky', device: 'device-1' })).toMatchObject({ ok: true });
    await ask(`DELETE /people/${person.id}/sessions/${session?.id}`, admin);
    expect(await desk.hear('goodbye')).toMatchObject({ reason: 'signed_out' });
    expect((await ask('GET /session', person.token)).code).toBe('signed_out');
    expect((await ask(`DELETE /people/${person.id}/sessions/${session?.id}`, admin)).code).toBe('not_found');
  });
});
