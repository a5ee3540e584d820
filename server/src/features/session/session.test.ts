import path from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { makeOrganiserLink } from '../../testing/make-organiser-link.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const HOUR_MS = 60 * 60_000;
const password = 'тоо кыясы 7';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function start(settings?: Record<string, string>, options?: Parameters<typeof startTestServer>[1]): Promise<TestServer> {
  const server = await startTestServer(settings, options);
  undo.push(() => server.stop());
  return server;
}

const secretOf = (link: string | null) => link?.split('#')[1];
const claim = (server: TestServer, link: string | undefined, name = 'Айгүл') => request(server, 'POST /session/claim', { body: { link, name } });
const signIn = (server: TestServer, email: string, given: string, headers = {}) => request(server, 'POST /session', { body: { email, password: given }, headers });

function tempFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tabarman-'));
  undo.push(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe('the one-time link', () => {
  it('[A1] makes its opener the first organiser, without a password', async () => {
    const server = await start();
    const { status, body } = await claim(server, secretOf(server.organiserLink));
    expect(status).toBe(200);
    expect(body).toMatchObject({ person: { name: 'Айгүл', email: null, role: 'admin', hasPassword: false } });
  });

  it('[A2] works once, also when many open it at the same moment', async () => {
    const server = await start();
    const link = secretOf(server.organiserLink);
    const opened = await Promise.all(Array.from({ length: 10 }, () => claim(server, link)));
    expect(opened.filter((answer) => answer.status === 200).length).toBe(1);
    expect(opened.filter((answer) => answer.code === 'link_used').length).toBe(9);
    expect((await claim(server, link)).code).toBe('link_used');
  });

  it('[A2] one that never was looks like one that was used', async () => {
    const server = await start();
    const unknown = await claim(server, 'x'.repeat(32));
    await server.claim();
    expect(unknown.body).toEqual((await claim(server, secretOf(server.organiserLink))).body);
  });

  it('[A1] is old after 24 hours', async () => {
    const clock = manualClock(Date.now());
    const server = await start({}, { clock });
    await clock.advance(24 * HOUR_MS);
    expect((await claim(server, secretOf(server.organiserLink))).code).toBe('link_used');
  });

  it('[A3] is replaced by the next start, and then signs the organiser in that there is', async () => {
    const settings = { DATA_DIR: tempFolder() };
    const first = await startTestServer(settings);
    const unused = secretOf(first.organiserLink);
    await first.stop();
    const second = await startTestServer(settings);
    expect((await claim(second, unused)).code).toBe('link_used');
    const { personId } = await second.claim();
    await second.stop();
    const third = await start(settings);
    expect((await claim(third, secretOf(third.organiserLink), 'Айгүл Осмонова')).body).toMatchObject({ person: { id: personId, name: 'Айгүл Осмонова' } });
  });

  it('[A1] is not printed once somebody has a password', async () => {
    const settings = { DATA_DIR: tempFolder() };
    const first = await startTestServer(settings);
    const { token } = await first.claim();
    await request(first, 'PUT /session/password', { token, body: { email: 'aigul@example.org', password } });
    await first.stop();
    expect((await start(settings)).organiserLink).toBeNull();
  });

  it('[A1] [A3] is for the admin who is there, not for one whose access ended nor for others with a password', async () => {
    const settings = { DATA_DIR: tempFolder() };
    const first = await startTestServer(settings);
    const { token, personId } = await first.claim('Биринчи');
    const invite = async (role: string, name: string) => {
      const { body } = await request(first, 'POST /people/invitations', { token, body: { role, scope: { countries: [], languages: [] } } });
      const claimed = (await claim(first, secretOf((body as { link: string }).link), name)).body as { token: string; person: { id: string } };
      return { token: claimed.token, id: claimed.person.id };
    };
    const second = await invite('admin', 'Экинчи');
    const host = await invite('host', 'Алып баруучу');
    await request(first, 'PUT /session/password', { token: host.token, body: { email: 'host@example.org', password } });
    await request(first, `PUT /people/${personId}/access`, { token: second.token, body: { isEnded: true } });
    await first.stop();
    const next = await start(settings);
    expect((await claim(next, secretOf(next.organiserLink), 'Экинчи')).body).toMatchObject({ person: { id: second.id, role: 'admin' } });
  });

  it('[A4] a link made by hand adds an organiser, or lets one in who is locked out', async () => {
    const server = await start();
    const { token, personId } = await server.claim();
    await request(server, 'PUT /session/password', { token, body: { email: 'aigul@example.org', password } });
    expect((await claim(server, await makeOrganiserLink(server, 'AIGUL@example.org'))).body).toMatchObject({ person: { id: personId } });
    const added = await claim(server, await makeOrganiserLink(server), 'Рустам');
    expect(added.body).toMatchObject({ person: { name: 'Рустам' } });
    expect(added.body).not.toMatchObject({ person: { id: personId } });
    expect(await makeOrganiserLink(server, 'nobody@example.org')).toBeUndefined();
  });

  it('[A1] a name of nothing visible is refused, and the link stays', async () => {
    const server = await start();
    const link = secretOf(server.organiserLink);
    expect((await claim(server, link, '\u202E\u200B')).body).toMatchObject({ code: 'bad_request', data: { fields: ['name'] } });
    expect((await claim(server, link, '\u202EАй\u0000гүл ')).body).toMatchObject({ person: { name: 'Айгүл' } });
  });
});

describe('passwords and sessions', () => {
  async function withPassword(settings?: Record<string, string>, options?: Parameters<typeof startTestServer>[1]) {
    const server = await start(settings, options);
    const { token, cookie } = await server.claim();
    await request(server, 'PUT /session/password', { token, body: { email: 'Aigul@Example.org', password } });
    return { server, token, cookie };
  }

  it('[A9] the right password signs in; a wrong one and an unknown e-mail look alike', async () => {
    const { server } = await withPassword();
    const right = await signIn(server, 'aigul@EXAMPLE.org', password);
    expect(right.body).toMatchObject({ person: { name: 'Айгүл', email: 'aigul@example.org', hasPassword: true } });
    const wrong = await signIn(server, 'aigul@example.org', 'not this one');
    expect(wrong.code).toBe('wrong_sign_in');
    expect((await signIn(server, 'nobody@example.org', password)).body).toEqual(wrong.body);
  });

  it('[A9] a person without a password cannot be signed in by guessing the placeholder address', async () => {
    const server = await start();
    const { token, personId } = await server.claim();
    const placeholder = `${personId}@organiser.invalid`;
    expect((await signIn(server, placeholder, '')).code).toBe('wrong_sign_in');
    expect((await request(server, 'PUT /session/password', { token, body: { email: placeholder, password } })).code).toBe('bad_request');
  });

  it('[A10] each sign-in is a session of its own, and signing out ends only that one', async () => {
    const { server, token } = await withPassword();
    const other = (await signIn(server, 'aigul@example.org', password)).body as { token: string };
    expect(other.token).not.toBe(token);
    await request(server, 'DELETE /session', { token: other.token });
    expect((await request(server, 'GET /session', { token: other.token })).code).toBe('signed_out');
    expect((await request(server, 'GET /session', { token })).status).toBe(200);
  });

  it('[A10] setting a password ends all other sessions', async () => {
    const { server, token } = await withPassword();
    const other = (await signIn(server, 'aigul@example.org', password)).body as { token: string };
    await request(server, 'PUT /session/password', { token, body: { email: 'aigul@example.org', password: 'another password' } });
    expect((await request(server, 'GET /session', { token: other.token })).code).toBe('signed_out');
    expect((await request(server, 'GET /session', { token })).status).toBe(200);
    expect((await signIn(server, 'aigul@example.org', password)).code).toBe('wrong_sign_in');
    expect((await signIn(server, 'aigul@example.org', 'another password')).status).toBe(200);
  });

  it('[A10] a session lasts over a restart', async () => {
    const settings = { DATA_DIR: tempFolder() };
    const first = await startTestServer(settings);
    const { token } = await first.claim();
    await first.stop();
    expect((await request(await start(settings), 'GET /session', { token })).status).toBe(200);
  });

  it('[A10] an e-mail belongs to one organiser', async () => {
    const { server } = await withPassword();
    const { token } = (await claim(server, await makeOrganiserLink(server), 'Рустам')).body as { token: string };
    expect((await request(server, 'PUT /session/password', { token, body: { email: 'aigul@example.org', password } })).code).toBe('bad_request');
    expect((await request(server, 'PUT /session/password', { token, body: { email: 'rustam@example.org', password } })).status).toBe(200);
  });

  it('[A10] a token or cookie that was tampered with is nobody', async () => {
    const { server, token, cookie } = await withPassword();
    const changed = (text: string) => text.replace(/\.(.)/, (_, first: string) => `.${first === 'A' ? 'B' : 'A'}`);
    expect((await request(server, 'GET /session', { headers: { cookie } })).status).toBe(200);
    const forged = [{ token: changed(token) }, { token: token.split('.')[0] ?? '' }, { headers: { cookie: changed(cookie) } }];
    for (const proof of forged) expect((await request(server, 'GET /session', proof)).code).toBe('signed_out');
  });

  it('[TR17] [A10] a cookie that somebody was given before the sign-in is nobody after it', async () => {
    const { server, cookie } = await withPassword();
    const planted = cookie.replace(/=.*/, '=planted-by-somebody-else.c2lnbmF0dXJl');
    const signed = await request(server, 'POST /session', { body: { email: 'aigul@example.org', password }, headers: { cookie: planted, origin: server.url } });

    expect(signed.status).toBe(200);
    expect(signed.headers.getSetCookie().join()).not.toContain('planted-by-somebody-else');
    expect((await request(server, 'GET /session', { headers: { cookie: planted } })).code).toBe('signed_out');
  });

  it('[A16] the cookie is out of reach of scripts and other sites; under https it is Secure', async () => {
    const cookieOf = async (settings: Record<string, string>) => {
      const server = await start(settings);
      return (await claim(server, secretOf(server.organiserLink))).headers.getSetCookie().join('\n');
    };
    expect(await cookieOf({})).toMatch(/^tabarman\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await cookieOf({ PUBLIC_ORIGIN: 'https://quiz.example' })).toMatch(/^__Secure-tabarman\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('[A7] ten wrong passwords bar the account at that address, not at another, and not the neighbours', async () => {
    const clock = manualClock(Date.now());
    const { server } = await withPassword({ TRUST_PROXY: '1' }, { clock });
    const from = (address: string) => ({ 'x-forwarded-for': address });
    for (let i = 0; i < 10; i++) {
      expect((await signIn(server, 'aigul@example.org', 'wrong', from('203.0.113.9'))).code).toBe('wrong_sign_in');
      await clock.advance(65_000);
    }
    const barred = await signIn(server, 'aigul@example.org', password, from('203.0.113.9'));
    expect(barred.code).toBe('too_many');
    expect(Number(barred.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn(server, 'aigul@example.org', password, from('192.0.2.1'))).status).toBe(200);
    expect((await signIn(server, 'other@example.org', password, from('203.0.113.9'))).code).toBe('wrong_sign_in');
    await clock.advance(15 * 60_000);
    expect((await signIn(server, 'aigul@example.org', password, from('203.0.113.9'))).status).toBe(200);
  });
});
