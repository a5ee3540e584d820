import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { worksBegin } from '@tabarman/shared/call/windows.ts';
import { emptySheet } from '@tabarman/shared/jury/sheet.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import type { OwnCertificate } from '@tabarman/shared/protocol/contract/call-certificates.ts';
import type { ArchiveView, CertificateView } from '@tabarman/shared/protocol/contract/certificates.ts';
import type { DecisionView } from '@tabarman/shared/protocol/contract/decisions.ts';
import type { JuryView } from '@tabarman/shared/protocol/contract/jury.ts';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { CallTaker, publishCall } from '../../testing/call-taker.ts';
import { openDesk, type Organisers } from '../../testing/organisers.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const DAY_MS = 24 * 60 * 60_000;
const clock = manualClock(worksBegin(grants)! - DAY_MS);
const titled = { ky: 'Аты', tg: 'Ном', uz: 'Nomi', ru: 'Название', en: 'Title' };
const call: Call = {
  ...grants, jury: { ...grants.jury, reviews: 1, isOwnCountryBarred: false },
  consents: [...grants.consents, { id: 'public', version: 1, text: titled, isRequired: false }],
  fields: [{ id: 'title', label: titled, help: {}, isRequired: true, for: 'public', kind: 'text', most: 100 }, ...grants.fields],
  awards: grants.awards.map((award) => ({ ...award, title: { ky: 'Чакан грант', tg: 'Гранти хурд', uz: 'Kichik grant', ru: 'Малый грант', en: 'Small grant' }, count: 1, leastTotal: 10, reserves: 1, quotas: [] })),
};
const names = ['Айнура Эсенбаева', 'Рустам Саидов', 'Lola Sobirova'];

let server: TestServer;
let desk: Organisers;
let id: string;
let slug: string;
const takers: CallTaker[] = [];
let issued: readonly CertificateView[] = [];

interface List { released: { number: number } | null; certificates: CertificateView[] }
const ask = (endpoint: string, body?: unknown, by = desk.first.token) => request(server, endpoint, { token: by, ...(body === undefined ? {} : { body }) });
const list = async () => (await ask(`GET /calls/${id}/certificates`)).body as List;
const issue = async () => (await ask(`POST /calls/${id}/certificates`)).body as List;
const own = async (taker: CallTaker) => (await taker.ask('POST /certificates')).body as OwnCertificate[];
const page = async (address: string) => (await fetch(`${server.url}/c/${address}`)).text();
const decision = async () => (await ask(`GET /calls/${id}/decision`)).body as DecisionView;
async function release(reason?: object): Promise<void> {
  await ask(`POST /calls/${id}/decision/versions`);
  await ask(`PUT /calls/${id}/decision/approval`, { hash: (await decision()).hash }, desk.second);
  const done = await ask(`PUT /calls/${id}/decision/release`, { hash: (await decision()).hash, ...(reason ? { reason } : {}) });
  if (done.code !== undefined) throw new Error(done.code);
}

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  desk = await openDesk(server);
  ({ id, slug } = await publishCall(server, desk.first.token, call));
  await clock.advance(2 * DAY_MS);
  for (const [i, name] of names.entries()) {
    const one = new CallTaker(server, slug, `taker${i}`);
    takers.push(one);
    await one.tell(call, { name, ...(i === 1 ? { country: 'TJ', region: 'TJ-SU', university: null, otherUniversity: 'Донишгоҳи Хуҷанд' } : {}) }, undefined, i === 1 ? 'tg' : 'ky');
    await one.ask('POST /work', { name: '' });
    await one.write({ title: `Тема ${i}`, idea: { ru: 'Идея' }, budget: [{ what: 'Камера', amount: 100 }] });
    await one.ask('POST /work/versions');
  }
  const works = ((await ask(`GET /calls/${id}/jury`)).body as JuryView).works.map((work) => work.id);
  const { link } = (await ask(`POST /calls/${id}/jury/jurors`, { juror: { name: 'Калыс Биринчи', countries: [], languages: ['ru'], organisation: '', background: null, most: null }, personId: null })).body as { link: string };
  await clock.advance(21 * DAY_MS);
  for (const [i, work] of works.entries()) await request(server, `POST /calls/by-slug/${slug}/judging/works/${work}/sheets`, { body: { key: link.split('#')[1], id: `sheet-${i}-aaaa`, workVersion: 1, kind: 'marks', sheet: { ...emptySheet, marks: { use: 5 - i, quality: 5 - i }, comments: { use: 'Ха' } } } });
  await clock.advance(10 * DAY_MS);
});
afterAll(() => server.stop());

describe('certificates of a call', () => {
  it('[CE8] nothing is given before a decision is released, approved or not', async () => {
    await ask(`POST /calls/${id}/decision/versions`);
    await ask(`PUT /calls/${id}/decision/approval`, { hash: (await decision()).hash }, desk.second);
    expect(await list()).toEqual({ released: null, certificates: [] });
    expect((await ask(`POST /calls/${id}/certificates`)).code).toBe('result_nothing');
    expect(await own(takers[0]!)).toEqual([]);
  });

  it('[CE8] [CE5] a released decision gives them to each who is awarded, took part or judged; once issued they keep their codes', async () => {
    await release();
    expect(await own(takers[0]!)).toEqual([]);
    issued = (await issue()).certificates;
    expect(issued.map(({ name, kind, work }) => [name, kind, work])).toEqual([
      [names[0], 'award', 'Тема 0'], [names[0], 'part', 'Тема 0'], [names[1], 'part', 'Тема 1'], [names[2], 'part', 'Тема 2'], ['Калыс Биринчи', 'juror', null],
    ]);
    expect((await issue()).certificates).toEqual(issued);
  });

  it('[CE10] who took part has their own, in the language they read, and of nobody else', async () => {
    expect((await own(takers[0]!)).map(({ kind, board }) => [kind, board])).toEqual([['award', 'grant'], ['part', 'all']]);
    expect((await own(takers[1]!)).map(({ kind }) => kind)).toEqual(['part']);
    const file = await fetch(`${server.url}/api/v1/taking-part/${slug}/certificates/file`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key: takers[0]!.key, kind: 'award', board: 'grant', language: 'tg' }) });
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const pdf = Buffer.from(await file.arrayBuffer()).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/Lang (tg)');
    expect((await takers[1]!.ask('POST /certificates/file', { kind: 'award', board: 'grant', language: 'tg' })).code).toBe('not_found');
    expect((await request(server, `POST /taking-part/${slug}/certificates`, { body: { key: 'stranger'.padEnd(32, '.') } })).code).toBe('entrant_not_found');
  });

  it('[CE4] [CE9] the page of a code names who agreed, the work that was awarded, and nothing of who was not', async () => {
    const [award, , , third, juror] = issued;
    for (const language of languages) {
      const text = await page(`${award!.code}/${language}`);
      expect(text).toContain(names[0]);
      expect(text).toContain('Тема 0');
      expect(text).toContain(call.awards[0]!.title[language]!);
    }
    await takers[2]!.ask('PUT /consents', { language: 'ky', consent: 'public', version: 1, isGiven: false });
    const text = await page(`${third!.code}/ru`);
    expect(text).toContain('Сертификат действителен');
    expect(text).toContain('L. S.');
    expect(text).not.toContain('Sobirova');
    expect(text).not.toContain('Тема 2');
    expect(await page(`${juror!.code}/en`)).not.toContain('Биринчи');
  });

  it('[CE7] are made for one country into an archive, each in the language of the person', async () => {
    const [begun] = (await ask(`POST /calls/${id}/certificates/archives`, { kinds: ['award', 'part'], as: 'pdf', language: 'own', country: 'TJ' })).body as ArchiveView[];
    expect([begun?.total, begun?.country]).toEqual([1, 'TJ']);
    await expect.poll(async () => ((await ask(`GET /calls/${id}/certificates/archives`)).body as ArchiveView[])[0]?.state, { timeout: 30_000 }).toBe('made');
    const file = await fetch(`${server.url}/api/v1/calls/${id}/certificates/archives/${begun?.id}/file`, { headers: { authorization: `Bearer ${desk.first.token}` } });
    const made = Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer())));
    expect(made.map(([name]) => name)).toEqual([expect.stringContaining('1 Рустам Саидов барои иштирок')]);
    expect(Buffer.from(made[0]![1]).toString('latin1')).toContain('/Lang (tg)');
  });

  it('[JU10] who judges at the desk draws, packs and fetches none of a work that they have a conflict with', async () => {
    const { people } = (await ask('GET /people')).body as { people: { id: string; name: string }[] };
    const juror = { name: 'Рустам', countries: [], languages: ['ru'], organisation: '', background: null, most: null };
    const { view: { jurors, works } } = (await ask(`POST /calls/${id}/jury/jurors`, { juror, personId: people.find((one) => one.name === juror.name)!.id })).body as { view: JuryView };
    const own = jurors.find((one) => one.juror.name === juror.name)!.id;
    const archives = async (by?: string) => (await ask(`GET /calls/${id}/certificates/archives`, undefined, by)).body as ArchiveView[];
    const all = { kinds: ['award', 'part'], as: 'pdf', language: 'own', country: null };
    const [begun] = (await ask(`POST /calls/${id}/certificates/archives`, all)).body as ArchiveView[];
    await expect.poll(async () => (await archives())[0]?.state, { timeout: 30_000 }).toBe('made');
    const one = async (of: CertificateView) => (await ask(`POST /calls/${id}/certificates/one`, { holderId: of.holderId, kind: of.kind, board: of.board, as: 'preview', language: 'ru' }, desk.second)).status;
    const file = async () => (await ask(`GET /calls/${id}/certificates/archives/${begun!.id}/file`, undefined, desk.second)).status;
    expect([await one(issued[3]!), await file(), (await archives(desk.second)).length]).toEqual([200, 200, (await archives()).length]);
    await ask(`PUT /calls/${id}/jury/jurors/${own}/conflicts/${works.find(({ title }) => title === issued[3]!.work)!.id}`, { type: 'personal', source: 'organiser', note: '', isThere: true });
    expect([await one(issued[3]!), await one(issued[2]!), await file()]).toEqual([404, 200, 404]);
    expect((await archives(desk.second)).map((archive) => archive.id)).not.toContain(begun!.id);
    expect((await ask(`DELETE /calls/${id}/certificates/archives/${begun!.id}`, undefined, desk.second)).code).toBe('not_found');
    const [without] = (await ask(`POST /calls/${id}/certificates/archives`, all, desk.second)).body as ArchiveView[];
    expect([begun!.total, without!.total]).toEqual([4, 3]);
    await expect.poll(async () => (await archives(desk.second)).find((archive) => archive.id === without!.id)?.state, { timeout: 30_000 }).toBe('made');
  });

  it('[A26] an organiser of one country makes those of that country and no others', async () => {
    const { link } = (await ask('POST /people/invitations', { role: 'organiser', scope: { countries: ['TJ'], languages: [] } })).body as { link: string };
    const { token } = (await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name: 'Мадина' } })).body as { token: string };
    const make = async (country: string | null) => (await ask(`POST /calls/${id}/certificates/archives`, { kinds: ['part'], as: 'pdf', language: 'own', country }, token)).code;
    expect([await make('TJ'), await make('KG'), await make(null)]).toEqual([undefined, 'forbidden', 'forbidden']);
    const one = (of: CertificateView) => ask(`POST /calls/${id}/certificates/one`, { holderId: of.holderId, kind: of.kind, board: of.board, as: 'preview', language: 'ru' }, token);
    expect([(await one(issued[0]!)).code, (await one(issued[2]!)).status]).toEqual(['forbidden', 200]);
  });

  it('[CE4] an amendment takes back what it changed, and the page of the code says so and why', async () => {
    const { number, table: { sayings, works } } = await decision();
    const before = await page(`${issued[0]!.code}/ru`);
    await ask(`PUT /calls/${id}/decision/sayings`, { number, sayings: { ...sayings, bars: [{ work: works[0]!.id, bar: 'notEligible', reason: { ru: 'Не из страны конкурса' } }] } });
    expect(await page(`${issued[0]!.code}/ru`)).toBe(before);
    await release({ ru: 'Работа не подходит по правилам' });
    const text = await page(`${issued[0]!.code}/ru`);
    for (const said of ['Результаты были исправлены', 'Результаты больше не дают такого сертификата', 'Работа не подходит по правилам']) expect(text).toContain(said);
    expect(await page(`${issued[1]!.code}/ru`)).toContain('Сертификат действителен');
    expect((await issue()).certificates.map(({ name, kind }) => [name, kind])).toContainEqual([names[1], 'award']);
  });

  it('[CE9] [U3] who is erased has no name on the page of a code and gets no certificate any more', async () => {
    expect((await takers[1]!.ask('POST /erasure', { name: names[1] })).code).toBeUndefined();
    const text = await page(`${issued[2]!.code}/ru`);
    expect(text).toContain('Имя больше не хранится');
    expect(text).not.toContain('Саидов');
    expect((await list()).certificates.map(({ name }) => name)).not.toContain(names[1]);
  });
});
