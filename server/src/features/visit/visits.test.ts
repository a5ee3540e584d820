import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import { publishSeason } from '../entrant/registrant.fixture.ts';
import { isProgram } from './bots.ts';
import type { VisitCount } from './ports.ts';
import { Visits } from './service.ts';

const phone = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36';
const clock = manualClock(Date.UTC(2026, 10, 25, 20));
let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  ({ token } = await server.claim());
});
afterAll(() => server.stop());

describe('visits', () => {
  it('[SI13] are counted by day, language and kind of page, and of programs none', async () => {
    const { id, slug } = await publishSeason(server, token);
    const open = (path: string, agent = phone) => fetch(`${server.url}/s/${slug}${path}`, { headers: { 'user-agent': agent } });
    for (const path of ['/ky', '/ky', '/tg/rules', '/ky/nothing']) await open(path);
    await open('/ky', 'Googlebot/2.1 (+http://www.google.com/bot.html)');
    const { body } = await request(server, `GET /seasons/${id}/visits`, { token });
    expect(body).toEqual([{ day: '2026-11-26', language: 'ky', page: 'home', visits: 2 }, { day: '2026-11-26', language: 'tg', page: 'rules', visits: 1 }]);
    await open('/ky');
    expect((await request(server, `GET /seasons/${id}/visits`, { token })).body).toMatchObject([{ visits: 3 }, { visits: 1 }]);
    expect((await request(server, 'GET /seasons/nowhere/visits', { token })).code).toBe('not_found');
  });

  it('[SI13] who says nothing, or that it looks for others, is no visitor', () => {
    for (const agent of [undefined, '', 'curl/8.5.0', 'TelegramBot (like TwitterBot)', 'facebookexternalhit/1.1', 'WhatsApp/2.23', 'python-requests/2.31']) expect(isProgram(agent)).toBe(true);
    for (const agent of [phone, 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1', 'Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0']) expect(isProgram(agent)).toBe(false);
  });

  it('[SI13] what could not be written is counted with the next ones', async () => {
    let isBroken = true;
    const written: VisitCount[] = [];
    const faults: unknown[] = [];
    const visits = new Visits({
      clock, report: (error) => faults.push(error),
      rows: {
        add: async (counts) => {
          if (isBroken) throw new Error('the disk is full');
          written.push(...counts);
        },
        of: async () => written,
      },
    });
    visits.count('s', 'ky', 'home', phone);
    await visits.write();
    isBroken = false;
    visits.count('s', 'ky', 'home', phone);
    expect((await visits.of('s')).map((one) => one.visits)).toEqual([2]);
    expect(faults.length).toBe(1);
  });
});
