import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { request } from '../../testing/request.ts';
import { SoftwareAuthenticator } from '../../testing/software-authenticator.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import { siteOf } from './site.ts';

const origin = 'https://quiz.example';
const site = { domain: 'quiz.example', origin };
const clock = manualClock(Date.now());

let server: TestServer;
let token: string;
let personId: string;
let device: SoftwareAuthenticator;

beforeEach(async () => {
  server = await startTestServer({ PUBLIC_ORIGIN: origin }, { clock });
  ({ token, personId } = await server.claim());
  device = new SoftwareAuthenticator();
});
afterEach(() => server.stop());

type Own = { passkeys: { id: string; usedAt: number | null }[]; offer: { challenge: string; domain: string; userId: string } };

const own = async (who = token) => (await request(server, 'GET /passkeys', { token: who })).body as Own;
const challenge = async () => ((await request(server, 'GET /session/passkey')).body as { offer: { challenge: string } }).offer.challenge;
const add = (body: object, who = token) => request(server, 'POST /passkeys', { token: who, body });
const signIn = (body: object) => request(server, 'POST /session/passkey', { body });
const register = async () => add(device.make({ challenge: (await own()).offer.challenge, ...site }));
const proof = async (asked: object = {}) => device.prove({ challenge: await challenge(), ...site, ...asked });

/** Somebody else who is signed in. */
async function another(): Promise<{ token: string; id: string }> {
  const { body } = await request(server, 'POST /people/invitations', { token, body: { role: 'author', scope: { countries: [], languages: [] } } });
  const claimed = await request(server, 'POST /session/claim', { body: { link: (body as { link: string }).link.split('#')[1], name: 'Бек' } });
  const { token: theirs, person } = claimed.body as { token: string; person: { id: string } };
  return { token: theirs, id: person.id };
}

describe('passkeys', () => {
  it('[A23] one that was made while signed in signs its holder in, as often as wanted', async () => {
    const added = await register();
    expect(added.status).toBe(201);
    expect((added.body as Own).passkeys).toMatchObject([{ id: device.id.toString('base64url'), usedAt: null }]);
    for (const _ of [1, 2]) {
      const { body, headers } = await signIn(await proof());
      expect(body).toMatchObject({ person: { id: personId } });
      expect(headers.getSetCookie().join()).toMatch(/HttpOnly.*Secure|Secure.*HttpOnly/);
      const { token: fresh } = body as { token: string };
      expect((await request(server, 'GET /session', { token: fresh })).body).toMatchObject({ id: personId });
    }
    expect((await own()).passkeys[0]?.usedAt).toBeGreaterThan(0);
  });

  it('[A23] an unknown one, one that was taken out of use and one whose holder’s access ended look alike', async () => {
    const unknown = await signIn(await proof());
    expect(unknown.code).toBe('passkey_refused');
    await register();
    const key = device.id.toString('base64url');
    await request(server, `DELETE /passkeys/${key}`, { token });
    expect((await signIn(await proof())).body).toEqual(unknown.body);
    expect((await request(server, `DELETE /passkeys/${key}`, { token })).code).toBe('not_found');

    const other = await another();
    device = new SoftwareAuthenticator();
    await add(device.make({ challenge: (await own(other.token)).offer.challenge, ...site }), other.token);
    await request(server, `PUT /people/${other.id}/access`, { token, body: { isEnded: true } });
    expect((await signIn(await proof())).body).toEqual(unknown.body);
  });

  it('[A23] a device that was not unlocked, a key of another device and a counter that went back prove nothing', async () => {
    expect((await add(device.make({ challenge: (await own()).offer.challenge, ...site, isUnlocked: false }))).code).toBe('passkey_refused');
    await register();
    expect((await signIn(await proof({ isUnlocked: false }))).code).toBe('passkey_refused');
    const forger = new SoftwareAuthenticator();
    const forged = { ...forger.prove({ challenge: await challenge(), ...site }), id: device.id.toString('base64url') };
    expect((await signIn(forged)).code).toBe('passkey_refused');
    device.counter = 7;
    expect((await signIn(await proof())).status).toBe(200);
    device.counter = 3;
    expect((await signIn(await proof())).code).toBe('passkey_refused');
  });

  it('[A22] what was signed once signs nobody in again, also several times at once', async () => {
    await register();
    const signed = await proof();
    const answers = await Promise.all(Array.from({ length: 3 }, () => signIn(signed)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await signIn(signed)).status).not.toBe(200);
  });

  it('[A22] a challenge of five minutes ago, of somebody else, for something else or of nobody is refused', async () => {
    const late = (await own()).offer.challenge;
    await clock.advance(5 * 60_000);
    expect((await add(device.make({ challenge: late, ...site }))).code).toBe('passkey_refused');
    const other = await another();
    const theirs = (await own(other.token)).offer.challenge;
    for (const wrong of [theirs, await challenge(), Buffer.alloc(56).toString('base64url'), 'short']) {
      expect((await add(device.make({ challenge: wrong, ...site }))).code).toBe('passkey_refused');
    }
    await register();
    expect((await signIn(device.prove({ challenge: (await own()).offer.challenge, ...site }))).code).toBe('passkey_refused');
  });

  it('[A21] what was signed for another place is refused', async () => {
    const offer = (await own()).offer.challenge;
    expect((await add(device.make({ challenge: offer, domain: 'evil.example', origin }))).code).toBe('passkey_refused');
    expect((await add(device.make({ challenge: offer, domain: site.domain, origin: 'https://evil.example' }))).code).toBe('passkey_refused');
  });

  it('[A23] a passkey is one person’s: neither taken over nor removed by others', async () => {
    await register();
    const other = await another();
    expect((await add(device.make({ challenge: (await own(other.token)).offer.challenge, ...site }), other.token)).code).toBe('passkey_refused');
    expect((await request(server, `DELETE /passkeys/${device.id.toString('base64url')}`, { token: other.token })).code).toBe('not_found');
    expect((await signIn(await proof())).body).toMatchObject({ person: { id: personId } });
  });

  it('[A7] guessing at one passkey waits longer and longer', async () => {
    await register();
    const key = device.id.toString('base64url');
    const codes: (string | undefined)[] = [];
    for (const _ of [1, 2, 3, 4, 5]) codes.push((await signIn({ id: key, clientData: 'none', authenticatorData: 'none', signature: 'none' })).code);
    expect(codes).toEqual(['passkey_refused', 'passkey_refused', 'passkey_refused', 'passkey_refused', 'too_many']);
  });
});

describe('where passkeys work', () => {
  it.each([
    [undefined, 'localhost:3000', { domain: 'localhost', origin: 'http://localhost:3000' }],
    ['https://quiz.example', 'localhost:3000', site],
    ['https://quiz.example:8443', 'quiz.example', { domain: 'quiz.example', origin: 'https://quiz.example:8443' }],
    [undefined, '192.168.1.5:3000', null],
    [undefined, 'quiz.local:3000', null],
    ['http://quiz.example', 'quiz.example', null],
    ['https://10.0.0.5', '10.0.0.5', null],
    ['https://[fd00::1]', '[fd00::1]', null],
    [undefined, undefined, null],
    [undefined, 'localhost:3000@evil.example', null],
  ])('[A21] %s asked as %s', (publicOrigin, host, expected) => {
    expect(siteOf(publicOrigin, host)).toEqual(expected);
  });

  it('[A21] where none work it is said, and nothing is taken', async () => {
    const plain = await startTestServer();
    const { token: mine } = await plain.claim();
    expect((await request(plain, 'GET /session/passkey')).body).toEqual({ offer: null });
    expect((await request(plain, 'GET /passkeys', { token: mine })).body).toEqual({ passkeys: [], offer: null });
    const made = { key: 'none', clientData: 'none', attestation: 'none', transports: [] };
    expect((await request(plain, 'POST /passkeys', { token: mine, body: made })).code).toBe('passkey_not_here');
    await plain.stop();
  });
});
