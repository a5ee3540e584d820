import { languages } from '@tabarman/shared/kernel/language.ts';
import type { ArchiveView, CertificateView } from '@tabarman/shared/protocol/contract/certificates.ts';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PlayedStage, playStage } from '../../testing/released-stage.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

let server: TestServer;
let stage: PlayedStage;
let path: string;

const facts = (name: string, country: 'KG' | 'TJ' = 'KG') => ({ name, country, region: null, university: null, classes: [] });
interface List { released: { number: number } | null; certificates: CertificateView[] }
const list = async () => (await stage.ask(`GET ${path}`)).body as List;
const issue = async () => (await stage.ask(`POST ${path}`, { places: 2 })).body as List;
const says = ({ certificates }: List) => certificates.map(({ name, kind, board, place }) => [name, kind, board, place].filter((one) => one !== null).join(' '));
const open = (address: string, headers: Readonly<Record<string, string>> = {}) => fetch(`${server.url}/c/${address}`, { headers, redirect: 'manual' });
const page = async (address: string) => (await open(address)).text();

beforeAll(async () => {
  server = await startTestServer();
  stage = await playStage(server, [facts('Ала-Тоо'), facts('Pamir <b>', 'TJ')]);
  path = `/seasons/${stage.id}/stages/national/certificates`;
});
afterAll(() => server.stop());

describe('certificates of a stage', () => {
  it('[CE1] nothing is given before results are released, checked or not', async () => {
    expect(await list()).toEqual({ released: null, certificates: [] });
    await stage.draft();
    await stage.check();
    expect((await stage.ask(`POST ${path}`, { places: 3 })).code).toBe('result_nothing');
    expect(await list()).toEqual({ released: null, certificates: [] });
  });

  it('[CE1] [CE5] released results give them, and each has one code, however often it is asked', async () => {
    await stage.release();
    const before = await list();
    expect(before.certificates.every(({ code }) => code === null)).toBe(true);
    const first = await issue();
    expect(says(first)).toEqual(expect.arrayContaining(['Ала-Тоо place all 1', 'Ала-Тоо place KG 1', 'Ала-Тоо part all', 'Pamir <b> place all 2', 'Pamir <b> place TJ 1', 'Pamir <b> part all']));
    expect(new Set(first.certificates.map(({ code }) => code)).size).toBe(first.certificates.length);
    expect(await issue()).toEqual(first);
    const [one, two] = await Promise.all([issue(), issue()]);
    expect([one, two]).toEqual([first, first]);
  });

  it('[CE4] who has a code reads in each language that it is valid, and nothing that is HTML', async () => {
    const pamir = (await list()).certificates.find(({ name, kind }) => name === 'Pamir <b>' && kind === 'place')!;
    for (const language of languages) {
      const text = await page(`${pamir.code}/${language}`);
      expect(text).toContain('Pamir &lt;b&gt;');
      expect(text).toContain(`Tabarman 2026 ${language}`);
    }
    expect(await page(`${pamir.code}/en`)).toContain('This certificate is valid');
    expect((await open(`${pamir.code}`, { 'accept-language': 'tg-TJ' })).headers.get('location')).toBe(`/c/${pamir.code}/tg`);
    expect((await open('', { 'accept-language': 'uz' })).headers.get('location')).toBe('/c/uz');
    const typed = await open(`en?code=${pamir.code!.toLowerCase().replace(/(.{4})(?=.)/g, '$1-')}`);
    expect(await typed.text()).toContain('This certificate is valid');
    expect([typed.headers.get('x-robots-tag'), typed.headers.getSetCookie()]).toEqual(['noindex', []]);
  });

  it('[CE4] a page of a certificate shows nothing that the public results do not', async () => {
    const { certificates } = await list();
    const entries = (await stage.ask(`GET /seasons/${stage.id}/entries`)).body as { id: string }[];
    const text = await page(`${certificates[0]?.code}/ru`);
    for (const secret of [...entries.map(({ id }) => id), 'Айгүл', 'Рустам', 'Pamir']) expect(text).not.toContain(secret);
  });

  it('[CE3] [CE4] a code that was never given is unknown, mistyped or not, and who tries many waits', async () => {
    const { code } = (await list()).certificates[0]!;
    const never = '000000000000';
    for (const wrong of [never, `${code!.slice(0, -1)}${code!.endsWith('0') ? '1' : '0'}`, 'nonsense', '%F0%9F%8F%86']) {
      const answer = await open(`${wrong}/en`);
      expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('There is no such certificate')]);
    }
    expect((await open(`${never}/de`)).status).toBe(404);
  });

  it('[CE7] they are made one by one and as an archive, each with its code, in the language of its country', async () => {
    const { holderId, kind, board, code } = (await list()).certificates.find(({ name }) => name === 'Ала-Тоо')!;
    const answer = await fetch(`${server.url}/api/v1${path}/one`, {
      method: 'POST', headers: { authorization: `Bearer ${stage.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ holderId, kind, board, as: 'pdf', language: 'ky', signatures: [{ name: 'Айгүл', office: { ru: 'Жюри' } }] }),
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(new TextDecoder().decode((await answer.bytes()).subarray(0, 5))).toBe('%PDF-');
    expect((await stage.ask(`POST ${path}/one`, { holderId: 'nobody', kind, board, as: 'pdf', language: 'ky' })).code).toBe('not_found');

    const [begun] = (await stage.ask(`POST ${path}/archives`, { kinds: ['place', 'part'], places: 2, as: 'pdf', language: 'own' })).body as ArchiveView[];
    expect([begun?.total, begun?.number]).toEqual([6, 1]);
    await expect.poll(async () => ((await stage.ask(`GET ${path}/archives`)).body as ArchiveView[])[0]?.state, { timeout: 30_000 }).toBe('made');
    const file = await fetch(`${server.url}/api/v1${path}/archives/${begun?.id}/file`, { headers: { authorization: `Bearer ${stage.token}` } });
    const made = unzipSync(await file.bytes());
    expect(Object.keys(made)).toEqual(expect.arrayContaining(['1 Ала-Тоо I орун.pdf', expect.stringContaining('Pamir b Ҷойи II')]));
    expect((await list()).certificates.find((one) => one.holderId === holderId && one.kind === kind && one.board === board)?.code).toBe(code);
    expect((await stage.ask(`DELETE ${path}/archives/${begun?.id}`)).body).toEqual([]);
    expect((await stage.ask(`GET ${path}/archives/${begun?.id}/file`)).code).toBe('not_found');
    expect((await stage.ask(`DELETE ${path}/archives/${begun?.id}`)).code).toBe('not_found');
  });

  it('[CE4] what is not released yet changes no page; once it is, a certificate that says otherwise is amended and shows both', async () => {
    const issued = (await list()).certificates;
    const of = (name: string, kind: string) => issued.find((one) => one.name === name && one.kind === kind && one.board === 'all')!.code!;
    const before = await page(`${of('Ала-Тоо', 'place')}/ru`);
    const alaToo = (await stage.entries()).find(({ name }) => name === 'Ала-Тоо')!;
    await stage.ask(`PUT /seasons/${stage.id}/entries/${alaToo.id}`, { entry: facts('Сулайман-Тоо') });
    await stage.draft();
    await stage.check();
    expect(await page(`${of('Ала-Тоо', 'place')}/ru`)).toBe(before);
    await stage.release('Исправлено название');
    const amended = await page(`${of('Ала-Тоо', 'place')}/ru`);
    for (const text of ['Результаты были исправлены', 'Ала-Тоо', 'Сулайман-Тоо', 'Исправлено название']) expect(amended).toContain(text);
    expect(await page(`${of('Pamir <b>', 'place')}/ru`)).toContain('Сертификат действителен');
  });

  it('[CE5] an amended version is issued with codes of its own', async () => {
    const { released, certificates } = await list();
    expect([released?.number, certificates.every(({ code }) => code === null)]).toEqual([2, true]);
    const again = (await issue()).certificates.find(({ name }) => name === 'Сулайман-Тоо')!;
    expect(await page(`${again.code}/ru`)).toContain('Сертификат действителен');
  });

  it('[A26] an organiser of one country issues nothing for all', async () => {
    const { link } = (await stage.ask('POST /people/invitations', { role: 'organiser', scope: { countries: ['TJ'], languages: [] } })).body as { link: string };
    const { token } = (await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name: 'Мадина' } })).body as { token: string };
    expect((await stage.ask(`POST ${path}`, { places: 3 }, token)).code).toBe('forbidden');
    expect((await stage.ask(`GET ${path}`, undefined, token)).status).toBe(200);
    expect((await stage.ask(`GET /seasons/${stage.id}/stages/nowhere/certificates`)).code).toBe('not_found');
  });
});
