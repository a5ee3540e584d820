import { grants } from '@tabarman/shared/call/call.fixture.ts';
import { worksBegin } from '@tabarman/shared/call/windows.ts';
import { sampleItem } from '@tabarman/shared/collection/collection.fixture.ts';
import type { DeskItem, FeedPreview, OwnItem } from '@tabarman/shared/collection/views.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import type { CallTaker } from '../../testing/call-taker.ts';
import { callWithWorks } from '../../testing/judged-call.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const clock = manualClock(worksBegin(grants)! + 60_000);
let server: TestServer;
let other: TestServer;
let token: string;
let otherToken: string;
let maker: CallTaker;
let stranger: CallTaker;

const desk = (endpoint: string, body?: unknown) => request(server, endpoint, { token, ...(body === undefined ? {} : { body }) });
const there = (endpoint: string, body?: unknown) => request(other, endpoint, { token: otherToken, ...(body === undefined ? {} : { body }) });
const all = async () => (await desk('GET /collection')).body as DeskItem[];
const page = async (path: string, of: TestServer = server) => {
  const response = await fetch(`${of.url}${path}`, { redirect: 'manual' });
  return { status: response.status, text: await response.text(), to: response.headers.get('location'), type: response.headers.get('content-type') };
};
const add = async (change: object = {}) => {
  const before = new Set((await all()).map(({ id }) => id));
  const items = (await desk('POST /collection', { item: { ...sampleItem, ...change }, consent: 'Письмо от 1 октября' })).body as DeskItem[];
  return items.find(({ id }) => !before.has(id))!;
};
const offer = async (change: object = {}) => (await maker.ask('POST /collection/offers', { item: { ...sampleItem, ...change }, agreed: 1 })).body as OwnItem[];

beforeAll(async () => {
  const isFeedAddress = (address: string) => address === '127.0.0.1';
  server = await startTestServer({}, { clock, isFeedAddress });
  other = await startTestServer({}, { clock, isFeedAddress });
  ({ token } = await server.claim());
  ({ token: otherToken } = await other.claim());
  [maker, stranger] = (await callWithWorks(server, token, [{ title: 'Ручей', asks: 1 }, { title: 'Базар', asks: 1 }])).takers as [CallTaker, CallTaker];
});
afterAll(async () => {
  await server.stop();
  await other.stop();
});

describe('the collection', () => {
  it('[PB1] [PB2] shows what its makers offered once organisers looked at it, and nothing of it at once when they take it back', async () => {
    const [own] = await offer({ title: { ru: 'Вода моя' } }) as [OwnItem];
    expect(own.state).toBe('offered');
    expect((await page(`/collection/ru/${own.code}`)).status).toBe(404);
    expect((await page('/collection/ru')).text).not.toContain('Вода моя');
    expect((await desk(`PUT /collection/${own.id}/state`, { state: 'public' })).status).toBe(200);
    for (const path of ['/collection/ru', `/collection/ru/${own.code}`, '/collection/feed.json', '/collection/ru/rss.xml', '/collection/ru?find=моя']) expect((await page(path)).text).toContain('Вода моя');
    expect((await page(`/collection/ru/${own.code}`)).text).toMatch(/CC BY-SA 4\.0[^]*Dilnoza Karimova|Dilnoza Karimova[^]*CC BY-SA 4\.0/);
    expect((await stranger.ask('PUT /collection/withdrawal', { item: own.id })).code).toBe('not_found');
    expect((await maker.ask('PUT /collection/withdrawal', { item: own.id })).body).toMatchObject([{ state: 'out', out: { by: 'makers' } }]);
    for (const path of ['/collection/ru', '/collection/feed.json', '/collection/ru/rss.xml', '/collection/ru?find=моя', `/k/${own.code}/qr.svg`]) expect((await page(path)).text).not.toContain('Вода моя');
    expect((await page(`/collection/ru/${own.code}`)).status).toBe(410);
    expect((await desk(`PUT /collection/${own.id}/state`, { state: 'public' })).code).toBe('consent_missing');
  });

  it('[PB1] takes no work without a text that was agreed to, nor of somebody who is in no work', async () => {
    expect((await maker.ask('POST /collection/offers', { item: sampleItem })).code).toBe('bad_request');
    expect((await desk('POST /collection', { item: sampleItem, consent: ' ' })).code).toBe('bad_request');
    expect((await stranger.ask('POST /collection')).body).toEqual([]);
  });

  it('[PB2] whoever erases the own record takes everything along', async () => {
    const made = await callWithWorks(server, token, [{ title: 'Сад', asks: 1 }]);
    const [taker] = made.takers as [CallTaker];
    const [own] = (await taker.ask('POST /collection/offers', { item: { ...sampleItem, title: { ru: 'Мой сад' } }, agreed: 1 })).body as [OwnItem];
    await desk(`PUT /collection/${own.id}/state`, { state: 'public' });
    expect((await page('/collection/ru')).text).toContain('Мой сад');
    expect((await taker.ask('POST /data')).body).toMatchObject({ collection: [{ code: own.code, state: 'public' }] });
    expect((await taker.ask('POST /erasure', { name: 'Токтогулова Аида' })).status).toBe(200);
    expect((await page('/collection/ru')).text).not.toContain('Мой сад');
    expect((await all()).map(({ id }) => id)).not.toContain(own.id);
  });

  it('[PB3] is searched by words, language, country, topic and kind', async () => {
    await add({ title: { tg: 'Садои кӯҳ' }, summary: {}, languages: ['tg'], countries: ['TJ'], topics: ['culture'], kind: 'audio' });
    const found = async (query: string) => (await page(`/collection/tg?${query}`)).text.includes('Садои кӯҳ');
    for (const query of ['find=САДОИ', 'language=tg', 'country=TJ', 'topic=culture', 'kind=audio', 'find=кӯҳ&country=TJ&kind=audio', 'country=nowhere']) expect([query, await found(query)]).toEqual([query, true]);
    for (const query of ['find=нест', 'language=en', 'country=KG', 'topic=women', 'kind=video']) expect([query, await found(query)]).toEqual([query, false]);
    expect((await page('/collection/tg?find=%3Cscript%3E')).text).not.toContain('<script>');
    expect((await page('/collection/de')).status).toBe(404);
  });

  it('[PB4] a short link leads to a work in the language of the reader, and has a code to print', async () => {
    const { code } = await add();
    const short = await fetch(`${server.url}/k/${code.toLowerCase()}`, { redirect: 'manual', headers: { 'accept-language': 'uz' } });
    expect([short.status, short.headers.get('location')]).toEqual([302, `/collection/uz/${code}`]);
    expect(await page(`/k/${code}/qr.svg`)).toMatchObject({ status: 200, type: 'image/svg+xml' });
    expect((await page('/k/nothing')).status).toBe(404);
  });

  it('[PB5] feeds may be read by other pages', async () => {
    const response = await fetch(`${server.url}/collection/feed.json`);
    expect([response.headers.get('access-control-allow-origin'), response.headers.get('content-type')]).toEqual(['*', 'application/feed+json; charset=utf-8']);
    expect((await page('/collection/uz/rss.xml')).type).toBe('application/rss+xml; charset=utf-8');
  });
});

describe('works from another collection', () => {
  const preview = async () => (await there('POST /collection/feed', { url: `${server.url}/collection/feed.json` })).body as FeedPreview;
  const take = (url: string, entries: readonly object[]) => there('POST /collection/feed/works', { url, entries });

  it('[PB8] are seen before they are taken, taken as they were seen and once, with source and licence', async () => {
    const { id, code } = await add({ title: { en: 'Bridges' }, licence: 'CC-BY-NC-4.0' });
    const url = `${server.url}/collection/feed.json`;
    const seen = await preview();
    const entry = seen.entries.find(({ title }) => title === 'Bridges')!;
    expect(entry).toMatchObject({ state: 'new', item: { licence: 'CC-BY-NC-4.0' }, before: '' });
    expect((await there('GET /collection')).body).toEqual([]);
    await desk(`PUT /collection/${id}`, { item: { ...sampleItem, title: { en: 'Bridges' }, licence: 'CC0-1.0' } });
    expect((await take(url, [entry])).code).toBe('bad_request');
    expect((await take(url, [{ id: entry.id, hash: entry.hash }])).code).toBe('feed_changed');
    const { entries } = await preview();
    const now = entries.find(({ title }) => title === 'Bridges')!;
    for (let times = 0; times < 2; times += 1) expect((await take(url, [{ id: now.id, hash: now.hash }])).status).toBe(201);
    const taken = (await there('GET /collection')).body as DeskItem[];
    expect(taken).toMatchObject([{ state: 'public', item: { title: { en: 'Bridges' }, licence: 'CC0-1.0' }, source: { feed: url, id: now.id, url: `${server.url}/k/${code}` }, consent: null }]);
    expect((await preview()).entries.find(({ title }) => title === 'Bridges')?.state).toBe('there');
    expect((await page(`/collection/en/${taken[0]!.code}`, other)).text).toContain(`${server.url}/k/${code}`);
  });

  it('[PB8] what comes back to where it was first is known as own', async () => {
    const back = (await desk('POST /collection/feed', { url: `${other.url}/collection/feed.json` })).body as FeedPreview;
    expect(back.entries.map(({ title, state }) => [title, state])).toEqual([['Bridges', 'own']]);
  });

  it('[PB7] nothing is fetched from where feeds may not be', async () => {
    expect((await there('POST /collection/feed', { url: 'http://127.0.0.2/feed.json' })).code).toBe('feed_address');
    expect((await there('POST /collection/feed', { url: `${server.url}/collection/en` })).code).toBe('feed_unknown');
  });
});
