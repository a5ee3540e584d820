import { languages } from '@tabarman/shared/kernel/language.ts';
import { season as sample } from '@tabarman/shared/season/season.fixture.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import { html } from './html.ts';

const DAY_MS = 24 * 60 * 60_000;
const clock = manualClock(Date.UTC(2026, 9, 1) - 5 * DAY_MS);
let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  ({ token } = await server.claim());
});
afterAll(() => server.stop());

async function ask(method: string, path: string, body: object): Promise<{ readonly id: string; readonly slug: string; readonly number: number }> {
  const response = await fetch(`${server.url}/api/v1${path}`, { method, headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify(body) });
  return (await response.json()) as { id: string; slug: string; number: number };
}

async function publish(season: Season): Promise<string> {
  const { id, slug } = await ask('POST', '/seasons', { title: 'Табарман', language: 'ru' });
  await ask('PUT', `/seasons/${id}`, { number: 0, season });
  await ask('POST', `/seasons/${id}/versions`, {});
  return slug;
}

const open = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}/s/${path}`, { headers, redirect: 'manual' });

describe('the public pages', () => {
  it('[SI1] show text as text, whatever stands in it', async () => {
    expect(html`<p title="${'"<b>'}">${['<script>', html`<i>${"a&'"}</i>`, 7, null]}</p>`.text).toBe('<p title="&quot;&lt;b&gt;">&lt;script&gt;<i>a&amp;&#39;</i>7</p>');
    const slug = await publish({ ...sample, title: { ...sample.title, en: '<script>alert(1)</script>' }, about: { ...sample.about, en: '"><img src=x onerror=alert(1)>' } });
    for (const page of ['en', 'en/rules']) {
      const text = await (await open(`${slug}/${page}`)).text();
      expect(text).not.toMatch(/<script|<img|onerror=alert\(1\)>"/);
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    }
  });

  it('[SI2] have an address in each language, and lead from the short one to the language that is read', async () => {
    const slug = await publish(sample);
    for (const language of languages) {
      const page = await open(`${slug}/${language}`);
      const text = await page.text();
      expect(page.status).toBe(200);
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).toContain(`Tabarman 2026 ${language}`);
      for (const other of languages) if (other !== language) expect(text).toContain(`hreflang="${other}" href="/s/${slug}/${other}"`);
    }
    expect((await open(slug, { 'accept-language': 'tg-TJ,ru;q=0.8' })).headers.get('location')).toBe(`/s/${slug}/tg`);
    expect((await open(slug, { 'accept-language': 'de' })).headers.get('location')).toBe(`/s/${slug}/ru`);
    for (const none of ['nowhere', 'nowhere/en', `${slug}/de`, `${slug}/en/secrets`]) expect((await open(none)).status).toBe(404);
  });

  it('[SI3] are kept by whoever asked, for a minute, and asked again cost nothing while they are the same', async () => {
    const slug = await publish(sample);
    const first = await open(`${slug}/uz/rules`);
    expect(first.headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=300');
    expect(first.headers.getSetCookie()).toEqual([]);
    expect((await open(`${slug}/uz/rules`, { 'if-none-match': first.headers.get('etag')! })).status).toBe(304);
  });

  it('[SI7] show what is published as soon as it is, though they come from memory', async () => {
    const slug = await publish(sample);
    const id = slug.slice('s-'.length);
    const title = async () => /<h1>(.*)<\/h1>/.exec(await (await open(`${slug}/en`)).text())?.[1];
    expect(await title()).toBe('Tabarman 2026 en');
    await ask('PUT', `/seasons/${id}`, { number: 1, season: { ...sample, title: { ...sample.title, en: 'Tabarman 2027' } } });
    expect(await title()).toBe('Tabarman 2026 en');
    await ask('POST', `/seasons/${id}/versions`, { reason: { ru: 'Иначе' } });
    expect(await title()).toBe('Tabarman 2027');
  });

  it('[SE9] say whether people can enter now', async () => {
    const slug = await publish(sample);
    expect(await (await open(`${slug}/en`)).text()).toMatch(/^(?!.*href="\/e\/).*Entries open on 01\.10\.2026/s);
    await clock.advance(6 * DAY_MS);
    const page = await (await open(`${slug}/en`)).text();
    expect(page).toContain('Entries are open until 19.10.2026');
    expect(page).toContain(`href="/e/${slug}"`);
  });
});
