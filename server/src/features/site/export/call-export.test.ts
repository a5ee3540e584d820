import { createHash } from 'node:crypto';
import path from 'node:path';
import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { worksBegin } from '@tabarman/shared/call/windows.ts';
import { aida } from '@tabarman/shared/entrant/entrant.fixture.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { awardDataSchema } from '@tabarman/shared/site/award-data.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../../adapters/manual-clock.ts';
import { CallTaker, publishCall } from '../../../testing/call-taker.ts';
import { request } from '../../../testing/request.ts';
import { filesIn, sentFiles } from '../../../testing/sent-files.ts';
import { startTestServer, type TestServer } from '../../../testing/start-test-server.ts';

const DAY_MS = 24 * 60 * 60_000;
const clock = manualClock(worksBegin(grants)! - DAY_MS);
const label = { ky: 'Аты', tg: 'Ном', uz: 'Nomi', ru: 'Название', en: 'Title' };
const call: Call = {
  ...grants, graceMinutes: 977,
  fields: [
    { id: 'title', label, help: {}, isRequired: true, for: 'public', kind: 'text', most: 100 }, { id: 'film', label, help: {}, isRequired: true, for: 'public', kind: 'link' },
    { id: 'inside', label, help: {}, isRequired: true, for: 'jury', kind: 'text', most: 100 },
  ],
};

let server: TestServer;
let token: string;
let id: string;
let slug: string;
const files = () => sentFiles(server, `/calls/${id}/site`, token);

beforeAll(async () => {
  server = await startTestServer({}, { clock, clientFolder: path.resolve(import.meta.dirname, '../../../../../client/public') });
  ({ token } = await server.claim());
  ({ id, slug } = await publishCall(server, token, call));
  await clock.advance(2 * DAY_MS);
  const taker = new CallTaker(server, slug, 'taker');
  await taker.tell(call);
  await taker.ask('POST /work', { name: '' });
  await taker.write({ title: '=Ӯ & "ҳ"', film: 'https://example.org/film', inside: 'Для жюри' });
  expect((await taker.ask('POST /work/versions')).code).toBeUndefined();
});
afterAll(() => server.stop());

describe('a call as files', () => {
  it('[EX1] shows works only while a phase does, and of them what is for everybody', async () => {
    expect((await files()).has('ru/works.html')).toBe(false);
    await clock.advance(30 * DAY_MS);
    const shown = await files();
    for (const language of languages) expect(shown.get(`${language}/works.html`)).toContain('=Ӯ &amp; &quot;ҳ&quot;');
    expect([...shown].filter(([, text]) => /Для жюри|graceMinutes|\b977\b/.test(text)).map(([name]) => name)).toEqual([]);
  });

  it('[EX1] is whole: wherever a page leads there is a file, or an address that somebody wrote; there is nothing to ask a server for', async () => {
    const all = await files();
    const pages = [...all].filter(([name]) => name.endsWith('.html'));
    expect(pages.length).toBe(1 + 3 * languages.length);
    for (const [name, text] of pages) {
      for (const [, href = ''] of text.matchAll(/(?:href|src|action)="([^"#]+)"/g)) {
        if (href === 'https://example.org/film') continue;
        expect(href).not.toMatch(/^\/|^https?:/);
        expect(all.has(path.posix.join(path.posix.dirname(name), href)), `${name} leads to ${href}`).toBe(true);
      }
      expect(text).not.toMatch(/<form|<script|og:image/);
    }
    expect(awardDataSchema.parse(JSON.parse(all.get('results.json') ?? ''))).toMatchObject({ call: { slug }, released: null, vote: null });
    expect(JSON.parse(all.get('call.json') ?? '')).toMatchObject({ slug, versions: [{ number: 1 }] });
  });

  it('[EX1] has the sum of every file', async () => {
    const all = await files();
    const sums = new Map((all.get('SHA256SUMS') ?? '').trimEnd().split('\n').map((line) => [line.slice(66), line.slice(0, 64)]));
    expect(sums).toEqual(new Map([...all].filter(([name]) => name !== 'SHA256SUMS').map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')])));
  });

  it('[EX2] tables of it hold words as words, whatever they begin with, and how one is reached is in none', async () => {
    const table = (of: string) => request(server, `GET /calls/${id}/tables/${of}?language=uz`, { token });
    expect((await table('works/csv')).body).toContain(`;"'=Ӯ & ""ҳ""";`);
    const book = filesIn((await table('works/xlsx')).bytes);
    expect(book.get('xl/worksheets/sheet1.xml')).toContain('t="inlineStr"><is><t xml:space="preserve">=Ӯ &amp; ');
    expect([...book.values()].some((xml) => /<f[ >]/.test(xml))).toBe(false);
    for (const of of ['works', 'people', 'sheets', 'results']) {
      const { status, body, headers } = await table(`${of}/json`);
      expect([status, (body as { format: string }).format, headers.get('content-disposition')?.startsWith('attachment')]).toEqual([200, `tabarman-${of}`, true]);
      expect(JSON.stringify(body)).not.toContain('taker@');
    }
    expect(JSON.stringify((await table('people/json')).body)).toContain(aida.name);
    expect((await request(server, `GET /calls/${id}/tables/people/json`)).code).toBe('signed_out');
    expect((await request(server, 'GET /calls/nowhere/tables/works/json', { token })).code).toBe('not_found');
  });

  it('[EX1] goes to organisers only, and of a call that is public', async () => {
    expect((await request(server, `GET /calls/${id}/site`)).code).toBe('signed_out');
    expect((await request(server, 'GET /calls/nowhere/site', { token })).code).toBe('not_found');
    const draft = (await request(server, 'POST /calls', { token, body: { kind: 'grants', title: 'Тайна', language: 'ru' } })).body as { id: string };
    expect((await request(server, `GET /calls/${draft.id}/site`, { token })).code).toBe('not_found');
  });
});
