import path from 'node:path';
import { resultsDataSchema } from '@tabarman/shared/site/results-data.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../testing/start-test-server.ts';
import { releasedSeason, tableOf } from '../released.fixture.ts';

let server: TestServer;
let files: Readonly<Record<string, Uint8Array>>;
let token: string;
let id: string;

const fetchZip = (of: string, by?: string) => fetch(`${server.url}/api/v1/seasons/${of}/site`, by === undefined ? {} : { headers: { authorization: `Bearer ${by}` } });

beforeAll(async () => {
  server = await startTestServer({}, { clientFolder: path.resolve(import.meta.dirname, '../../../../../client/public') });
  ({ token } = await server.claim());
  ({ id } = await releasedSeason(server, token, [tableOf(120), tableOf(119, (i) => (i === 5 ? '=Ӯ & "ҳ"' : `Team ${i + 1}`))]));
  files = unzipSync(new Uint8Array(await (await fetchZip(id, token)).arrayBuffer()));
});
afterAll(() => server.stop());

describe('a season as files', () => {
  it('[SI12] is whole: wherever a page leads, there is a file', () => {
    const pages = Object.entries(files).filter(([name]) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(120 * languages.length);
    for (const [name, bytes] of pages) {
      for (const [, href = ''] of strFromU8(bytes).matchAll(/(?:href|src|action)="([^"#]+)"/g)) {
        expect(href).not.toMatch(/^\/|^https?:/);
        expect(files, `${name} leads to ${href}`).toHaveProperty([path.posix.join(path.posix.dirname(name), href)]);
      }
    }
  });

  it('[SI12] has what is public in every language, nothing to ask a server for, and the results as data', () => {
    for (const language of languages) {
      expect(strFromU8(files[`${language}/results.national.all.2.html`]!)).toContain(`<html lang="${language}">`);
      expect(strFromU8(files[`${language}/archive.national.1.html`]!)).toContain('Team 6');
      expect(files).toHaveProperty([`${language}/calendar.ics`]);
    }
    expect(strFromU8(files['en/results.national.all.html']!)).toContain('=Ӯ &amp; &quot;ҳ&quot;');
    expect(Object.values(files).some((bytes) => /<form|<script|og:image/.test(strFromU8(bytes)))).toBe(false);
    const data = resultsDataSchema.parse(JSON.parse(strFromU8(files['results.json']!)));
    expect(data.stages[0]?.rows.length).toBe(119);
    expect(strFromU8(files['results.csv']!)).toContain(`,"'=Ӯ & ""ҳ""",`);
  });

  it('[SI12] goes to organisers only, and of a season that is public', async () => {
    expect((await fetchZip(id)).status).toBe(401);
    expect((await fetchZip('nowhere', token)).status).toBe(404);
  });
});
