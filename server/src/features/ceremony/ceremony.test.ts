import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CeremonyView, CeremonyWall } from '@tabarman/shared/protocol/contract/ceremonies.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PlayedStage, playStage } from '../../testing/released-stage.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

let server: TestServer;
let stage: PlayedStage;
let path: string;
const folder = mkdtempSync(join(tmpdir(), 'tabarman-'));
const names = ['Ала-Тоо', 'Pamir', 'Farhod'];

const desk = async () => (await stage.ask(`GET ${path}`)).body as CeremonyView;
const begin = async (board = 'all') => (await stage.ask(`POST ${path}`, { board, language: 'uz' })).body as CeremonyView;
const lead = async (command: object) => stage.ask(`PUT ${path}`, { version: (await desk()).running?.version, command });
const watch = (key: string, seen?: number) => fetch(`${server.url}/api/v1/ceremonies/${key}${seen === undefined ? '' : `?seen=${seen}`}`);
const keyOf = ({ running }: CeremonyView) => running?.link.replace('/p/ceremony-', '') ?? '';
/** Every byte of the answer, heads and all, and what it says. */
async function wall(key: string, seen?: number): Promise<{ readonly bytes: string; readonly said: CeremonyWall }> {
  const answer = await watch(key, seen);
  const body = await answer.text();
  return { bytes: JSON.stringify([...answer.headers]) + body, said: JSON.parse(body) as CeremonyWall };
}

beforeAll(async () => {
  server = await startTestServer({ DATA_DIR: folder });
  stage = await playStage(server, names.map((name) => ({ name, country: 'KG' as const, region: null, university: null, classes: [] })));
  path = `/seasons/${stage.id}/stages/national/ceremony`;
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

describe('the ceremony of a stage', () => {
  it('[CM3] there is none of a draft that nobody has checked', async () => {
    await stage.draft();
    expect((await desk()).offered).toBeNull();
    expect((await stage.ask(`POST ${path}`, { board: 'all', language: 'uz' })).code).toBe('result_nothing');
    await stage.check();
    expect((await desk()).offered).toEqual({ number: 1, isReleased: false, boards: ['all', 'university', 'firstYear'] });
  });

  it('[CM1] [CM2] a wall is sent who is announced, step by step, and no byte of the others', async () => {
    const view = await begin();
    const key = keyOf(view);
    const steps = view.running?.steps ?? [];
    expect(steps.map(({ place, names: of }) => [place, of.length])).toEqual([[2, 2], [1, 1]]);
    for (let shown = 0; shown <= steps.length + 1; shown += 1) {
      const { bytes, said } = await wall(key);
      const announced = new Set(steps.slice(0, shown).flatMap(({ names: of }) => of));
      for (const name of names) expect(bytes.includes(name)).toBe(announced.has(name));
      for (const entry of await stage.entries()) expect(bytes).not.toContain(entry.id);
      expect(said.view.scene).toBe(shown === 0 ? 'soon' : shown > steps.length ? 'end' : 'places');
      if (shown <= steps.length) expect((await lead({ do: 'next' })).status).toBe(200);
    }
    expect((await lead({ do: 'next' })).code).toBe('out_of_step');
    await lead({ do: 'jump', left: 1 });
    expect((await wall(key)).bytes).not.toContain('Ала-Тоо');
    await lead({ do: 'back' });
    for (const name of names) expect((await wall(key)).bytes).not.toContain(name);
  });

  it('[CM4] two presses at once are one step', async () => {
    const { version } = (await desk()).running!;
    const pressed = await Promise.all([1, 2, 3].map(() => stage.ask(`PUT ${path}`, { version, command: { do: 'next' } })));
    expect(pressed.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'out_of_step', 'out_of_step']);
    expect((await desk()).running).toMatchObject({ shown: 1, version: version + 1 });
  });

  it('[CM5] a wall that waits is told of a step at once, and one that was away has the whole picture', async () => {
    const view = await desk();
    const key = keyOf(view);
    const waiting = wall(key, view.running?.version);
    // It waits before the step is made: another wall of the same key is answered meanwhile.
    expect((await wall(key)).said.version).toBe(view.running?.version);
    await lead({ do: 'next' });
    expect((await waiting).said).toEqual((await wall(key)).said);
    expect((await waiting).said.view.podium.map(({ name }) => name).sort()).toEqual([...names].sort());
    await lead({ do: 'pause', isPaused: true });
    expect((await wall(key)).said.view).toMatchObject({ scene: 'pause', podium: [], text: 'Qisqa tanaffus' });
    await lead({ do: 'pause', isPaused: false });
  });

  it('[CM3] what is drafted anew is announced no more, and a wall of it is empty', async () => {
    const key = keyOf(await desk());
    const [first] = await stage.entries();
    await stage.ask(`PUT /seasons/${stage.id}/entries/${first?.id}/withdrawal`, { isWithdrawn: true });
    await stage.draft();
    for (const name of names) expect((await wall(key)).bytes).not.toContain(name);
    expect((await desk()).running?.isStale).toBe(true);
    expect((await lead({ do: 'next' })).code).toBe('result_stale');
    await stage.check();
    await stage.release();
    const again = await begin('firstYear');
    expect([keyOf(again), again.running?.isStale, again.running?.steps]).toEqual([key, false, []]);
  });

  it('[CM2] whoever has no key, or one of a ceremony that has ended, is shown nothing', async () => {
    const key = keyOf(await desk());
    await stage.ask(`DELETE ${path}`);
    expect([(await watch(key)).status, (await watch('nobody')).status]).toEqual([404, 404]);
    const { link } = (await stage.ask('POST /people/invitations', { role: 'organiser', scope: { countries: ['TJ'], languages: [] } })).body as { link: string };
    const { token } = (await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name: 'Мадина' } })).body as { token: string };
    expect((await stage.ask(`GET ${path}`, undefined, token)).code).toBe('forbidden');
    expect((await stage.ask(`POST ${path}`, { board: 'all', language: 'uz' }, token)).code).toBe('forbidden');
  });
});

describe('a server that starts again', () => {
  it('[CM4] has every ceremony where it was', async () => {
    await begin();
    await lead({ do: 'next' });
    const key = keyOf(await desk());
    const { said } = await wall(key);
    await server.stop();
    server = await startTestServer({ DATA_DIR: folder });
    expect((await wall(key)).said).toEqual(said);
    expect(said.view.podium.length).toBe(2);
  });
});
