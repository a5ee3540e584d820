import { season } from '@tabarman/shared/season/season.fixture.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { type Mailbox, startMailbox } from '../../testing/mailbox.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import { publishSeason, Registrant } from './registrant.fixture.ts';

const MINUTE_MS = 60_000;
const clock = manualClock(season.entries.opensAt! + 60 * MINUTE_MS);
let server: TestServer;
let token: string;
let mailbox: Mailbox;
let slug: string;
let seasonId: string;

/** Asks for a code and reads it in the letter that comes. */
async function codeFor(person: Registrant): Promise<string> {
  const arrives = mailbox.next();
  expect((await person.ask('POST /contact-code')).status).toBe(200);
  return /\d{6}/.exec((await arrives).subject ?? '')![0];
}
const isConfirmed = async (person: Registrant) => (await person.state()).checks.some(({ layer }) => layer === 'contact');

beforeAll(async () => {
  [server, mailbox] = await Promise.all([startTestServer({}, { clock }), startMailbox()]);
  ({ token } = await server.claim());
  ({ slug, id: seasonId } = await publishSeason(server, token));
});
afterAll(async () => {
  await server.stop();
  await mailbox.stop();
});

describe('a contact that is confirmed by its owner', () => {
  it('[EN21] no letter goes out without a mail server, and what it is asked for is told', async () => {
    const person = new Registrant(server, slug, 'quiet');
    await person.tell();
    expect((await person.state()).canSendCode).toBe(false);
    expect((await person.ask('POST /contact-code')).code).toBe('letter_not_sent');
    await request(server, 'PUT /mail', { token, body: { server: mailbox.server } });
  });

  it('[EN21] the code that came confirms the address, and no other code does', async () => {
    const person = new Registrant(server, slug, 'nurlan');
    await person.tell();
    const code = await codeFor(person);
    expect(mailbox.envelopes.at(-1)).toEqual(['nurlan@example.org']);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    expect((await person.ask('PUT /contact-code', { code: wrong })).code).toBe('contact_code_wrong');
    expect(await isConfirmed(person)).toBe(false);
    expect((await person.ask('PUT /contact-code', { code: `${code.slice(0, 3)} ${code.slice(3)}` })).status).toBe(200);
    expect(await isConfirmed(person)).toBe(true);
  });

  it('[EN21] a code is of one person and one address, and runs out', async () => {
    const [one, other] = [new Registrant(server, slug, 'one'), new Registrant(server, slug, 'other')];
    await one.tell();
    await other.tell();
    const code = await codeFor(one);
    expect((await other.ask('PUT /contact-code', { code })).code).toBe('contact_code_wrong');
    await one.ask('PUT /record', { part: { contact: 'somebody@example.org' } });
    expect((await one.ask('PUT /contact-code', { code })).code).toBe('contact_code_wrong');
    const later = await codeFor(one);
    await clock.advance(41 * MINUTE_MS);
    expect((await one.ask('PUT /contact-code', { code: later })).code).toBe('contact_code_wrong');
  });

  it('[EN9] [EN21] another address is not confirmed by the code of the one before', async () => {
    const person = new Registrant(server, slug, 'mover');
    await person.tell();
    await person.ask('PUT /contact-code', { code: await codeFor(person) });
    expect(await isConfirmed(person)).toBe(true);
    await person.ask('PUT /record', { part: { contact: 'moved@example.org' } });
    expect(await isConfirmed(person)).toBe(false);
  });

  it('[EN21] codes are neither tried for long nor sent to one address for long', async () => {
    const person = new Registrant(server, slug, 'guesser');
    await person.tell();
    const tries = [];
    for (let i = 0; i < 7; i++) tries.push((await person.ask('PUT /contact-code', { code: `00000${i}` })).code);
    expect(tries.at(-1)).toBe('too_many');
    const letters = [];
    for (let i = 0; i < 4; i++) letters.push((await person.ask('POST /contact-code')).code);
    expect(letters).toEqual([undefined, undefined, undefined, 'too_many']);
  });

  it('[EN21] a stranger’s address is not found by record after record', async () => {
    const codes = [];
    for (let i = 0; i < 8; i++) {
      const person = new Registrant(server, slug, `crowd-${i}`);
      await person.tell({ contact: 'victim@example.org' });
      codes.push((await person.ask('PUT /contact-code', { code: '000000' })).code);
    }
    expect(codes.slice(0, 6)).not.toContain('too_many');
    expect(codes.at(-1)).toBe('too_many');
  });

  it('[EN23] an address of the own university confirms the university too, and no other', async () => {
    const layers = async (key: string, contact: string) => {
      const person = new Registrant(server, slug, key);
      await person.tell({ contact, university: 'oshsu' });
      await person.ask('PUT /contact-code', { code: await codeFor(person) });
      return (await person.state()).checks.map(({ layer }) => layer).toSorted();
    };
    expect(await layers('own', 'aida@student.oshsu.kg')).toEqual(['contact', 'university']);
    expect(await layers('alike', 'aida@notoshsu.kg')).toEqual(['contact']);
  });

  it('[EN21] a telephone number is not written to', async () => {
    const person = new Registrant(server, slug, 'phone');
    await person.tell({ contact: '+996 555 123 456' });
    expect((await person.ask('POST /contact-code')).code).toBe('contact_no_email');
  });
});

describe('messages to somebody who registers', () => {
  it('[EN22] [ME9] are read with the own key alone, and are part of what is kept of them', async () => {
    const [reader, other] = [new Registrant(server, slug, 'reader'), new Registrant(server, slug, 'stranger')];
    await reader.tell();
    await other.tell();
    const made = (await request(server, 'POST /messages', { token, body: { about: { by: 'season', id: seasonId }, kind: 'note', people: 'registering', countries: [], deadline: null, words: { subject: { ru: 'Новое место' }, text: { ru: 'Зал переехал.' } } } })).body as { id: string };
    const { hash } = (await request(server, `GET /messages/${made.id}`, { token })).body as { hash: string };
    expect((await request(server, `PUT /messages/${made.id}/approval`, { token, body: { hash } })).status).toBe(200);
    const inbox = async (person: Registrant) => (await person.ask('POST /messages', { language: 'ru' })).body as { id: string; readAt: number | null; letter: { subject: string } }[];
    const [line] = await inbox(reader);
    expect(line).toMatchObject({ readAt: null, letter: { subject: 'Новое место', footer: null } });
    expect((await other.ask(`PUT /messages/${line!.id}`, { isRead: true })).code).toBe('not_found');
    expect((await reader.ask(`PUT /messages/${line!.id}`, { isRead: true })).body).toEqual({ unread: 0 });
    expect((await inbox(reader))[0]?.readAt).not.toBeNull();
    expect(((await reader.ask('POST /data')).body as { messages: object[] }).messages).toHaveLength(1);
  });
});
