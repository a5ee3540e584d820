import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Mailbox, startMailbox } from '../../testing/mailbox.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const PASSWORD = 'swordfish-of-the-mail';
let server: TestServer;
let token: string;
let mailbox: Mailbox;
const ask = (endpoint: string, body?: unknown) => request(server, endpoint, { token, ...(body === undefined ? {} : { body }) });
const withUser = () => ({ ...mailbox.server, user: 'quiz', password: PASSWORD });

beforeAll(async () => {
  [server, mailbox] = await Promise.all([startTestServer(), startMailbox({ password: PASSWORD })]);
  ({ token } = await server.claim());
  await ask('PUT /session/password', { email: 'aigul@example.org', password: 'long enough words' });
});
afterAll(async () => {
  await server.stop();
  await mailbox.stop();
});

describe('the mail server at the desk', () => {
  afterEach(() => ask('PUT /mail', { server: null }));

  it('[ME7] is none at first, and then what was set, without its password', async () => {
    expect((await ask('GET /mail')).body).toEqual({ server: null, isFixed: false });
    expect((await ask('POST /mail/test', { language: 'ky' })).code).toBe('mail_not_set');
    const set = await ask('PUT /mail', { server: withUser() });
    const { password: _, ...open } = withUser();
    expect(set.body).toEqual({ server: { ...open, hasPassword: true }, isFixed: false });
    expect((await ask('GET /mail')).body).toEqual(set.body);
  });

  it('[ME7] keeps the password encrypted, and for the server and user it was typed for alone', async () => {
    await ask('PUT /mail', { server: withUser() });
    for (const name of readdirSync(server.dataDir).filter((file) => file.startsWith('app.db'))) expect(readFileSync(path.join(server.dataDir, name)).includes(PASSWORD)).toBe(false);
    const { password: _, ...open } = withUser();
    expect((await ask('PUT /mail', { server: { ...open, perMinute: 7 } })).body).toMatchObject({ server: { hasPassword: true, perMinute: 7 } });
    for (const other of [{ host: 'localhost' }, { user: 'other' }, { port: 2525 }]) {
      await ask('PUT /mail', { server: withUser() });
      expect((await ask('PUT /mail', { server: { ...open, ...other } })).body).toMatchObject({ server: { hasPassword: false } });
    }
  });

  it('[ME7] a password without encryption goes to this computer only', async () => {
    expect((await ask('PUT /mail', { server: { ...withUser(), host: 'mail.example' } })).code).toBe('bad_request');
    expect((await ask('PUT /mail', { server: { ...mailbox.server, host: 'mail.example' } })).status).toBe(200);
  });

  it('[ME5] a test letter goes out at once, in the language of whoever asks', async () => {
    await ask('PUT /mail', { server: withUser() });
    expect((await ask('POST /mail/test', { language: 'tg' })).body).toEqual({ address: 'aigul@example.org' });
    expect(mailbox.mails.at(-1)).toMatchObject({ subject: 'Номаҳо мерасанд' });
    expect(mailbox.mails.at(-1)?.text).toContain('Салом, Айгүл.');
  });

  it('[ME10] what is wrong with the server is said', async () => {
    await ask('PUT /mail', { server: { ...withUser(), password: 'wrong' } });
    expect((await ask('POST /mail/test', { language: 'ky' })).code).toBe('mail_sign_in');
    await ask('PUT /mail', { server: { ...withUser(), port: 1 } });
    expect((await ask('POST /mail/test', { language: 'ky' })).code).toBe('mail_unreachable');
  });

  it('[ME7] what the environment sets is not changed at the desk', async () => {
    const fixed = await startTestServer({ SMTP_URL: `smtp://127.0.0.1:${mailbox.server.port}?security=none`, MAIL_FROM: 'Quest <quest@mail.example>' });
    const { token: own } = await fixed.claim();
    expect((await request(fixed, 'GET /mail', { token: own })).body).toMatchObject({ isFixed: true, server: { port: mailbox.server.port, from: { name: 'Quest', address: 'quest@mail.example' } } });
    expect((await request(fixed, 'PUT /mail', { token: own, body: { server: null } })).code).toBe('mail_fixed');
    expect((await request(fixed, 'POST /mail/test', { token: own, body: { language: 'en' } })).code).toBe('email_missing');
    await fixed.stop();
  });
});
