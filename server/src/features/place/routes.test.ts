import { get, type IncomingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { languages } from '@tabarman/shared/kernel/language.ts';
import type { Places } from '@tabarman/shared/protocol/contract/places.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** As it comes over the line: fetch would unpack it. */
function packed(address: string): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(server.url + address, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      void response.toArray().then((parts) => resolve({ headers: response.headers, body: Buffer.concat(parts) }), reject);
    }).on('error', reject);
  });
}

const list = async (language: string) => (await (await fetch(`${server.url}/api/v1/places/${language}`)).json()) as Places;

describe('the lists of places', () => {
  it('[W3] are there in every language, in its order, to whoever asks', async () => {
    for (const language of languages) {
      const { countries, regions, universities } = await list(language);
      expect([countries.length, regions.length, universities.length]).toEqual([3, 28, 80]);
    }
    expect((await list('ky')).countries.map((c) => c.name)).toEqual(['Кыргызстан', 'Өзбекстан', 'Тажикстан']);
  });

  it('[W3] say in which language the name of a university is, and what else it is called', async () => {
    const { universities } = await list('uz');
    expect(universities.find((u) => u.id === 'fdu')).toMatchObject({ name: 'Fargʻona davlat universiteti', language: 'uz' });
    const osh = universities.find((u) => u.id === 'oshsu');
    expect(osh).toMatchObject({ name: 'Ошский государственный университет', language: 'ru' });
    expect(osh?.aliases).toEqual(expect.arrayContaining(['ОшМУ', 'Ош мамлекеттик университети', 'Osh State University']));
  });

  it('[W9] are small, and kept by the phone', async () => {
    const { headers, body } = await packed('/api/v1/places/tg');
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['cache-control']).toBe('public, max-age=3600');
    expect(body.length).toBeLessThan(9_000);
    expect(JSON.parse(gunzipSync(body).toString())).toEqual(await list('tg'));
  });

  it('[E2] in no other language', async () => {
    expect((await fetch(`${server.url}/api/v1/places/kk`)).status).toBe(400);
  });
});
