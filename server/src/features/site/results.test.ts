import { resultsDataSchema } from '@tabarman/shared/site/results-data.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import { releasedSeason, tableOf } from './released.fixture.ts';

let server: TestServer;
let slug: string;

beforeAll(async () => {
  server = await startTestServer();
  const { token } = await server.claim();
  const first = tableOf(250, (i) => (i === 6 ? 'Шаҳноза & Ко' : i === 8 ? '=1+1' : `Team ${i + 1}`));
  const [winner, ...others] = first.rows;
  ({ slug } = await releasedSeason(server, token, [first, { ...first, rows: [{ ...winner!, values: { ...winner!.values, points: 999 } }, ...others.slice(0, -1)] }]));
});
afterAll(() => server.stop());

const open = (path: string) => fetch(`${server.url}/s/${slug}${path}`);
const text = async (path: string) => (await open(path)).text();

describe('released results in public', () => {
  it('[SI9] stand in parts of a hundred, and behind the last there is nothing', async () => {
    const counts = await Promise.all(['', '/2', '/3'].map(async (part) => (await text(`/en/results/national/all${part}`)).match(/<tr id="e-/g)?.length));
    expect(counts).toEqual([100, 100, 49]);
    expect(await text('/en/results/national/all/2')).toContain('id="e-e00101"');
    for (const none of ['/4', '/0', '/1', '/x']) expect((await open(`/en/results/national/all${none}`)).status).toBe(404);
  });

  it('[SI9] are searched by name, by letters alone', async () => {
    const found = await text(`/tg/results/national/all?find=${encodeURIComponent('шаҳнозако')}`);
    expect(found.match(/<tr id="e-/g)?.length).toBe(1);
    expect(found).toContain('Шаҳноза &amp; Ко');
    expect(await text(`/en/results/national/all?find=${encodeURIComponent('<script>')}`)).toContain('“&lt;script&gt;”');
    expect(await text('/en/results/national/country.KG?find=Team+2')).toContain('Found: ');
  });

  it('[ST1] [ST9] every group has its table with places of its own, and equal ones share them', async () => {
    const all = await text('/en/results/national/all');
    expect(all).toContain('<td class="number">3–4</td>');
    const kyrgyz = await text('/en/results/national/country.KG');
    expect(kyrgyz.match(/<tr id="e-/g)?.length).toBe(83);
    expect(kyrgyz).not.toContain('Tajikistan</td>');
    for (const table of ['class.firstYear', 'region.UZ-FA', 'university.oshsu']) expect((await open(`/ky/results/national/${table}`)).status).toBe(200);
    for (const none of ['class.men', 'country.DE', 'by-planet']) expect((await open(`/ky/results/national/${none}`)).status).toBe(404);
    expect((await open('/ky/results/final/all')).status).toBe(404);
  });

  it('[SI4] countries, regions and universities stand in tables, regions also on the map', async () => {
    const regions = await text('/ru/results/national/by-region');
    expect(regions).toContain('Ферганская область');
    expect(regions.match(/class="tone-5"/g)?.length).toBeGreaterThanOrEqual(1);
    expect(await text('/ru/results/national/by-country')).not.toContain('<figure');
    expect((await open('/ru/results/national/by-university')).status).toBe(200);
  });

  it('a team has a page with its places, and who stands in no released table has none', async () => {
    const page = await text('/en/entries/e00003');
    expect(page).toContain('3–4 of 249');
    expect(page).toContain('Uzbekistan');
    expect((await open('/en/entries/e00250')).status).toBe(404);
  });

  it('[SI5] every version stays as it was, with what it changed and why', async () => {
    const archive = await text('/en/archive');
    for (const version of [1, 2]) expect(archive).toContain(`/archive/national/${version}"`);
    const [old, now] = [await text('/en/archive/national/1'), await text('/en/archive/national/2')];
    expect(old).not.toContain('999');
    expect(old).toContain('which another one replaced');
    expect(now).toContain('Reason 1');
    expect(now).toContain('Points 250');
    expect(now).toContain('Points 999');
    expect(now).toContain('taken out');
    expect((await open('/en/archive/national/3')).status).toBe(404);
  });

  it('[SI8] are data too, of the same rows, by their schema', async () => {
    const data = resultsDataSchema.parse(await (await open('/results.json')).json());
    expect(data.stages.map(({ id, version, rows }) => [id, version, rows.length, rows[0]?.points])).toEqual([['national', 2, 249, 999]]);
    const csv = await text('/results.csv');
    expect(csv.split('\r\n').length).toBe(250);
    expect((await (await fetch(`${server.url}/s/results.schema.json`)).json() as { title: string }).title).toContain('Tabarman');
  });

  it('[TR38] no name becomes a formula in the table', async () => {
    expect(await text('/results.csv')).toContain(",'=1+1,");
  });

  it('[SI6] the calendar comes as a file', async () => {
    const file = await open('/uz/calendar.ics');
    expect(file.headers.get('content-type')).toContain('text/calendar');
    expect((await file.text()).match(/BEGIN:VEVENT/g)?.length).toBe(5);
  });

  it('[SI10] every page has its picture, and says where it is once people reach the server', async () => {
    const picture = await open('/tg/picture/results/national/by-region');
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    const again = await open('/ky/picture/entries/e00001');
    expect(again.headers.get('etag')).not.toBe(picture.headers.get('etag'));
    expect((await open('/ky/picture/entries/nobody')).status).toBe(404);
    expect(await text('/tg')).not.toContain('og:image');
    const known = await startTestServer({ PUBLIC_ORIGIN: 'https://tabarman.example' });
    const { token } = await known.claim();
    const { slug: of } = await releasedSeason(known, token, [tableOf(3)]);
    const page = await (await fetch(`${known.url}/s/${of}/en/results`)).text();
    await known.stop();
    expect(page).toContain(`<meta property="og:image" content="https://tabarman.example/s/${of}/en/picture/results">`);
    expect(page).toContain(`<link rel="canonical" href="https://tabarman.example/s/${of}/en/results">`);
  });

  it('[SI3] packed where the browser unpacks, and said in its language when there is nothing', async () => {
    const page = await fetch(`${server.url}/s/${slug}/en/results/national/all`, { headers: { 'accept-encoding': 'gzip' } });
    expect(page.headers.get('content-encoding')).toBe('gzip');
    const none = await fetch(`${server.url}/s/nowhere/xx`, { headers: { 'accept-language': 'ky' } });
    expect([none.status, await none.text()]).toEqual([404, expect.stringContaining('<html lang="ky">')]);
    expect(await text('/tg/nothing')).toContain(`<a class="button" href="/s/${slug}/tg">`);
  });
});
