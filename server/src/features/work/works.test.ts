import { createHash } from 'node:crypto';
import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { worksBegin, worksEnd } from '@tabarman/shared/call/windows.ts';
import type { ShownWork } from '@tabarman/shared/work/shown.ts';
import type { TakingPart, WorkSummary } from '@tabarman/shared/work/views.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { CallTaker, publishCall } from '../../testing/call-taker.ts';
import { startMailbox } from '../../testing/mailbox.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const begin = worksBegin(grants)!;
const end = worksEnd(grants)!;
const clock = manualClock(begin - DAY_MS);
let server: TestServer;
let token: string;
let slug: string;
let id: string;
let people = 0;

const texts = { ky: 'и', tg: 'и', uz: 'i', ru: 'и', en: 'i' };
const withFile: Call = { ...grants, fields: [
  { id: 'title', label: texts, help: {}, isRequired: true, for: 'public', kind: 'text', most: 100 }, ...grants.fields,
  { id: 'slides', label: texts, help: {}, isRequired: false, for: 'jury', kind: 'file', types: ['pdf'], mostBytes: 4_000, most: 1 },
] };
const hack: Call = {
  ...grants, roles: [{ id: 'journalist', title: texts, least: 1 }, { id: 'it', title: texts, least: 1 }],
  withWhom: { kind: 'teams', least: 2, most: 2, countries: 1, closesAt: null },
  phases: grants.phases.map((phase) => (phase.id === 'works' ? { ...phase, rights: ['register', 'team', 'work'] } : phase)),
};
const whole = { title: 'Ручей', idea: { ru: 'Снять ручей' }, budget: [{ what: 'Камера', amount: 900 }] };
const pdf = new Uint8Array(Buffer.from(`%PDF-1.4\n${'1 0 obj <</Type /Catalog>> endobj\n'.repeat(60)}%%EOF`));

const taker = (of = slug) => new CallTaker(server, of, `taker${(people += 1)}`);
const list = async (of = id) => (await request(server, `GET /calls/${of}/works`, { token })).body as WorkSummary[];

/** Somebody alone who has begun a work, with all of it written. */
async function writer(values: object = whole): Promise<CallTaker> {
  const one = taker();
  await one.tell(withFile);
  await one.ask('POST /work', { name: '' });
  await one.write(values as typeof whole);
  return one;
}

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  ({ token } = await server.claim());
});
afterAll(() => server.stop());
beforeEach(async () => {
  ({ id, slug } = await publishCall(server, token, withFile));
});

describe('a work before and after its time', () => {
  it('[WK4] nobody begins before people are registered', async () => {
    expect((await taker().ask('POST ', { language: 'ky', agreed: 1 })).code).toBe('call_not_open');
    await clock.advance(2 * DAY_MS);
  });

  it('[WK4] [WK1] a record, a work and its fields are kept as they are left', async () => {
    const one = await writer();
    const { work, may, missing } = await one.state();
    expect({ may, missing, number: work?.number, faults: work?.faults, teamFaults: work?.teamFaults }).toEqual({ may: { register: true, team: false, write: true }, missing: [], number: 1, faults: [], teamFaults: [] });
    expect(work?.draft['title']).toMatchObject({ value: 'Ручей', number: 1, by: 'Токтогулова Аида' });
    expect((await one.ask('PUT /work/draft', { field: 'nothing', value: 'x', number: 0 })).code).toBe('field_unknown');
    expect((await one.ask('PUT /work/draft', { field: 'title', value: ['x'], number: 1 })).code).toBe('field_unknown');
  });

  it('[WK5] of two who save one field none writes over the other, and the same once more changes nothing', async () => {
    const one = await writer();
    const save = (value: string, number: number) => one.ask('PUT /work/draft', { field: 'title', value, number });
    expect((await save('Река', 1)).status).toBe(200);
    expect((await save('Озеро', 1)).code).toBe('draft_changed');
    expect((await save('Река', 1)).status).toBe(200);
    expect((await one.state()).work?.draft['title']).toMatchObject({ value: 'Река', number: 2 });
  });

  it('[WK6] handed in it is a version that never changes, with a receipt that anybody can make anew', async () => {
    const one = await writer({ ...whole, budget: [] });
    expect((await one.ask('POST /work/versions')).code).toBe('work_not_ready');
    await one.write({ budget: whole.budget });
    const first = (await one.ask('POST /work/versions')).body as TakingPart;
    expect(first.work).toMatchObject({ isChanged: false, versions: [{ number: 1, arrival: 'onTime', at: clock.now() }] });
    const { text } = (await one.ask('POST /work/receipts', { version: 1 })).body as { text: string };
    expect(createHash('sha256').update(text).digest('hex')).toBe(first.work?.versions[0]?.hash);
    expect(JSON.parse(text)).toMatchObject({ call: slug, work: 1, version: 1, values: whole });
    await one.ask('POST /work/versions');
    await one.write({ title: 'Река' });
    expect((await one.state()).work).toMatchObject({ isChanged: true, versions: [{ number: 1 }] });
    const second = (await one.ask('POST /work/versions')).body as TakingPart;
    expect(second.work?.versions.map(({ number, hash }) => [number, hash])).toEqual([[2, second.work?.versions[0]?.hash], [1, first.work?.versions[0]?.hash]]);
    const [row] = await list();
    const shown = (await request(server, `GET /calls/${id}/works/${row?.id}?version=1`, { token })).body as ShownWork;
    expect(shown).toMatchObject({ title: 'Ручей', by: ['Токтогулова Аида'], fields: [{ id: 'title', text: 'Ручей' }, { id: 'idea' }, { id: 'budget' }] });
  });

  it('[WK8] who writes sees what the jury will see', async () => {
    const one = await writer();
    expect((await one.ask('POST /work/preview')).body).toMatchObject({ number: 1, version: 1, title: 'Ручей', fields: [{ id: 'title' }, { id: 'idea' }, { id: 'budget' }] });
  });

  it('[WK4] withdrawn it is nobody’s to judge, and handed in again it is back', async () => {
    const one = await writer();
    expect((await one.ask('POST /work/withdrawal')).code).toBe('work_not_ready');
    await one.ask('POST /work/versions');
    await one.ask('POST /work/withdrawal');
    expect((await list())[0]).toMatchObject({ withdrawnAt: clock.now(), version: 1 });
    expect(((await one.ask('POST /work/versions')).body as TakingPart).work).toMatchObject({ withdrawnAt: null, versions: [{ number: 1 }] });
  });

  it('[WK11] whoever is erased while works are written leaves nothing; a stranger to the call has nothing to read', async () => {
    const one = await writer();
    await one.send('slides', 'a.pdf', pdf);
    expect((await one.ask('POST /data')).body).toMatchObject({ calls: [{ callId: id, work: { number: 1, isLead: true } }] });
    expect((await one.ask('POST /erasure', { name: 'Токтогулова Аида' })).status).toBe(200);
    expect(await list()).toEqual([]);
    expect((await taker().ask('POST /state')).code).toBe('entrant_not_found');
  });
});

describe('the contact of somebody who takes part', () => {
  it('[EN21] is confirmed by a code that came by letter, and by no other', async () => {
    const mailbox = await startMailbox();
    await request(server, 'PUT /mail', { token, body: { server: mailbox.server } });
    const one = await writer();
    expect((await one.state()).canSendCode).toBe(true);
    const arrives = mailbox.next();
    expect((await one.ask('POST /contact-code')).status).toBe(200);
    const code = /\d{6}/.exec((await arrives).subject ?? '')?.[0] ?? '';
    expect((await one.ask('PUT /contact-code', { code: code === '000000' ? '000001' : '000000' })).code).toBe('contact_code_wrong');
    expect(((await one.ask('PUT /contact-code', { code })).body as TakingPart).checks).toEqual([{ layer: 'contact', at: clock.now() }]);
    await mailbox.stop();
  });
});

describe('a team', () => {
  beforeEach(async () => {
    ({ id, slug } = await publishCall(server, token, hack));
  });

  it('[WK3] [WK4] is made, joined by its code, and told what it lacks', async () => {
    const [lead, other, third] = [taker(), taker(), taker()];
    await lead.tell(hack);
    await lead.ask('PUT /role', { role: 'journalist' });
    const made = (await lead.ask('POST /work', { name: 'Ала-Тоо' })).body as TakingPart;
    expect(made.work?.teamFaults).toEqual([{ code: 'too_few', more: 1 }, { code: 'role_unfilled', role: 'it', more: 1 }]);
    const code = made.work?.invitation ?? '';
    expect((await request(server, `POST /taking-part/${slug}/invitation`, { body: { code } })).body).toEqual({ team: 'Ала-Тоо', members: 1 });
    await other.tell(hack);
    await other.ask('PUT /role', { role: 'it' });
    const joined = (await other.ask('POST /work/members', { code })).body as TakingPart;
    expect(joined.work).toMatchObject({ isLead: false, invitation: null, teamFaults: [], members: [{ isLead: true, role: 'journalist' }, { isYou: true, role: 'it' }] });
    await third.tell(hack);
    expect((await third.ask('POST /work/members', { code })).code).toBe('team_full');
    expect((await third.ask('POST /work', { name: 'ала-тоо' })).code).toBe('team_name_taken');
    expect((await other.ask('POST /work/leaving', { memberId: joined.work?.members[0]?.id })).code).toBe('forbidden');
    await lead.ask('POST /work/leaving', { memberId: null });
    expect((await other.state()).work).toMatchObject({ isLead: true, members: [{ isYou: true }] });
  });

  it('[WK5] any member writes and hands in, only the lead withdraws', async () => {
    const [lead, other] = [taker(), taker()];
    await lead.tell(hack);
    await lead.ask('PUT /role', { role: 'journalist' });
    const code = ((await lead.ask('POST /work', { name: 'Ала-Тоо' })).body as TakingPart).work?.invitation;
    await other.tell(hack);
    await other.ask('PUT /role', { role: 'it' });
    await other.ask('POST /work/members', { code });
    await other.write({ idea: { tg: 'Ҷӯй' }, budget: whole.budget });
    expect((await other.ask('POST /work/versions')).status).toBe(200);
    expect((await other.ask('POST /work/withdrawal')).code).toBe('forbidden');
    expect((await lead.ask('POST /work/withdrawal')).status).toBe(200);
  });
});

describe('files of a work', () => {
  it('[WK7] come in pieces, go on where they stopped, are what their bytes are, and open by a link that ends', async () => {
    const one = await writer();
    const { at, status } = await one.send('slides', '../../Наш план.pdf', pdf, 500);
    expect([status, at?.startsWith('/works/uploads/')]).toEqual([204, true]);
    expect((await one.tus('HEAD', at ?? '', {})).headers.get('upload-offset')).toBe('500');
    const file = at?.split('/').at(-1) ?? '';
    expect((await one.write({ slides: [file] })).work?.faults).toEqual([{ field: 'slides', code: 'file_unfinished' }]);
    await one.tus('PATCH', at ?? '', { 'upload-offset': '500', 'content-type': 'application/offset+octet-stream' }, pdf.subarray(500));
    const { work } = await one.state();
    expect(work).toMatchObject({ faults: [], files: [{ id: file, name: 'Наш план.pdf', bytes: pdf.byteLength, isDone: true }], room: { used: pdf.byteLength, most: 8_000 } });
    const href = work?.files[0]?.href ?? '';
    const opened = await fetch(server.url + href);
    expect([opened.status, opened.headers.get('content-type'), opened.headers.get('x-content-type-options'), new Uint8Array(await opened.arrayBuffer())]).toEqual([200, 'application/pdf', 'nosniff', pdf]);
    expect(opened.headers.get('content-security-policy')).toContain('sandbox');
    expect((await fetch(`${server.url}${href.replace(/sign=.*/, 'sign=nothing')}`)).status).toBe(404);
    await one.ask('POST /work/versions');
    const { text } = (await one.ask('POST /work/receipts', { version: 1 })).body as { text: string };
    expect(JSON.parse(text)).toMatchObject({ files: [{ id: file, sha256: createHash('sha256').update(pdf).digest('hex') }] });
    // What was handed in is kept.
    await one.ask(`POST /work/files/${file}/removal`);
    expect((await one.state()).work?.files).toHaveLength(1);
  });

  it('[WK7] of another kind, too large, or for no field are refused before or after their bytes, and nothing of them is left', async () => {
    const one = await writer();
    expect((await one.send('slides', 'page.pdf', new TextEncoder().encode('<html><script>alert(1)</script></html>'))).code).toBe('file_type_unknown');
    expect((await one.send('slides', 'svg.pdf', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).code).toBe('file_type_unknown');
    expect((await one.send('slides', 'big.pdf', new Uint8Array(4_001))).code).toBe('file_too_large');
    expect((await one.send('title', 'a.pdf', pdf)).code).toBe('field_unknown');
    expect((await one.state()).work?.files).toEqual([]);
  });

  it('[WK7] are limited for all of a work, and nobody else’s are touched', async () => {
    const [one, stranger] = [await writer(), await writer()];
    const { at } = await one.send('slides', 'a.pdf', pdf, 100);
    expect((await stranger.tus('HEAD', at ?? '', {})).status).toBe(404);
    expect((await stranger.tus('PATCH', at ?? '', { 'upload-offset': '100', 'content-type': 'application/offset+octet-stream' }, pdf.subarray(100))).status).toBe(404);
    expect((await one.tus('DELETE', at ?? '', {})).status).toBe(404);
    await one.send('slides', 'b.pdf', pdf);
    await one.send('slides', 'c.pdf', pdf);
    expect((await one.send('slides', 'd.pdf', pdf)).code).toBe('storage_full');
    expect((await stranger.send('slides', 'd.pdf', pdf)).status).toBe(204);
  });
});

describe('the end of the works', () => {
  it('[CL4] [WK9] [WK10] on time, late within the grace that nobody is told, extended with a reason, and then no more', async () => {
    const [early, late, extended, never] = [await writer(), await writer(), await writer(), await writer()];
    await early.ask('POST /work/versions');
    await clock.advance(end - clock.now() + 10 * MINUTE_MS);
    expect(((await late.ask('POST /work/versions')).body as TakingPart).work?.versions[0]?.arrival).toBe('late');
    await clock.advance(30 * MINUTE_MS);
    expect([(await extended.ask('POST /work/versions')).code, (await early.write({ title: 'Поздно' })).work?.draft['title']?.value]).toEqual(['works_not_open', 'Ручей']);
    const third = (await list())[2]?.id;
    const extend = (to: number) => request(server, `POST /calls/${id}/works/${third}/extensions`, { token, body: { to, reason: 'Свет отключили' } });
    expect((await extend(clock.now() - 1)).code).toBe('extension_too_early');
    expect((await extend(clock.now() + DAY_MS)).status).toBe(201);
    expect((await list())[2]).toMatchObject({ extensions: [{ to: clock.now() + DAY_MS, reason: 'Свет отключили', by: 'Айгүл' }] });
    expect(((await extended.ask('POST /work/versions')).body as TakingPart).work).toMatchObject({ versions: [{ arrival: 'extended' }], extendedTo: clock.now() + DAY_MS });
    expect((await never.ask('POST /work/versions')).code).toBe('works_not_open');
    expect((await list()).map(({ arrival }) => arrival)).toEqual(['onTime', 'late', 'extended', null]);
  });
});

describe('the gallery', () => {
  it('[WK12] shows what is for everybody of works that were handed in, only while its phase lasts', async () => {
    const pages = () => fetch(`${server.url}/calls/${slug}/en/works`);
    const day = clock.now();
    const phases = withFile.phases.map((phase, i) => (i === 0 ? { ...phase, opensAt: day, closesAt: day + DAY_MS } : { ...phase, opensAt: day + i * 2 * DAY_MS, closesAt: day + (i + 1) * 2 * DAY_MS }));
    ({ id, slug } = await publishCall(server, token, { ...withFile, phases }));
    const [one, other, draft] = [await writer(), await writer({ ...whole, title: 'Река <b>' }), await writer({ ...whole, title: 'Черновик' })];
    await one.ask('POST /work/versions');
    await other.ask('POST /work/versions');
    await other.ask('POST /work/withdrawal');
    expect([(await draft.state()).work?.versions, (await pages()).status]).toEqual([[], 404]);
    await clock.advance(5 * DAY_MS);
    const shown = await (await pages()).text();
    expect(shown).toContain('1. Ручей');
    for (const hidden of ['Снять ручей', 'Камера', 'Река', 'Черновик', 'Токтогулова']) expect(shown).not.toContain(hidden);
  });
});
