import { season as sample } from '@tabarman/shared/season/season.fixture.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const DAY_MS = 24 * 60 * 60_000;
const opensAt = Date.UTC(2026, 9, 1);
const clock = manualClock(opensAt - 5 * DAY_MS);
let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  ({ token } = await server.claim());
});
afterAll(() => server.stop());

interface Written { readonly id: string; readonly slug: string; readonly number: number; readonly season: Season; readonly faults: unknown[]; readonly locked: string[]; readonly versions: { readonly number: number; readonly reason: object | null }[] }

async function ask(method: string, path: string, body?: object, by: string | null = token): Promise<{ readonly status: number; readonly data: Written & { readonly code?: string } }> {
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method, headers: { 'content-type': 'application/json', ...(by === null ? {} : { authorization: `Bearer ${by}` }) }, ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, data: (await response.json()) as Written };
}

const create = async () => (await ask('POST', '/seasons', { title: 'Табарман', language: 'ru' })).data;
const save = ({ id, number }: Written, season: Season) => ask('PUT', `/seasons/${id}`, { number, season });
const publish = (id: string, reason?: object) => ask('POST', `/seasons/${id}/versions`, reason ? { reason } : {});

describe('seasons', () => {
  it('[SE2] [SE6] one that lacks something is not public, and begins with the two stages of the plan', async () => {
    const made = await create();
    expect(made.season.stages.map(({ id, kind, into }) => [id, kind, into])).toEqual([['national', 'national', 'final'], ['final', 'final', null]]);
    expect(made.faults.length).toBeGreaterThan(0);
    expect((await publish(made.id)).data.code).toBe('season_incomplete');
    expect((await ask('GET', `/seasons/by-slug/${made.slug}`, undefined, null)).status).toBe(404);
  });

  it('[SE6] people see the newest version, and never what is only written', async () => {
    const made = await create();
    const saved = (await save(made, sample)).data;
    expect(saved.faults).toEqual([]);
    expect((await publish(made.id)).status).toBe(201);
    await save(saved, { ...sample, title: { ...sample.title, en: 'Secret plans' } });
    const seen = await ask('GET', `/seasons/by-slug/${made.slug}`, undefined, null);
    expect(seen.data.season).toEqual(sample);
    expect(JSON.stringify(seen.data)).not.toContain('Secret');
  });

  it('[SE7] a further version says why, and all versions stay', async () => {
    const made = await create();
    const saved = (await save(made, sample)).data;
    await publish(made.id);
    await save(saved, { ...sample, about: { ...sample.about, en: 'Two halls more' } });
    expect((await publish(made.id)).data.code).toBe('reason_missing');
    expect((await publish(made.id, { ru: 'Два новых зала' })).data.versions.map(({ number, reason }) => [number, reason])).toEqual([[2, { ru: 'Два новых зала' }], [1, null]]);
  });

  it('[SE8] what somebody else saved since is not written over', async () => {
    const made = await create();
    expect((await save(made, sample)).status).toBe(200);
    expect((await save(made, sample)).data.code).toBe('season_changed');
    expect((await ask('PUT', '/seasons/nowhere', { number: 0, season: sample })).status).toBe(404);
    expect((await ask('PUT', `/seasons/${made.id}`, { number: 1, season: { ...sample, stages: 'none' } })).status).toBe(400);
  });

  it('[SE5] once entries are open, a version with other rules is refused, and one with other days is not', async () => {
    const made = await create();
    let saved = (await save(made, sample)).data;
    await publish(made.id);
    await clock.advance(6 * DAY_MS);
    saved = (await save(saved, { ...sample, parts: { kind: 'players' } })).data;
    expect(saved.locked).toEqual(['parts']);
    expect((await publish(made.id, { ru: 'Иначе' })).data.code).toBe('season_locked');
    // Moving the opening into the future opens no lock.
    saved = (await save(saved, { ...sample, entries: { ...sample.entries, opensAt: clock.now() + DAY_MS } })).data;
    expect((await publish(made.id, { ru: 'Позже' })).status).toBe(201);
    saved = (await save(saved, { ...sample, entries: { ...sample.entries, opensAt: clock.now() + DAY_MS }, parts: { kind: 'players' } })).data;
    expect(saved.locked).toEqual(['parts']);
    saved = (await save(saved, { ...sample, entries: { ...sample.entries, closesAt: sample.entries.closesAt! + 1 } })).data;
    expect(saved.locked).toEqual([]);
    expect((await publish(made.id, { ru: 'На день дольше' })).status).toBe(201);
  });
});
