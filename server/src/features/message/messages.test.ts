import { season } from '@tabarman/shared/season/season.fixture.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mailbox, startMailbox } from '../../testing/mailbox.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

let server: TestServer;
let mailbox: Mailbox;
let token: string;
let kyrgyz: { token: string; id: string };
let seasonId: string;

interface Page { id: string; number: number; hash: string; state: string; readers: { name: string | null; language: string; state: string | null; fault: string | null }[]; previews: { language: string; readers: number; letter: { subject: string } }[] }
interface Line { id: string; readAt: number | null; letter: { subject: string; greeting: string } }
const ask = async (endpoint: string, body?: unknown, by = token) => request(server, endpoint, { token: by, ...(body === undefined ? {} : { body }) });
const draft = (countries: string[] = []) => ({ about: { by: 'season', id: seasonId }, kind: 'request', people: 'organisers', countries, deadline: null, words: { subject: { en: 'Halls', ru: 'Залы' }, text: { en: 'Name yours.', ru: 'Назовите свои.' } } });

beforeAll(async () => {
  [server, mailbox] = await Promise.all([startTestServer(), startMailbox()]);
  ({ token } = await server.claim());
  await ask('PUT /session/password', { email: 'aigul@example.org', password: 'long enough words' });
  const { link } = (await ask('POST /people/invitations', { role: 'organiser', scope: { countries: ['KG'], languages: ['en'] } })).body as { link: string };
  const claimed = (await ask('POST /session/claim', { link: link.split('#')[1], name: 'Рустам' }, '')).body as { token: string; person: { id: string } };
  kyrgyz = { token: claimed.token, id: claimed.person.id };
  await ask('PUT /session/password', { email: 'rustam@example.org', password: 'long enough words' }, kyrgyz.token);
  ({ id: seasonId } = (await ask('POST /seasons', { title: 'Табарман', language: 'ru' })).body as { id: string });
  await ask(`PUT /seasons/${seasonId}`, { number: 0, season });
  await ask('PUT /mail', { server: mailbox.server });
});
afterAll(async () => {
  await server.stop();
  await mailbox.stop();
});

describe('messages over HTTP', () => {
  it('[ME5] [ME6] are written in several languages, looked through and approved, and arrive', async () => {
    const { people } = (await ask(`GET /messages/audiences/season/${seasonId}`)).body as { people: { name: string; members: unknown[] }[] };
    expect(people.map(({ name, members }) => [name, members.length])).toEqual([['registering', 0], ['incomplete', 0], ['notEntered', 0], ['captains', 0], ['organisers', 2]]);
    const made = (await ask('POST /messages', draft())).body as Page;
    expect(made.readers.map(({ name, language, fault }) => [name, language, fault])).toEqual([['Айгүл', 'ru', null], ['Рустам', 'en', null]]);
    expect(made.previews.map(({ language, readers, letter }) => [language, readers, letter.subject])).toEqual([['ru', 1, 'Требуется действие: Залы'], ['en', 1, 'Action needed: Halls']]);
    expect((await ask(`PUT /messages/${made.id}/approval`, { hash: 'other' })).code).toBe('message_changed');
    const arrived = mailbox.next();
    const approved = (await ask(`PUT /messages/${made.id}/approval`, { hash: made.hash })).body as Page;
    expect(approved.state).toBe('approved');
    await arrived;
    await expect.poll(async () => ((await ask(`GET /messages/${made.id}`)).body as Page).readers.map(({ state }) => state), { timeout: 15_000 }).toEqual(['sent', 'sent']);
    expect(mailbox.mails.map(({ subject = '' }) => subject).toSorted()).toEqual(['Action needed: Halls', 'Требуется действие: Залы']);
    expect((await ask(`PUT /messages/${made.id}`, { number: 1, people: 'organisers', countries: [], deadline: null, words: null })).code).toBe('message_out');
  });

  it('[ME9] stand in the inbox of the account, in the language that is asked for', async () => {
    const [line] = (await ask('GET /inbox/en')).body as Line[];
    expect(line).toMatchObject({ readAt: null, letter: { subject: 'Action needed: Halls', greeting: 'Hello, Айгүл.' } });
    expect((await ask('GET /unread')).body).toEqual({ unread: 1 });
    expect((await ask(`PUT /inbox/${line?.id}`, { isRead: true }, kyrgyz.token)).code).toBe('not_found');
    expect((await ask(`PUT /inbox/${line?.id}`, { isRead: true })).body).toEqual({ unread: 0 });
  });

  it('[ME16] who answers for one country writes to this one alone', async () => {
    expect((await ask('POST /messages', draft(), kyrgyz.token)).code).toBe('forbidden');
    expect((await ask('POST /messages', draft(['TJ']), kyrgyz.token)).code).toBe('forbidden');
    const own = (await ask('POST /messages', draft(['KG']), kyrgyz.token)).body as Page;
    expect(own.readers.map(({ name }) => name)).toEqual(['Рустам']);
    const all = (await ask('POST /messages', draft())).body as Page;
    const listed = async (by: string) => ((await ask('GET /messages', undefined, by)).body as { batches: { id: string }[] }).batches.map(({ id }) => id);
    expect(await listed(kyrgyz.token)).toEqual([own.id]);
    expect(await listed(token)).toEqual(expect.arrayContaining([own.id, all.id]));
    for (const endpoint of [`GET /messages/${all.id}`, `DELETE /messages/${all.id}`]) expect((await ask(endpoint, undefined, kyrgyz.token)).code).toBe('forbidden');
    expect((await ask(`PUT /messages/${all.id}/approval`, { hash: all.hash }, kyrgyz.token)).code).toBe('forbidden');
    expect((await ask(`PUT /messages/${own.id}`, { number: own.number, people: 'organisers', countries: [], deadline: null, words: null }, kyrgyz.token)).code).toBe('forbidden');
  });

  it('[ME5] say why they cannot go out', async () => {
    const made = async (more: object) => {
      const page = (await ask('POST /messages', { ...draft(), ...more })).body as Page;
      return (await ask(`PUT /messages/${page.id}/approval`, { hash: page.hash })).code;
    };
    expect(await made({ words: { subject: { en: 'Halls' }, text: { ru: 'Назовите.' } } })).toBe('message_empty');
    expect(await made({ people: 'captains' })).toBe('message_nobody');
    expect(await made({ deadline: 1 })).toBe('message_late');
    expect(((await ask('POST /messages', { ...draft(), people: 'captains:national' })).body as { of: string | null }).of).toBe('National stage ru');
    expect((await ask('POST /messages', { ...draft(), about: { by: 'season', id: 'nowhere' } })).code).toBe('not_found');
  });

  it('[ME9] a letter is ended at its address, by a press', async () => {
    const page = (await ask('POST /messages', { ...draft(), kind: 'note' })).body as Page;
    const arrived = mailbox.next();
    await ask(`PUT /messages/${page.id}/approval`, { hash: page.hash });
    const { unsubscribe } = (await arrived).headers.get('list') as unknown as { unsubscribe: { url: string } };
    const address = new URL(unsubscribe.url);
    expect(address.pathname).toMatch(/^\/letters\/account\./);
    const looked = await fetch(server.url + address.pathname, { headers: { 'accept-language': 'uz' } });
    expect([looked.status, await looked.text()]).toEqual([200, expect.stringContaining('Boshqa yozilmasin')]);
    const pressed = await fetch(server.url + address.pathname, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' });
    expect(pressed.status).toBe(200);
    const again = (await ask('POST /messages', { ...draft(), kind: 'note' })).body as Page;
    expect(again.readers.filter(({ fault }) => fault === 'stopped')).toHaveLength(1);
    expect((await fetch(`${server.url}/letters/account.nobody.x`, { method: 'POST' })).status).toBe(404);
  });

  it('[ME15] [U1] own data holds what was told, and nothing of it is left of whoever is erased', async () => {
    const data = (await ask('GET /own-data', undefined, kyrgyz.token)).body as { messages: { kind: string }[]; batches: { as: string }[] };
    expect(data.messages.map(({ kind }) => kind)).toContain('request');
    expect(data.batches).toEqual([expect.objectContaining({ as: 'maker' })]);
    await ask('POST /own-data/erasure', { confirmation: { password: 'long enough words' } }, kyrgyz.token);
    const { batches } = (await ask('GET /messages')).body as { batches: { id: string; state: string }[] };
    const out = batches.filter(({ state }) => state === 'approved').at(-1);
    expect(((await ask(`GET /messages/${out?.id}`)).body as Page).readers.map(({ name }) => name)).toEqual(expect.arrayContaining(['Айгүл', null]));
  });
});
