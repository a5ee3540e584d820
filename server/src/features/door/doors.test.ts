import type { Call } from '@tabarman/shared/call/schema.ts';
import { grants } from '@tabarman/shared/call/call.fixture.ts';
import { worksBegin } from '@tabarman/shared/call/windows.ts';
import type { DoorView } from '@tabarman/shared/protocol/contract/doors.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyRow } from '../../adapters/database-rows.fixture.ts';
import { manualClock } from '../../adapters/manual-clock.ts';
import { CallTaker, publishCall } from '../../testing/call-taker.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const DAY_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;
const clock = manualClock(worksBegin(grants)! + DAY_MS);
const texts = { ky: 'и', tg: 'и', uz: 'i', ru: 'и', en: 'i' };
const call: Call = { ...grants, kind: 'hackathon', eligibility: { ...grants.eligibility, countries: ['TJ', 'UZ'] }, awards: grants.awards.map((award) => ({ ...award, quotas: [] })), roles: [{ id: 'it', title: texts, least: 0 }, { id: 'media', title: texts, least: 0 }] };

let server: TestServer;
let token: string;
let id: string;
let slug: string;
let takers: CallTaker[];
let marks = 0;

const ask = (endpoint: string, body?: unknown, by = token) => request(server, endpoint, { token: by, ...(body === undefined ? {} : { body }) });
const door = async (by = token) => (await ask(`GET /calls/${id}/check-in`, undefined, by)).body as DoorView;
const note = (part: object, { at = clock.now(), sentAt = clock.now(), markId = `mark-${String((marks += 1)).padStart(4, '0')}` } = {}) => ask(`POST /calls/${id}/check-in`, { sentAt, marks: [{ id: markId, at, ...part }] });
const idOf = async (name: string) => (await door()).people.find((one) => one.name === name)!.id;
const inAt = async (name: string) => (await door()).people.find((one) => one.name === name)?.inAt;

async function invited(role: string, countries: string[]): Promise<string> {
  const { link } = (await ask('POST /people/invitations', { role, scope: { countries, languages: [] } })).body as { link: string };
  return ((await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name: 'Эшикчи' } })).body as { token: string }).token;
}

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  ({ token } = await server.claim());
  ({ id, slug } = await publishCall(server, token, call));
  takers = ['Азиз Азизов', 'Бону Бонуева'].map((_, i) => new CallTaker(server, slug, `door${i}`));
  await takers[0]!.tell(call, { name: 'Азиз Азизов', country: 'UZ', region: null });
  await takers[1]!.tell(call, { name: 'Бону Бонуева', country: 'TJ', region: null });
  await takers[0]!.ask('PUT /role', { role: 'it' });
});
afterAll(() => server.stop());

describe('the door of a call', () => {
  it('[TB21] knows whose pass is shown, by name, team, role and country, and nothing else of anybody', async () => {
    const { pass, passLink } = await takers[0]!.state();
    expect(passLink).toBe(`/desk/calls/${id}/check-in?pass=${pass}`);
    const { people } = await door();
    expect(people.find(({ code }) => code === pass)).toEqual({ id: expect.any(String), name: 'Азиз Азизов', isGuest: false, team: null, role: 'it', country: 'UZ', code: pass, inAt: null });
    expect(JSON.stringify(await door())).not.toMatch(/@example|birth/);
  });

  it('[TB21] opens to hosts of one of its countries and to who reads calls, and to nobody else', async () => {
    const [host, foreign, author] = [await invited('host', ['TJ']), await invited('host', ['KG']), await invited('author', [])];
    expect((await door(host)).people).toHaveLength(2);
    expect((await ask(`GET /calls/${id}/check-in`, undefined, foreign)).code).toBe('forbidden');
    expect((await ask(`GET /calls/${id}/check-in`, undefined, author)).code).toBe('forbidden');
    expect((await ask(`POST /calls/${id}/check-in`, { sentAt: 1, marks: [{ kind: 'in', id: 'mark-9999', at: 1, personId: 'x' }] }, foreign)).code).toBe('forbidden');
    expect((await ask('GET /calls/nowhere/check-in')).code).toBe('not_found');
  });

  it('[TB20] what was noted without a network, by a clock that is wrong, is when it happened, and sent twice it is once', async () => {
    const personId = await idOf('Азиз Азизов');
    const wrong = clock.now() - 400 * DAY_MS;
    for (let i = 0; i < 2; i += 1) expect((await note({ kind: 'in', personId }, { at: wrong - 30 * MINUTE_MS, sentAt: wrong, markId: 'mark-aaaa' })).status).toBe(201);
    expect(await inAt('Азиз Азизов')).toBe(clock.now() - 30 * MINUTE_MS);
    await note({ kind: 'in', personId });
    expect(await inAt('Азиз Азизов')).toBe(clock.now() - 30 * MINUTE_MS);
    await note({ kind: 'in', personId: 'a-stranger' });
    expect(JSON.stringify(everyRow(server.dataDir))).not.toContain('a-stranger');
    // Of a clock that runs ahead nothing is later than now.
    await note({ kind: 'in', personId: await idOf('Бону Бонуева') }, { at: clock.now() + DAY_MS });
    expect(await inAt('Бону Бонуева')).toBe(clock.now());
  });

  it('[TB20] somebody is taken back with a reason that stays with whose it is', async () => {
    const personId = await idOf('Бону Бонуева');
    await clock.advance(MINUTE_MS);
    expect((await note({ kind: 'out', personId, reason: ' ' })).code).toBe('bad_request');
    await note({ kind: 'out', personId, reason: 'башка киши' });
    expect(await inAt('Бону Бонуева')).toBeNull();
    expect((await door()).undone).toEqual([{ at: clock.now(), name: 'Бону Бонуева', by: 'Айгүл', reason: 'башка киши' }]);
  });

  it('[TB23] somebody who is not registered is there by name until taken back; then no byte of the name is left', async () => {
    await note({ kind: 'guest', guest: { id: 'guest-0001', name: 'Келген Конок', role: 'media', country: 'KG' } });
    expect((await door()).people.at(-1)).toMatchObject({ name: 'Келген Конок', isGuest: true, role: 'media', country: 'KG', code: null, inAt: clock.now() });
    await clock.advance(MINUTE_MS);
    await note({ kind: 'out', personId: 'guest-0001', reason: 'эки жолу' });
    expect((await door()).people).toHaveLength(2);
    expect(JSON.stringify(everyRow(server.dataDir))).not.toContain('Келген Конок');
  });

  it('[TB23] names of guests go with the other names, when those are kept for some days alone', async () => {
    await note({ kind: 'guest', guest: { id: 'guest-0002', name: 'Убактылуу Конок', role: null, country: null } });
    await ask('PUT /retention', { days: 30 });
    expect((await door()).people.at(-1)?.name).toBe('Убактылуу Конок');
    await clock.advance(31 * DAY_MS);
    await expect.poll(async () => (await door()).people.at(-1)?.name).toBe('');
    await ask('PUT /retention', { days: null });
  });

  it('[U1] [U3] one reads when one came, and whoever is erased is at no door', async () => {
    const own = (await takers[0]!.ask('POST /data')).body as { doors: { callId: string; isIn: boolean }[] };
    expect(own.doors.map(({ callId, isIn }) => [callId, isIn])).toEqual([[id, true], [id, true]]);
    await takers[0]!.ask('POST /erasure', { name: 'Азиз Азизов' });
    expect((await door()).people.some(({ name }) => name === 'Азиз Азизов')).toBe(false);
  });
});
