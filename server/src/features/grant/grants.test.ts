import { worksBegin } from '@tabarman/shared/call/windows.ts';
import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { GrantBoard, GrantView, OwnGrant } from '@tabarman/shared/grant/views.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import type { CallTaker } from '../../testing/call-taker.ts';
import { callWithWorks } from '../../testing/judged-call.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import type { ReleasedAwards } from './ports.ts';

const DAY_MS = 24 * 60 * 60_000;
const clock = manualClock(worksBegin(grants)! + DAY_MS);
let server: TestServer;
let token: string;
let id: string;
let one: CallTaker;
let other: CallTaker;
let released: Awaited<ReturnType<ReleasedAwards['released']>> = null;

const desk = (endpoint: string, body?: unknown, by = token) => request(server, endpoint, { token: by, ...(body === undefined ? {} : { body }) });
const board = async () => (await desk(`GET /calls/${id}/grants`)).body as GrantBoard;
const own = async (taker: CallTaker) => (await taker.ask('POST /grants')).body as OwnGrant[];
const grantOf = async (title: string) => (await board()).grants.find(({ work }) => work.title === title)!;
const change = async ({ id: grantId }: GrantView, what: string, body: object) => desk(`PUT /calls/${id}/grants/${grantId}${what}`, body);
const publication = { title: 'Ручей', url: 'https://media.example/stream', kind: 'video', language: 'ru', topic: 'border', country: 'KG', publishedOn: '2026-10-20' } as const;
const content = { done: 'Сняли первую часть', next: '', spent: 300, links: ['https://media.example/1'] };

beforeAll(async () => {
  server = await startTestServer({}, { clock, awards: { released: async () => released } });
  ({ token } = await server.claim());
});
afterAll(() => server.stop());
beforeEach(async () => {
  released = null;
  const made = await callWithWorks(server, token, [{ title: 'Ручей', asks: 1_001 }, { title: 'Базар', asks: 900 }]);
  ({ id } = made);
  [one, other] = made.takers as [CallTaker, CallTaker];
  const [first = ''] = made.workIds;
  released = { version: 1, at: clock.now(), awards: [{ awardId: 'grant', workId: first, amount: 1_001 }] };
});

/** The agreement of the first work, signed. */
async function signed(): Promise<GrantView> {
  await desk(`POST /calls/${id}/grants`);
  const grant = await grantOf('Ручей');
  return (await change(grant, '/signature', { number: 0, on: '2026-10-31' })).body as GrantView;
}

describe('agreements', () => {
  it('[GR10] follow from what was released and from nothing else, one for each award', async () => {
    const awards = released;
    released = null;
    expect((await desk(`POST /calls/${id}/grants`)).code).toBe('grant_nothing');
    released = awards;
    expect(await board()).toMatchObject({ decisions: { version: 1 }, waiting: 1, grants: [] });
    expect((await desk(`POST /calls/${id}/grants`)).status).toBe(201);
    expect((await desk(`POST /calls/${id}/grants`)).code).toBe('grant_nothing');
    const { waiting, grants: [grant, ...more] } = await board();
    expect({ waiting, more }).toEqual({ waiting: 0, more: [] });
    expect(grant).toMatchObject({ work: { title: 'Ручей', country: 'KG', names: ['Токтогулова Аида'] }, state: 'drawnUp', isAwarded: true, terms: { amount: 1_001, currency: 'USD', times: 3 } });
    released = { ...awards!, version: 2, awards: [] };
    expect((await grantOf('Ручей')).isAwarded).toBe(false);
  });

  it('[GR1] [GR6] are changed until they are signed, by whoever saw the newest; then parts are due as reports are accepted', async () => {
    await desk(`POST /calls/${id}/grants`);
    const grant = await grantOf('Ручей');
    const terms = { ...grant.terms, tranches: [{ percent: 50, after: 0 }, { percent: 50, after: 1 }] };
    expect((await change(grant, '', { number: 0, terms: { ...terms, tranches: [] }, note: '' })).code).toBe('bad_request');
    expect((await change(grant, '', { number: 0, terms, note: 'Договор 7' })).status).toBe(200);
    expect((await change(grant, '', { number: 0, terms, note: '' })).code).toBe('grant_changed');
    expect((await change(grant, '/payments', { tranche: 0, on: '2026-10-31' })).code).toBe('tranche_waiting');
    expect((await change(grant, '/end', { end: { on: '2026-10-31', reason: 'x' } })).code).toBe('grant_unsigned');
    expect(await own(one)).toEqual([]);
    const signature = await change(grant, '/signature', { number: 1, on: '2026-10-31' });
    expect(signature.body).toMatchObject({ state: 'agreed', signedOn: '2026-10-31', tranches: [{ amount: 501, state: 'due' }, { amount: 500, state: 'waiting' }] });
    expect((await change(grant, '', { number: 2, terms: { ...terms, amount: 5 }, note: '' })).code).toBe('grant_signed');
    expect((await change(grant, '', { number: 2, terms, note: 'Договор 8' })).body).toMatchObject({ note: 'Договор 8' });
    expect((await change(grant, '/payments', { tranche: 1, on: '2026-11-01' })).code).toBe('tranche_waiting');
    expect((await change(grant, '/payments', { tranche: 0, on: '2026-11-01' })).body).toMatchObject({ state: 'funded', paid: 501, due: 0 });
    expect((await change(grant, '/payments', { tranche: 0, on: null })).body).toMatchObject({ state: 'agreed', paid: 0, due: 501 });
  });
});

describe('reports', () => {
  it('[GR4] [GR11] are written and handed in by those who made the work, and read by the desk once they are handed in', async () => {
    await signed();
    const [grant] = await own(one) as [OwnGrant];
    expect(grant.reports.map(({ number, dueOn, state }) => [number, dueOn, state])).toEqual([[1, '2026-11-02', 'draft'], [2, '2026-12-02', 'draft'], [3, '2027-01-02', 'draft']]);
    const to = `/grants/${grant.id}`;
    const save = (saves: number, part: object = {}) => one.ask(`PUT ${to}/reports`, { report: 1, saves, content: { ...content, ...part } });
    expect((await save(0, { done: '' })).status).toBe(200);
    expect((await save(0)).code).toBe('report_moved');
    expect((await one.ask(`POST ${to}/submissions`, { report: 1, saves: 1 })).code).toBe('report_incomplete');
    await save(1);
    expect((await grantOf('Ручей')).reports[0]).toEqual({ number: 1, dueOn: '2026-11-02', state: 'draft', steps: [] });
    expect((await one.ask(`POST ${to}/submissions`, { report: 1, saves: 1 })).code).toBe('report_moved');
    expect((await one.ask(`POST ${to}/submissions`, { report: 1, saves: 2 })).status).toBe(200);
    expect((await save(2)).code).toBe('report_moved');
    const seen = await grantOf('Ручей');
    expect(seen.reports[0]).toMatchObject({ state: 'submitted', steps: [{ act: 'submit', content }] });
    expect((await change(seen, '/reports', { report: 1, act: 'return' })).code).toBe('reason_missing');
    expect((await change(seen, '/reports', { report: 1, act: 'return', comment: 'Приложите смету', until: '2026-11-20' })).body).toMatchObject({ reports: [{ state: 'returned', dueOn: '2026-11-20' }, {}, {}] });
    expect((await own(one))[0]?.reports[0]).toMatchObject({ state: 'returned', dueOn: '2026-11-20', draft: content, steps: [{ act: 'submit' }, { act: 'return', comment: 'Приложите смету' }] });
    await one.ask(`POST ${to}/submissions`, { report: 1, saves: 2 });
    expect((await change(seen, '/reports', { report: 1, act: 'accept' })).body).toMatchObject({ reports: [{ state: 'accepted' }, {}, {}] });
    expect((await change(seen, '/reports', { report: 1, act: 'return', comment: 'x' })).code).toBe('report_moved');
  });

  it('[GR11] nobody else reads or writes them, whatever the id', async () => {
    const { id: grantId } = await signed();
    expect(await own(other)).toEqual([]);
    const asked = await Promise.all([
      other.ask(`PUT /grants/${grantId}/reports`, { report: 1, saves: 0, content }), other.ask(`POST /grants/${grantId}/submissions`, { report: 1, saves: 0 }),
      other.ask(`POST /grants/${grantId}/publications`, { publication }), desk(`GET /calls/${id}/grants`, undefined, 'nobody'),
    ]);
    expect(asked.map(({ code }) => code)).toEqual(['not_found', 'not_found', 'not_found', 'signed_out']);
  });
});

describe('numbers of published works', () => {
  it('[GR8] are written down by the awarded and by the desk, and of one day the last holds', async () => {
    const grant = await signed();
    await one.ask(`POST /grants/${grant.id}/publications`, { publication });
    const [{ publications: [made] }] = (await own(one)) as [OwnGrant];
    const read = (reach: number) => one.ask(`PUT /grants/${grant.id}/publications/${made!.id}/readings`, { reading: { on: '2026-11-01', reach, likes: 3, shares: null, messages: null } });
    await read(10);
    await read(12);
    await change(grant, `/publications/${made!.id}/readings`, { reading: { on: '2026-10-25', reach: 5, likes: null, shares: null, messages: null } });
    expect((await grantOf('Ручей')).publications).toMatchObject([{ ...publication, readings: [{ on: '2026-10-25', reach: 5 }, { on: '2026-11-01', reach: 12, likes: 3, shares: null }] }]);
    expect((await other.ask(`PUT /grants/${grant.id}/publications/${made!.id}`, { publication: null })).code).toBe('not_found');
    expect((await change(grant, `/publications/${made!.id}`, { publication: null })).body).toMatchObject({ publications: [] });
  });

  it('[GR12] the donor gets agreements, money, reports and numbers as workbook, table and data, without names and notes', async () => {
    const grant = await signed();
    await change(grant, '', { number: 1, terms: grant.terms, note: 'Секрет' });
    await one.ask(`POST /grants/${grant.id}/publications`, { publication });
    await one.ask(`PUT /grants/${grant.id}/reports`, { report: 1, saves: 0, content });
    const file = (format: string) => fetch(`${server.url}/api/v1/calls/${id}/grants/files/${format}?language=ru`, { headers: { authorization: `Bearer ${token}` } });
    expect((await (await file('json')).json())).toMatchObject({ format: 'tabarman-grants', grants: [{ work: { title: 'Ручей' }, publications: [{ title: 'Ручей' }] }], totals: { all: { works: 1, reach: null } } });
    const csv = await (await file('csv')).text();
    expect(csv).toContain('Ручей');
    for (const text of [csv, await (await file('json')).text()]) expect(text).not.toMatch(/Токтогулова|Секрет|первую часть/);
    expect(Buffer.from(await (await file('xlsx')).arrayBuffer()).subarray(0, 2).toString()).toBe('PK');
  });

  it('[A26] an organiser of another country changes nothing', async () => {
    const grant = await signed();
    const { link } = (await desk('POST /people/invitations', { role: 'organiser', scope: { countries: ['UZ'], languages: [] } })).body as { link: string };
    const { token: uzbek } = (await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name: 'Лола' } })).body as { token: string };
    expect((await desk(`PUT /calls/${id}/grants/${grant.id}/payments`, { tranche: 0, on: '2026-11-01' }, uzbek)).code).toBe('forbidden');
  });
});

// The last one: the clock goes past the end of the works.
describe('what is late', () => {
  it('[GR3] [GR5] late ones are told by the day where the work is from, and whoever is let off is told why', async () => {
    const grant = await signed();
    // In Bishkek it is the 3rd from 18:00 UTC of the 2nd on.
    await clock.advance(Date.UTC(2026, 10, 2, 17, 59) - clock.now());
    expect((await grantOf('Ручей')).overdue).toEqual([]);
    await clock.advance(60_000);
    expect((await grantOf('Ручей')).overdue).toEqual([1]);
    expect((await own(one))[0]?.overdue).toEqual([1]);
    expect((await change(grant, '/reports', { report: 1, act: 'skip', comment: 'Съёмки перенесены' })).body).toMatchObject({ overdue: [], reports: [{ state: 'skipped', steps: [{ act: 'skip', comment: 'Съёмки перенесены' }] }, {}, {}] });
    expect((await change(grant, '/reports', { report: 1, act: 'ask', until: '2026-12-15' })).body).toMatchObject({ overdue: [], reports: [{ state: 'draft', dueOn: '2026-12-15' }, {}, {}] });
    expect((await change(grant, '/end', { end: { on: '2026-11-10', reason: 'Отказ' } })).body).toMatchObject({ state: 'ended', endReason: 'Отказ', due: 0 });
    expect((await change(grant, '/end', { end: null })).body).toMatchObject({ state: 'agreed' });
  });
});
