import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { worksBegin, worksEnd } from '@tabarman/shared/call/windows.ts';
import type { WrittenCall } from '@tabarman/shared/protocol/contract/calls.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const DAY_MS = 24 * 60 * 60_000;
const clock = manualClock(worksBegin(grants)! - DAY_MS);
let server: TestServer;
let token: string;
const ask = (endpoint: string, body?: unknown, by = token) => request(server, endpoint, { token: by, ...(body === undefined ? {} : { body }) });
const written = async (endpoint: string, body?: unknown) => (await ask(endpoint, body)).body as WrittenCall;
const moved = (days: number): Call => ({ ...grants, phases: grants.phases.map((phase, i) => (i === 0 ? { ...phase, closesAt: phase.closesAt! + days * DAY_MS } : { ...phase, opensAt: phase.opensAt! + days * DAY_MS, closesAt: phase.closesAt! + days * DAY_MS })) });

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  ({ token } = await server.claim());
});
afterAll(() => server.stop());

describe('calls at the desk', () => {
  it('[CL9] [CL6] begin as what their kind is, say what they lack, and are not published with it', async () => {
    const made = await written('POST /calls', { kind: 'hackathon', title: 'Табарман хак', language: 'ky' });
    expect(made.call.roles.map(({ id, least }) => [id, least])).toEqual([['journalist', 1], ['it', 1], ['designer', 0], ['other', 0]]);
    expect(made.faults.map(({ code }) => code)).toContain('no_dates');
    expect((await ask(`POST /calls/${made.id}/versions`, {})).code).toBe('call_incomplete');
    expect((await ask(`GET /calls/by-slug/${made.slug}`)).code).toBe('not_found');
  });

  it('[CL1] what somebody else saved since is not written over', async () => {
    const { id } = await written('POST /calls', { kind: 'grants', title: 'Гранты', language: 'ru' });
    expect((await written(`PUT /calls/${id}`, { number: 0, call: grants })).faults).toEqual([]);
    expect((await ask(`PUT /calls/${id}`, { number: 0, call: moved(1) })).code).toBe('call_changed');
  });

  it('[CL5] [CL7] [CL8] published, its rules stand fast from the first works on, moved dates are told with their reason, and the grace to nobody', async () => {
    const { id, slug } = await written('POST /calls', { kind: 'grants', title: 'Гранты', language: 'ru' });
    await ask(`PUT /calls/${id}`, { number: 0, call: grants });
    expect((await ask(`POST /calls/${id}/versions`, {})).status).toBe(201);
    await clock.advance(2 * DAY_MS);
    const [award] = grants.awards as [Call['awards'][0]];
    expect((await written(`PUT /calls/${id}`, { number: 1, call: { ...moved(3), awards: [{ ...award, count: 5 }] } })).locked).toEqual(['awards']);
    expect((await ask(`POST /calls/${id}/versions`, { reason: { ru: 'Больше' } })).code).toBe('call_locked');
    await ask(`PUT /calls/${id}`, { number: 2, call: moved(3) });
    expect((await ask(`POST /calls/${id}/versions`, {})).code).toBe('reason_missing');
    expect((await ask(`POST /calls/${id}/versions`, { reason: { ru: 'Праздники' } })).status).toBe(201);
    const open = await (await fetch(`${server.url}/api/v1/calls/by-slug/${slug}`)).text();
    const told = JSON.parse(open) as { moved: readonly object[]; versions: readonly object[] };
    expect(told.versions).toHaveLength(2);
    expect(told.moved).toContainEqual({ phase: 'works', title: grants.phases[0]?.title, which: 'closesAt', from: worksEnd(grants), to: worksEnd(grants)! + 3 * DAY_MS, at: clock.now(), reason: { ru: 'Праздники' } });
    expect(open).not.toMatch(/grace/i);
  });

  it('[CL7] moving the beginning of the works into the future opens no lock', async () => {
    const { id } = await written('POST /calls', { kind: 'grants', title: 'Гранты', language: 'ru' });
    await ask(`PUT /calls/${id}`, { number: 0, call: grants });
    await ask(`POST /calls/${id}/versions`, {});
    const later: Call = { ...grants, phases: grants.phases.map((phase, i) => (i === 0 ? { ...phase, opensAt: clock.now() + DAY_MS } : phase)) };
    await ask(`PUT /calls/${id}`, { number: 1, call: later });
    expect((await ask(`POST /calls/${id}/versions`, { reason: { ru: 'Позже' } })).status).toBe(201);
    expect((await written(`PUT /calls/${id}`, { number: 2, call: { ...later, criteria: later.criteria.map((one) => ({ ...one, weight: 1 })) } })).locked).toEqual(['criteria']);
  });

  it('[A26] an organiser of one country does not write a call of three', async () => {
    const { id } = await written('POST /calls', { kind: 'grants', title: 'Гранты', language: 'ru' });
    const { link } = (await ask('POST /people/invitations', { role: 'organiser', scope: { countries: ['KG'], languages: [] } })).body as { link: string };
    const { token: one } = (await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name: 'Айпери' } })).body as { token: string };
    expect((await ask(`PUT /calls/${id}`, { number: 0, call: grants }, one)).code).toBe('forbidden');
    const own = (await ask('POST /calls', { kind: 'contest', title: 'Конкурс', language: 'ky' }, one)).body as WrittenCall;
    expect(own.call.eligibility.countries).toEqual(['KG']);
    expect((await ask(`PUT /calls/${own.id}`, { number: 0, call: own.call }, one)).status).toBe(200);
  });
});
