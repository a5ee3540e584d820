import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DeskView, Progress } from '@tabarman/shared/game/views.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { request, type Answer } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

interface Desk { readonly view: DeskView; readonly progress: Progress }

let home: string;
let server: TestServer;
let token: string;
let gameId: string;

beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'tabarman-'));
  server = await startTestServer({ DATA_DIR: home });
  ({ token } = await server.claim());
  const quests = (await request(server, 'GET /quests', { token })).body as { id: string }[];
  const created = await request(server, 'POST /games', { token, body: { questId: quests[0]?.id, settings: { preset: 'accuracy' }, projectorLanguages: ['ky', 'ru'] } });
  gameId = (created.body as { id: string }).id;
});
afterEach(async () => {
  await server.stop();
  rmSync(home, { recursive: true });
});

const look = async (language = 'en') => (await request(server, `GET /games/${gameId}?language=${language}`, { token })).body as Desk;
const give = (command: object): Promise<Answer> => request(server, `POST /games/${gameId}/commands`, { token, body: { command } });
const listed = async () => (await request(server, 'GET /games', { token })).body;

/** Goes on from what the desk shows until a phase of this name, and returns the phases on the way. */
async function advanceTo(name: string): Promise<string[]> {
  const passed: string[] = [];
  for (let { view } = await look(); view.phase.name !== name; passed.push(view.phase.name)) {
    const answer = await give({ do: 'advance', step: view.step });
    expect(answer.status).toBe(200);
    ({ view } = answer.body as Desk);
  }
  return passed;
}

describe('a game run over HTTP alone', () => {
  it('[A17] goes from the lobby through every question to the results', async () => {
    const [quest] = (await request(server, 'GET /quests', { token })).body as { id: string }[];
    expect((await request(server, 'POST /games', { token, body: { questId: quest?.id, projectorLanguages: ['tg'] } })).status).toBe(201);
    expect(await listed()).toMatchObject([{ preset: 'speed' }, { id: gameId, state: 'lobby', preset: 'accuracy', players: 0, finishedAt: null }]);
    expect((await request(server, `GET /games/${gameId}/results`, { token })).code).toBe('not_now');
    const passed = await advanceTo('finished');
    expect(passed.filter((name, i) => name === 'reveal' && passed[i - 1] !== 'reveal').length).toBe(12);
    expect(await listed()).toMatchObject([{ state: 'lobby' }, { id: gameId, state: 'finished', players: 0, finishedAt: expect.any(Number) }]);
    expect((await request(server, `GET /games/${gameId}/results`, { token })).body).toEqual({ version: 1, corrections: [], hash: expect.stringMatching(/^\S{20,}$/), rows: [], groups: [], teams: [] });
  });

  it('[A17] gives the desk in the language that is asked for', async () => {
    const titles = await Promise.all(['ky', 'tg', 'uz', 'ru', 'en'].map(async (language) => (await look(language)).view.title));
    expect(new Set(titles).size).toBe(5);
    expect((await request(server, `GET /games/${gameId}?language=fr`, { token })).code).toBe('bad_request');
  });

  it('[A17] refuses what was decided already, or is not possible now', async () => {
    const { view } = await look();
    expect((await give({ do: 'advance', step: view.step })).status).toBe(200);
    expect((await give({ do: 'advance', step: view.step })).code).toBe('out_of_step');
    expect((await give({ do: 'pause', step: view.step + 1 })).code).toBe('not_now');
    expect((await give({ do: 'remove', playerId: 'nobody' })).code).toBe('player_not_found');
  });

  it('[A17] goes on where it was after a restart, also for its finished games', async () => {
    await advanceTo('reveal');
    const before = (await look()).view;
    await server.stop();
    server = await startTestServer({ DATA_DIR: home });
    expect((await look()).view).toEqual(before);
    await advanceTo('finished');
    const results = (await request(server, `GET /games/${gameId}/results`, { token })).body;
    const list = await listed();
    await server.stop();
    server = await startTestServer({ DATA_DIR: home });
    expect((await request(server, `GET /games/${gameId}/results`, { token })).body).toEqual(results);
    expect(await listed()).toEqual(list);
  });
});
