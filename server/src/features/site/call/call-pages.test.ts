import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { worksBegin, worksEnd } from '@tabarman/shared/call/windows.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import type { WrittenCall } from '@tabarman/shared/protocol/contract/calls.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../../adapters/manual-clock.ts';
import { request } from '../../../testing/request.ts';
import { startTestServer, type TestServer } from '../../../testing/start-test-server.ts';

const DAY_MS = 24 * 60 * 60_000;
const clock = manualClock(worksBegin(grants)! - 5 * DAY_MS);
let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  ({ token } = await server.claim());
});
afterAll(() => server.stop());

const ask = async (endpoint: string, body: unknown) => (await request(server, endpoint, { token, body })).body as WrittenCall;
const open = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}/calls/${path}`, { headers, redirect: 'manual' });
const textOf = async (path: string) => (await open(path)).text();

async function publish(call: Call): Promise<WrittenCall> {
  const { id } = await ask('POST /calls', { kind: 'grants', title: 'Гранты', language: 'ru' });
  await ask(`PUT /calls/${id}`, { number: 0, call });
  return ask(`POST /calls/${id}/versions`, {});
}

describe('the public pages of a call', () => {
  it('[CL10] have an address in each language, and lead from the short one to the language that is read', async () => {
    const { slug } = await publish(grants);
    for (const language of languages) {
      for (const page of ['', '/rules']) {
        const answer = await open(`${slug}/${language}${page}`);
        expect(answer.status).toBe(200);
        expect(await answer.text()).toContain(`<html lang="${language}">`);
      }
    }
    expect((await open(slug, { 'accept-language': 'tg-TJ,ru;q=0.8' })).headers.get('location')).toBe(`/calls/${slug}/tg`);
    for (const none of ['nowhere', 'nowhere/en', `${slug}/en/secrets`, `${slug}/en/rules/more`]) expect((await open(none)).status).toBe(404);
  });

  it('[CL10] say what to do now and until when by three clocks, and offer to take part only while it can be done', async () => {
    const { slug } = await publish(grants);
    const before = await textOf(`${slug}/en`);
    expect(before).toContain('Nothing has to be done now.');
    expect(before).toContain('Next: Works en, from 01.10.2026: Kyrgyzstan 06:00 · Tajikistan, Uzbekistan 05:00');
    expect(before).not.toContain('class="button"');
    await clock.advance(6 * DAY_MS);
    const during = await textOf(`${slug}/en`);
    expect(during).toContain('Hand in your work: until 21.10.2026: Kyrgyzstan 06:00 · Tajikistan, Uzbekistan 05:00');
    expect(during).toContain(`<a class="button" href="/calls/${slug}/take-part">`);
  });

  it('[VO1] lead to the vote where there is one, and from what to do now while it is open', async () => {
    const voted: Call = { ...grants, vote: { most: 3, reviewHours: 0 }, phases: grants.phases.map((phase) => (phase.id === 'works' ? { ...phase, rights: ['register', 'work', 'vote'] } : phase)) };
    const { slug } = await publish(voted);
    const text = await textOf(`${slug}/en`);
    expect(text).toContain(`<li><a href="/v/${slug}">Vote</a>: until 21.10.2026`);
    expect((await textOf(`${(await publish(grants)).slug}/en`))).not.toContain('/v/');
    const page = await fetch(`${server.url}/v/${slug}`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  it('[CL5] show what is published as soon as it is, with what a date was and why it was moved', async () => {
    const { id, slug, number } = await publish(grants);
    expect(await textOf(`${slug}/en`)).not.toContain('Dates that were moved');
    const later: Call = { ...grants, phases: grants.phases.map((phase) => ({ ...phase, ...(phase.id === 'works' ? {} : { opensAt: phase.opensAt! + DAY_MS }), closesAt: phase.closesAt! + DAY_MS })) };
    await ask(`PUT /calls/${id}`, { number, call: later });
    await ask(`POST /calls/${id}/versions`, { reason: { ru: '<b>Праздник</b>', en: '<b>Holiday</b>' } });
    for (const page of ['en', 'en/rules']) {
      const text = await textOf(`${slug}/${page}`);
      expect(text).toContain('Works en, end');
      expect(text).toContain('&lt;b&gt;Holiday&lt;/b&gt;');
      expect(text).toContain('was: 21.10.2026');
      expect(text).toContain('is now: 22.10.2026');
    }
  });

  it('[CL8] with whatever grace are the same, before, within and after it', async () => {
    const [none, long] = [await publish({ ...grants, graceMinutes: 0 }), await publish({ ...grants, graceMinutes: 1_439 })];
    const pages = async ({ slug }: WrittenCall) => {
      const all = await Promise.all(languages.flatMap((language) => ['', '/rules'].map((page) => open(`${slug}/${language}${page}`))));
      return Promise.all(all.map(async (one) => `${one.status} ${(await one.text()).replaceAll(slug, 'slug')}`));
    };
    for (const after of [-60_000, 60_000, 1_000 * 60_000, 2 * DAY_MS]) {
      await clock.advance(worksEnd(grants)! + after - clock.now());
      const shown = await pages(none);
      expect(await pages(long)).toEqual(shown);
      expect(shown.join()).not.toMatch(/grace|1[ ,\u00A0]?439/i);
    }
  });

  it('[SI3] are kept by whoever asked, for a minute, and set no cookie', async () => {
    const { slug } = await publish(grants);
    const first = await open(`${slug}/uz/rules`);
    expect(first.headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=300');
    expect(first.headers.getSetCookie()).toEqual([]);
    expect((await open(`${slug}/uz/rules`, { 'if-none-match': first.headers.get('etag')! })).status).toBe(304);
  });
});
