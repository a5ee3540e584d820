import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RehearsalStatus } from '@tabarman/shared/rehearsal/status.ts';
import { setTimeout as retryPause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { everyRow } from '../../adapters/database-rows.fixture.ts';
import { makeOrganiserLink } from '../../testing/make-organiser-link.ts';
import { Phone } from '../../testing/phone.ts';
import { request } from '../../testing/request.ts';
import { spawnServer } from '../../testing/spawn-server.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import type { Course } from './course.ts';

const short: Partial<Course> = { questions: 2, arrivalMs: 5, spreadMs: 500, showMs: 50 };
const look = { pattern: 1, colour: 2 };

const servers: TestServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

async function started(course = short, settings: Record<string, string> = {}) {
  const server = await startTestServer(settings, { course });
  servers.push(server);
  const { token } = await server.claim();
  const [quest] = (await request(server, 'GET /quests', { token })).body as { id: string }[];
  const of = { questId: quest?.id ?? '', projectorLanguages: ['ky'] };
  const start = (more: object = {}, as = token) => request(server, 'POST /rehearsal', { token: as, body: { of, phones: 30, seed: 7, ...more } });
  const status = async (as = token) => (await request(server, 'GET /rehearsal', { token: as })).body as RehearsalStatus;
  async function until(isWanted: (status: RehearsalStatus) => boolean): Promise<RehearsalStatus> {
    for (;;) {
      const now = await status();
      if (isWanted(now)) return now;
      await retryPause(50);
    }
  }
  return { server, token, of, start, status, until };
}

const isOver = ({ stage }: RehearsalStatus) => stage.name === 'judged' || stage.name === 'stopped';

describe('a rehearsal', () => {
  it('[Y1] [Y2] [Y3] [Y5] plays with thirty phones over real connections, judges by the journal, and leaves no trace', async () => {
    const { server, token, start, until } = await started();
    const before = everyRow(server.dataDir);
    expect((await start()).status).toBe(201);

    const playing = await until(({ stage }) => stage.name === 'playing' || stage.name === 'stopped');
    expect(playing.stage.name).toBe('playing');
    expect(everyRow(server.dataDir)).not.toEqual(before);
    expect((await request(server, 'GET /games', { token })).body).toEqual([]);

    const { stage, ...rest } = await until(isOver);
    expect(rest).toMatchObject({ phones: 30, seed: 7, questions: 2, seated: 30 });
    if (stage.name !== 'judged') throw new Error(`it ended as ${JSON.stringify(stage)}`);
    const { measured } = stage;
    // One of thirty hesitates to the end.
    expect(measured).toMatchObject({ phones: 30, seated: 30, given: 58, acknowledged: 58, lost: 0, faults: 0 });
    // No answer through a bad network is quicker than its delays.
    expect(measured.bad?.slowestMs).toBeGreaterThan(200);
    expect(measured.reconnects).toBeGreaterThan(0);
    expect(everyRow(server.dataDir)).toEqual(before);
  });

  it('[Y2] gets in whatever is asked of people at the door', async () => {
    const { of, start, until } = await started();
    const settings = { hasHallCode: true, names: 'generated', isLastRoundSealed: true, asks: ['country', 'university'], teams: { devices: 'shared', talkMs: 10_000 } };
    expect((await start({ of: { ...of, settings } })).status).toBe(201);
    const { stage } = await until((now) => now.seated === 30 || isOver(now));
    expect(stage.name).not.toBe('stopped');
  });

  it('[Y5] has no PIN and no desk for real devices, but its public screen can be looked at', async () => {
    const { server, token, start, status, until } = await started();
    await start();
    const { stage } = await until(({ seated }) => seated === 30);
    if (!('projectorLink' in stage)) throw new Error(`it is ${stage.name}`);
    const phone = await Phone.connect(server.url);
    const [, link = ''] = stage.projectorLink.split('/p/');
    const shown = await phone.ask('projector:open', { link });
    if (!shown.ok) throw new Error(shown.error);
    const { gameId, view } = shown.data;
    expect(view.pin).toMatch(/^0/);
    phone.leave();
    const guest = await Phone.connect(server.url);
    expect(await guest.ask('game:join', { pin: view.pin, secret: 'a-secret-of-my-own', name: 'Бек', look, language: 'ky' })).toMatchObject({ ok: false, error: 'game_not_found' });
    expect(await guest.ask('game:resume', { gameId, secret: 'a-secret-of-my-own', language: 'ky' })).toMatchObject({ ok: false, error: 'game_not_found' });
    expect((await request(server, `GET /games/${gameId}`, { token })).code).toBe('game_not_found');
    guest.leave();
    expect((await status()).stage.name).not.toBe('stopped');
  });

  it('[Y6] is one at a time, for its own organiser, and can be stopped; nothing of it is left', async () => {
    const { server, token, start, status } = await started();
    const link = await makeOrganiserLink(server);
    const { body } = await request(server, 'POST /session/claim', { body: { link, name: 'Рустам' } });
    const other = (body as { token: string }).token;
    const before = everyRow(server.dataDir);
    expect(await status()).toBeNull();
    await start();
    expect((await start()).code).toBe('rehearsal_running');
    expect((await start({}, other)).code).toBe('rehearsal_running');
    expect(await status(other)).toBeNull();
    await request(server, 'DELETE /rehearsal', { token: other });
    expect((await status()).stage.name).toBe('joining');
    const stopped = (await request(server, 'DELETE /rehearsal', { token })).body as RehearsalStatus;
    expect(stopped.stage).toEqual({ name: 'stopped', why: 'cancelled' });
    expect(everyRow(server.dataDir)).toEqual(before);
    expect((await start()).status).toBe(201);
  });

  it('[Y6] gives way to people: it does not begin while a phone is in a game, and ends when one comes in', async () => {
    const { server, token, of, start, until } = await started();
    const { pin } = (await request(server, 'POST /games', { token, body: of })).body as { pin: string };
    const phone = await Phone.connect(server.url);
    await phone.ask('game:join', { pin, secret: 'a-secret-of-my-own', name: 'Бек', look, language: 'ky' });
    expect((await start()).code).toBe('hall_busy');
    phone.leave();
    for (let { code } = await start(); code === 'hall_busy'; { code } = await start()) await retryPause(20);
    const again = await Phone.connect(server.url);
    await again.ask('game:join', { pin, secret: 'a-secret-of-my-own', name: 'Бек', look, language: 'ky' });
    expect((await until(isOver)).stage).toEqual({ name: 'stopped', why: 'hallCame' });
    again.leave();
  });

  it('[Y7] takes nothing of the joins that the hall behind the same address may need', async () => {
    const { server, token, of, start, until } = await started(short, { JOINS_PER_SECOND: '1' });
    await start();
    expect((await until(({ seated, stage }) => seated === 30 || stage.name === 'stopped')).stage.name).not.toBe('stopped');
    await request(server, 'DELETE /rehearsal', { token });
    const { pin } = (await request(server, 'POST /games', { token, body: of })).body as { pin: string };
    const phones = await Promise.all(Array.from({ length: 30 }, () => Phone.connect(server.url)));
    const joins = await Promise.all(phones.map((phone, i) => phone.ask('game:join', { pin, secret: `a-secret-of-my-own-${i}`, name: `Бек ${'бвгджзклмн'.charAt(i % 10)}${'прс'.charAt(i / 10)}`, look, language: 'ky' })));
    expect(joins.map((join) => join.ok)).toEqual(joins.map(() => true));
    for (const phone of phones) phone.leave();
  });

  it('[Y5] what a crash left behind is taken out at the next start', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'tabarman-'));
    const env = { DATA_DIR: dataDir };
    const first = spawnServer({ env });
    const url = await first.running;
    const link = /claim#(\S+)/.exec(first.out())?.[1];
    const { token } = (await request({ url }, 'POST /session/claim', { body: { link, name: 'Айгүл' } })).body as { token: string };
    const [quest] = (await request({ url }, 'GET /quests', { token })).body as { id: string }[];
    const traces = () => {
      const { 'app.db Meta': meta, 'app.db Game': games, ...all } = everyRow(dataDir);
      return [meta, games, ...Object.entries(all).filter(([table]) => table.startsWith('live.db'))];
    };
    const before = traces();
    await request({ url }, 'POST /rehearsal', { token, body: { of: { questId: quest?.id, projectorLanguages: ['ky'] }, phones: 30 } });
    while (((await request({ url }, 'GET /rehearsal', { token })).body as RehearsalStatus).seated === 0) await retryPause(20);
    first.child.kill('SIGKILL');
    await first.ended;
    expect(traces()).not.toEqual(before);

    const second = spawnServer({ env });
    await second.running;
    expect(traces()).toEqual(before);
    second.child.kill('SIGKILL');
    await second.ended;
    rmSync(dataDir, { recursive: true });
  });
});
