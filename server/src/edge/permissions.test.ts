import { may } from '@tabarman/shared/access/permissions.ts';
import { roles, type Role } from '@tabarman/shared/access/roles.ts';
import { access, type Endpoint } from '@tabarman/shared/protocol/access.ts';
import { contract } from '@tabarman/shared/protocol/contract.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request, type Answer } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { bodies } from './bodies.fixture.ts';

const endpoints = Object.entries(contract).flatMap(([noun, verbs]) => Object.entries(verbs).map(([verb, { '~orpc': { route } }]) => ({
  name: `${noun}.${verb}` as Endpoint, method: `${route.method} ${route.path}`,
})));
const everywhere = { countries: [], languages: [] };

let server: TestServer;
let admin: string;
const tokens = new Map<Role, string>();

const ask = (call: string, token: string, body?: unknown): Promise<Answer> => request(server, call, { token, ...(body === undefined ? {} : { body }) });

async function invited(by: string, role: Role, scope: { countries: string[]; languages: string[] } = everywhere): Promise<string> {
  const { body } = await ask('POST /people/invitations', by, { role, scope });
  const [, link] = (body as { link: string }).link.split('#');
  const claimed = await request(server, 'POST /session/claim', { body: { link, name: role } });
  return (claimed.body as { token: string }).token;
}

beforeAll(async () => {
  server = await startTestServer();
  admin = (await server.claim()).token;
  for (const role of roles) tokens.set(role, role === 'admin' ? admin : await invited(admin, role));
});
afterAll(() => server.stop());

describe('the table of permissions', () => {
  it('[A19] has a line for every endpoint, and no other', () => {
    expect(endpoints.map(({ name }) => name).sort()).toEqual(Object.keys(access).sort());
  });

  // Who signs out is gone, and an e-mail is one person's.
  const once: readonly Endpoint[] = ['session.signOut', 'session.setPassword'];
  const asked = endpoints.filter(({ name }) => access[name] !== 'open' && !once.includes(name));
  it.each(asked.flatMap(({ name, method }) => roles.map((role) => ({ name, method, role }))))('[A19] $name as $role', async ({ name, method, role }) => {
    const needs = access[name];
    const body = bodies[method];
    const call = method.replace('{language}', 'ky').replace('{table}', 'works').replace('{format}', 'xlsx').replace(/\{\w+\}/g, 'nothing');
    const { code } = await request(server, call, { token: tokens.get(role) ?? '', ...(body instanceof Uint8Array ? { file: body } : body === undefined ? {} : { body }) });
    // What is asked for may not be there: whoever may ask is told so, and nobody else.
    if (needs === 'game') expect(code).toBe('game_not_found');
    else if (needs === 'account' || needs === 'open' || may(role, needs)) expect(['forbidden', 'signed_out', 'bad_request']).not.toContain(code);
    else expect(code).toBe('forbidden');
  });
});

describe('people', () => {
  it('[A18] an organiser of one country invites for it and no further', async () => {
    const kyrgyz = await invited(admin, 'organiser', { countries: ['KG'], languages: [] });
    const invite = async (role: Role, countries: string[]) => (await ask('POST /people/invitations', kyrgyz, { role, scope: { countries, languages: [] } })).code;
    expect(await invite('author', ['KG'])).toBeUndefined();
    expect(await invite('author', ['UZ'])).toBe('not_yours');
    expect(await invite('author', [])).toBe('not_yours');
    expect(await invite('organiser', ['KG'])).toBe('not_yours');
    expect(await invite('admin', ['KG'])).toBe('not_yours');
  });

  it('[A18] the last admin stays; whose access has ended is signed out and cannot come back', async () => {
    const me = ((await ask('GET /session', admin)).body as { id: string }).id;
    expect((await ask(`PUT /people/${me}/access`, admin, { isEnded: true })).code).toBe('last_admin');
    expect((await ask(`PUT /people/${me}`, admin, { role: 'author', scope: everywhere })).code).toBe('last_admin');

    const author = await invited(admin, 'author');
    const { id } = (await ask('GET /session', author)).body as { id: string };
    await ask('PUT /session/password', author, { email: 'author@example.org', password: 'тоо кыясы 7' });
    expect((await ask(`PUT /people/${id}/access`, admin, { isEnded: true })).code).toBeUndefined();
    expect((await ask('GET /session', author)).code).toBe('signed_out');
    const again = { email: 'author@example.org', password: 'тоо кыясы 7' };
    expect((await request(server, 'POST /session', { body: again })).code).toBe('wrong_sign_in');
    await ask(`PUT /people/${id}/access`, admin, { isEnded: false });
    expect((await request(server, 'POST /session', { body: again })).code).toBeUndefined();
  });

  it('[A2] an invitation that is taken back opens nothing', async () => {
    const { body } = await ask('POST /people/invitations', admin, { role: 'host', scope: everywhere, note: 'Osh, big hall' });
    const { link, people } = body as { link: string; people: { invitations: { id: string; note: string }[] } };
    const invitation = people.invitations.find(({ note }) => note === 'Osh, big hall');
    await ask(`DELETE /people/invitations/${invitation?.id}`, admin);
    expect((await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name: 'Бек' } })).code).toBe('link_used');
  });

  it('[A10] one ends a session of one’s own, and of nobody else', async () => {
    const [mine, other] = [tokens.get('author') ?? '', tokens.get('host') ?? ''];
    const sessions = async (token: string) => (await ask('GET /sessions', token)).body as { id: string; isThis: boolean }[];
    const [theirs] = await sessions(other);
    expect((await ask(`DELETE /sessions/${theirs?.id}`, mine)).code).toBe('not_found');
    const extra = await invited(admin, 'author');
    const [own] = await sessions(extra);
    expect(own).toMatchObject({ isThis: true });
    await ask(`DELETE /sessions/${own?.id}`, extra);
    expect((await ask('GET /session', extra)).code).toBe('signed_out');
  });

  it('[Q13] a translator is kept to words of the own languages', async () => {
    const { id } = (await ask('POST /quests', admin, { title: 'Rivers', language: 'en', languages: ['uz', 'tg'] })).body as { id: string };
    const translator = await invited(admin, 'translator', { countries: [], languages: ['uz'] });
    const edit = async (language: string) => (await ask(`POST /quests/${id}/edits`, translator, {
      base: 0, edits: [{ do: 'setText', at: { of: 'title' }, language, text: 'Daryolar', was: null }],
    })).code;
    expect(await edit('uz')).toBeUndefined();
    expect(await edit('tg')).toBe('forbidden');
  });
});

describe('the log of who did what', () => {
  const lines = async (query = '') => ((await ask(`GET /audit${query}`, admin)).body as { lines: { action: string; object: string | null; by: string }[]; found: number });

  it('[A20] has what was done, by whom and to what, and nothing that was only read or refused', async () => {
    const { id } = (await ask('POST /quests', tokens.get('author') ?? '', { title: 'Lakes', language: 'en', languages: [] })).body as { id: string };
    await ask(`PUT /quests/${id}/archive`, tokens.get('author') ?? '', { isArchived: true });
    await ask('GET /quests', tokens.get('author') ?? '');
    const [newest] = (await lines('?action=quests.create')).lines;
    expect(newest).toMatchObject({ action: 'quests.create', object: id, by: 'author' });
    expect((await lines(`?search=${id}`)).lines).toHaveLength(1);
    expect((await lines('?search=quests.list')).found).toBe(0);
  });

  it('[A20] notes who came in', async () => {
    expect((await lines('?action=session.claim')).found).toBeGreaterThanOrEqual(roles.length);
  });
});
