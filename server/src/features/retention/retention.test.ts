import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { samples } from '@tabarman/shared/testing/six-kinds.ts';
import { describe, expect, it, vi } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { PlayedGame, testHall } from '../../testing/played-game.ts';
import { Phone } from '../../testing/phone.ts';
import { request } from '../../testing/request.ts';
import { startTestServer } from '../../testing/start-test-server.ts';
import { Retention } from './service.ts';

const DAY_MS = 24 * 60 * 60_000;

function retentionOf(hall: ReturnType<typeof testHall>, days: number | null) {
  let kept = days;
  const process = hall.start();
  const reported: string[] = [];
  const retention = new Retention({
    setting: { read: async () => kept, write: async (next) => void (kept = next) }, rows: hall.rows, games: process, participants: { forgetNames: async () => {} }, entrants: { forgetBefore: async () => {} }, messages: { forgetBefore: async () => {} }, doors: { forgetGuestsBefore: async () => {} }, clock: hall.clock, report: (_, id) => void reported.push(id),
  });
  return { retention, process, reported };
}

async function finished(hall: ReturnType<typeof testHall>, process: ReturnType<ReturnType<typeof testHall>['start']>): Promise<PlayedGame> {
  const played = await PlayedGame.create(hall, { process });
  const [first, second] = [await played.join('Азамат'), await played.join('Бермет')];
  await played.openNext();
  await played.answer(first, samples.single.rightChoice);
  await played.answer(second, samples.single.wrongChoice);
  await played.host('endQuestion');
  while (played.game.state.phase.name !== 'finished') await played.host('endGame');
  for (const [id, name] of [[first, 'Азамат'], [second, 'Бермет']] as const) played.game.leave(id, name);
  await hall.clock.advance(0);
  return played;
}

describe('how long names are kept', () => {
  it('[U4] after the days that were set players have other names, and the same places, points and answers', async () => {
    const hall = testHall();
    const { retention, process } = retentionOf(hall, 30);
    const { game: { gameId } } = await finished(hall, process);
    const before = (await hall.rows.result(gameId))!;
    await hall.clock.advance(30 * DAY_MS);
    await retention.run();
    expect((await hall.rows.result(gameId))?.rows.map(({ name }) => name).sort()).toEqual(['Азамат', 'Бермет']);
    await hall.clock.advance(DAY_MS);
    await retention.run();
    const after = (await hall.rows.result(gameId))!;
    expect(after.hash).toBe(before.hash);
    expect(after.rows.map((row) => ({ ...row, name: '' }))).toEqual(before.rows.map((row) => ({ ...row, name: '' })));
    expect(JSON.stringify([after, (await hall.journal.claim(gameId))?.events])).not.toMatch(/"(Азамат|Бермет)"/);
    expect(await hall.journal.answersOf(gameId, 0)).toHaveLength(2);
    await retention.stop();
  });

  it('[U5] runs by itself every day, and when the setting changes; without a setting names stay', async () => {
    const hall = testHall();
    const { retention, process } = retentionOf(hall, null);
    const { game: { gameId } } = await finished(hall, process);
    const names = async () => (await hall.rows.result(gameId))?.rows.map(({ name }) => name).sort();
    await retention.run();
    await hall.clock.advance(400 * DAY_MS);
    expect(await names()).toEqual(['Азамат', 'Бермет']);
    await retention.keepFor(500);
    await hall.clock.advance(99 * DAY_MS);
    expect(await names()).toEqual(['Азамат', 'Бермет']);
    await hall.clock.advance(3 * DAY_MS);
    expect(await names()).not.toContain('Азамат');
    await retention.stop();
  });

  it('[U5] waits while people play, and one game that cannot be read keeps no other from it', async () => {
    const hall = testHall();
    const { retention, process, reported } = retentionOf(hall, 1);
    const [old, other] = [await finished(hall, process), await finished(hall, process)];
    await hall.clock.advance(2 * DAY_MS);
    const live = await PlayedGame.create(hall, { process });
    await live.join('Нурбек');
    await retention.run();
    expect((await hall.rows.result(old.game.gameId))?.rows[0]?.name).toBe('Азамат');
    live.game.leave('id-Нурбек', 'Нурбек');
    const { rewrite } = hall.journal;
    hall.journal.rewrite = async (id, change) => {
      if (id === old.game.gameId) throw new Error('unreadable');
      return rewrite(id, change);
    };
    await hall.clock.advance(10 * 60_000);
    await retention.run();
    expect(reported).toContain(old.game.gameId);
    expect((await hall.rows.result(other.game.gameId))?.rows.map(({ name }) => name)).not.toContain('Азамат');
    await retention.stop();
  });

  it('[U5] is set by an admin, survives a restart, and is done at the start', async () => {
    const home = mkdtempSync(path.join(tmpdir(), 'tabarman-'));
    const clock = manualClock(Date.now());
    const first = await startTestServer({ DATA_DIR: home }, { clock });
    const { token } = await first.claim();
    const ask = (server: typeof first, call: string, body?: unknown) => request(server, call, { token, ...(body === undefined ? {} : { body }) });
    expect((await ask(first, 'GET /retention')).body).toEqual({ days: null });
    expect((await ask(first, 'PUT /retention', { days: 0 })).code).toBe('bad_request');
    const [quest] = (await ask(first, 'GET /quests')).body as { id: string }[];
    const { id, pin } = (await ask(first, 'POST /games', { questId: quest?.id, projectorLanguages: ['ky'] })).body as { id: string; pin: string };
    const phone = await Phone.connect(first.url);
    const joined = phone.ask('game:join', { pin, name: 'Азамат', language: 'ky', secret: 'x'.repeat(32), look: { pattern: 0, colour: 0 } });
    let isIn = false;
    void joined.then(() => (isIn = true));
    // Joins are collected for a moment of the server's clock, which stands still until it is moved.
    while (!isIn) {
      await clock.advance(30);
      await request(first, 'GET /session', { token });
    }
    phone.leave();
    const { view } = (await ask(first, `GET /games/${id}`)).body as { view: { step: number } };
    await ask(first, `POST /games/${id}/commands`, { command: { do: 'endGame', step: view.step } });
    await ask(first, 'PUT /retention', { days: 5 });
    const names = async (server: typeof first) => ((await ask(server, `GET /games/${id}/results`)).body as { rows: { name: string }[] }).rows.map(({ name }) => name);
    expect(await names(first)).toEqual(['Азамат']);
    await first.stop();

    const second = await startTestServer({ DATA_DIR: home }, { clock: manualClock(clock.now() + 6 * DAY_MS) });
    expect((await ask(second, 'GET /retention')).body).toEqual({ days: 5 });
    await vi.waitFor(async () => expect(await names(second)).not.toContain('Азамат'));
    expect(await names(second)).toHaveLength(1);
    await second.stop();
    rmSync(home, { recursive: true });
  });
});
