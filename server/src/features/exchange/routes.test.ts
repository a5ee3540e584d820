import { importReportSchema } from '@tabarman/shared/exchange/import-report.ts';
import { importLimits } from '@tabarman/shared/exchange/limits.ts';
import { sixKinds } from '@tabarman/shared/testing/six-kinds.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOrganiserLink } from '../../testing/make-organiser-link.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import { disposition } from '../../edge/disposition.ts';
import { readFile } from './formats/open.ts';
import { writeOwnXlsx } from './formats/own-xlsx-writer.ts';
import { kahootFile } from './formats/samples.fixture.ts';

let server: TestServer;
let owner: string;
let other: string;

beforeAll(async () => {
  server = await startTestServer();
  owner = (await server.claim()).token;
  const claimed = await request(server, 'POST /session/claim', { body: { link: await makeOrganiserLink(server), name: 'Рустам' } });
  other = (claimed.body as { token: string }).token;
});
afterAll(() => server.stop());

const upload = async (file: Uint8Array, token = owner, query = '') => request(server, `POST /imports${query}`, { token, file });
const quests = async () => (await request(server, 'GET /quests', { token: owner })).body as { id: string; title: Record<string, string>; questions: number }[];
const idOf = (body: unknown) => (body as { id: string }).id;
const half = kahootFile([[1, 'Which town lies in the valley?', 'Osh', 'Bukhara', null, null, 20, 1], [2, 'Who knows?', 'You', 'We', null, null, 20, null]]);

describe('a file that comes in', () => {
  it('[I4] is shown with what is in it and what is wrong, and nothing is saved', async () => {
    const before = await quests();
    const { status, body } = await upload(half, owner, `?name=${encodeURIComponent('Долина 2026.xlsx')}`);
    expect(status).toBe(201);
    const report = importReportSchema.parse((body as { report: unknown }).report);
    expect(report).toMatchObject({
      format: 'kahoot', found: 2, good: 1, languages: ['en'], title: { en: 'Долина 2026' },
      rounds: [{ questions: [{ prompt: { en: 'Which town lies in the valley?' }, kind: 'single', options: [{ text: { en: 'Osh' }, isRight: true }, { text: { en: 'Bukhara' }, isRight: false }] }] }],
    });
    expect(report.findings.map((f) => [f.outcome, f.code])).toEqual([['noted', 'language_guessed'], ['left_out', 'key_missing']]);
    expect(await quests()).toEqual(before);
  });

  it('[I4] becomes a quest when its owner says so, once, whole or its good questions', async () => {
    const id = idOf((await upload(half)).body);
    const take = (body: unknown, token = owner) => request(server, `POST /imports/${id}/quest`, { token, body });
    expect((await take({ take: 'all' })).code).toBe('import_incomplete');
    expect((await take({ take: 'good' }, other)).code).toBe('import_gone');
    const [first, second] = await Promise.all([take({ take: 'good', title: 'Towns' }), take({ take: 'good', title: 'Towns' })]);
    expect(new Set([first.status, second.status])).toEqual(new Set([201, 410]));
    expect((await quests()).filter((q) => q.title['en'] === 'Towns')).toMatchObject([{ questions: 1, title: { en: 'Towns' } }]);
  });

  it('[I4] can be forgotten, by its owner alone', async () => {
    const id = idOf((await upload(half)).body);
    expect((await request(server, `DELETE /imports/${id}`, { token: other })).code).toBe('import_gone');
    expect((await request(server, `DELETE /imports/${id}`, { token: owner })).status).toBe(200);
    expect((await request(server, `POST /imports/${id}/quest`, { token: owner, body: { take: 'good' } })).code).toBe('import_gone');
  });

  it('[I4] without a good question becomes nothing', async () => {
    const id = idOf((await upload(new TextEncoder().encode('Да?\nA. Да\nB. Нет\nANSWER: D\n'))).body);
    expect((await request(server, `POST /imports/${id}/quest`, { token: owner, body: { take: 'good' } })).code).toBe('import_empty');
  });

  it('[I5] is refused with a code when it is none', async () => {
    expect((await upload(new TextEncoder().encode('just words'))).code).toBe('file_unknown');
  });

  it('[A14] has a limit of its own, and is taken as bytes alone and from people who are signed in', async () => {
    expect((await upload(new Uint8Array(importLimits.fileBytes + 1)).catch(() => ({ code: 'too_large' }))).code).toBe('too_large');
    expect((await upload(new TextEncoder().encode(`${' '.repeat(200_000)}just words`))).code).toBe('file_unknown');
    expect((await request(server, 'POST /imports', { file: half })).code).toBe('signed_out');
    expect((await request(server, 'POST /imports', { token: owner, body: {} })).code).toBe('bad_request');
    expect((await request(server, 'POST /imports', { token: owner, file: half, headers: { origin: 'http://evil.example' } })).code).toBe('forbidden');
    expect((await request(server, 'POST /games', { token: owner, file: half })).code).toBe('bad_request');
  });
});

describe('a quest as a file', () => {
  const get = (address: string) => fetch(`${server.url}/api/v1${address}`, { headers: { authorization: `Bearer ${owner}` } });

  it('[I8] comes back through upload and confirmation as it went out', async () => {
    const id = idOf((await upload(writeOwnXlsx(sixKinds()))).body);
    const { questId } = (await request(server, `POST /imports/${id}/quest`, { token: owner, body: { take: 'all' } })).body as { questId: string };
    for (const format of ['xlsx', 'json']) {
      const response = await get(`/quests/${questId}/files/${format}`);
      const { content, key } = await readFile(await response.bytes(), { name: '', language: null });
      expect(content).toEqual(sixKinds().content);
      expect(key).toEqual(sixKinds().key);
    }
  });

  it.each([
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'], ['json', 'application/zip', 'zip'], ['4s', 'text/plain; charset=utf-8', '4s'], ['gift', 'text/plain; charset=utf-8', 'gift.txt'], ['players-pdf', 'application/pdf', 'pdf'], ['host-pdf', 'application/pdf', 'pdf'],
  ])('[I9, TR42] %s has its type and name, and is saved, not shown', async (format, type, ending) => {
    const [quest] = await quests();
    const response = await get(`/quests/${quest?.id}/files/${format}?language=ky`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(response.headers.get('content-disposition')).toMatch(new RegExp(`^attachment; filename="quest\\.${ending.replace('.', '\\.')}"; filename\\*=UTF-8''%D0%`));
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('[I10] the template has the columns of the languages that are asked for, and reads as an empty quest', async () => {
    const bytes = await (await get('/imports/template?languages=ky,ru')).bytes();
    const { format, found, findings } = await readFile(bytes, { name: '', language: null });
    expect([format, found, findings]).toEqual(['tabarman-xlsx', 0, []]);
    expect((await get('/imports/template')).status).toBe(200);
    expect((await get('/imports/template?languages=xx')).status).toBe(200);
    expect((await get('/imports/template?languages=russian')).status).toBe(400);
  });
});

it.each([
  ['../../etc/passwd', 'etc passwd'], ['a"; filename="x.exe', 'a filename x exe'], ['Ош\r\nSet-Cookie: x', null], ['', 'quest'], ['con', 'con'], ['x'.repeat(4_096), 'x'.repeat(60)],
])('[TR43] a quest called %j makes a name without harm', (title, name) => {
  const header = disposition(title, 'xlsx');
  expect(header).toMatch(/^attachment; filename="[\w -]+\.xlsx"; filename\*=UTF-8''[\w.%~!-]+$/);
  if (name !== null) expect(header).toContain(`filename="${name}.xlsx"`);
});
