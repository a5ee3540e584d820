import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LEAD_MS } from '@tabarman/shared/game/timing.ts';
import type { Role } from '@tabarman/shared/protocol/intents.ts';
import { intents, roles, type IntentName } from '@tabarman/shared/protocol/intents.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Phone } from '../../testing/phone.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const secret = (name: string) => Buffer.from(`secret of ${name}`).toString('base64url');
const look = { pattern: 3, colour: 2 };

describe('devices', () => {
  let server: TestServer;
  let organiser: Awaited<ReturnType<TestServer['claim']>>;
  const phones: Phone[] = [];

  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.claim();
  });
  afterAll(async () => {
    for (const phone of phones) phone.leave();
    await server.stop();
  });

  async function api<T>(method: string, route: string, body?: unknown): Promise<T> {
    const response = await fetch(`${server.url}/api/v1${route}`, {
      method, headers: { authorization: `Bearer ${organiser.token}`, 'content-type': 'application/json' }, ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as T;
  }

  async function newGame(): Promise<{ id: string; pin: string; projectorLink: string }> {
    const [quest] = await api<{ id: string }[]>('GET', '/quests');
    return api('POST', '/games', { questId: quest?.id, projectorLanguages: ['ky', 'ru'] });
  }

  async function connect(cookie?: string): Promise<Phone> {
    const phone = await Phone.connect(server.url, cookie ? { cookie } : {});
    phones.push(phone);
    return phone;
  }

  async function join(pin: string, name: string): Promise<Phone> {
    const phone = await connect();
    const reply = await phone.ask('game:join', { pin, secret: secret(name), name, look, language: 'tg' });
    if (!reply.ok) throw new Error(reply.error);
    return phone;
  }

  async function desk(id: string): Promise<Phone> {
    const host = await connect(organiser.cookie);
    const reply = await host.ask('desk:open', { gameId: id, device: 'test-desk', language: 'uz' });
    if (!reply.ok) throw new Error(reply.error);
    return host;
  }

  /** One valid input for every intent: what is refused then is refused for the role alone. */
  function inputs(game: { id: string; pin: string; projectorLink: string }): { [N in IntentName]: unknown } {
    return {
      'clock': {}, 'game:find': { pin: game.pin, language: 'ky' },
      'game:join': { pin: game.pin, secret: secret('walker'), name: 'Walker', look, language: 'ky' },
      'game:names': { pin: game.pin, secret: secret('walker'), language: 'ky', roll: 0 },
      'game:teams': { pin: game.pin, search: '' }, 'game:team': { team: null }, 'game:members': { members: [] },
      'game:resume': { gameId: game.id, secret: secret('nobody'), language: 'ky' },
      'game:answer': { index: 0, answerId: 'answer-1', choice: { option: 'a' } },
      'game:language': { language: 'ru' }, 'game:sync': {}, 'game:review': {},
      'game:appeal': { index: 0, text: '' },
      'projector:open': { link: game.projectorLink.replace('/p/', '') },
      'desk:open': { gameId: game.id, device: 'test-desk', language: 'ky' },
      'desk:command': { command: { do: 'lock', isLocked: false } },
      'desk:corrections': {}, 'desk:preview': { correction: { what: 'void', index: 0 } },
      'desk:players': { search: '', offset: 0 }, 'desk:crowd': {},
      'desk:teams': { search: '', offset: 0 }, 'desk:deal': { by: 'count', n: 2, seed: 1 },
    };
  }

  const become: { [R in Role]: (game: { id: string; pin: string; projectorLink: string }, name: string) => Promise<Phone> } = {
    guest: () => connect(),
    player: (game, name) => join(game.pin, name),
    projector: async (game) => {
      const screen = await connect();
      await screen.ask('projector:open', { link: game.projectorLink.replace('/p/', '') });
      return screen;
    },
    host: (game) => desk(game.id),
  };

  it.each(roles)('[TR7] [E1] a %s may do what the table says and nothing else', async (role) => {
    const game = await newGame();
    const walked: string[] = [];
    for (const [name, input] of Object.entries(inputs(game)) as [IntentName, never][]) {
      const device = await become[role](game, `W ${name.replace(':', ' ')}`);
      const reply = await device.ask(name, input);
      expect([name, !reply.ok && reply.error === 'forbidden']).toEqual([name, !(intents[name].roles as readonly string[]).includes(role)]);
      walked.push(name);
      device.leave();
    }
    expect(walked.sort()).toEqual(Object.keys(intents).sort());
  });

  it('[E1] a host without a session, or of another game, is not let in', async () => {
    const game = await newGame();
    const stranger = await connect();

    expect(await stranger.ask('desk:open', { gameId: game.id, device: 'test-desk', language: 'ky' })).toEqual({ ok: false, error: 'signed_out' });
    expect(await (await connect(organiser.cookie)).ask('desk:open', { gameId: 'unknown', device: 'test-desk', language: 'ky' })).toEqual({ ok: false, error: 'game_not_found' });
    expect(await stranger.ask('projector:open', { link: `${game.id}.not-the-secret-of-it` })).toEqual({ ok: false, error: 'game_not_found' });
  });

  it('[H3] a desk or a seat whose connection ends while it is opened is not open', async () => {
    const game = await newGame();
    const dropped = await connect(organiser.cookie);
    void dropped.ask('desk:open', { gameId: game.id, device: 'dropped-desk', language: 'ky' }).catch(() => null);
    dropped.leave();
    const seat = await connect();
    void seat.ask('game:join', { pin: game.pin, secret: secret('dropped'), name: 'Dropped', look, language: 'ky' }).catch(() => null);
    seat.leave();

    const host = await desk(game.id);
    await host.hear('progress', ({ progress }) => progress.joined === 1 && progress.connected === 0);
    const { players } = await api<{ players: { isConnected: boolean }[] }>('GET', `/games/${game.id}/players`);
    expect(players.map((p) => p.isConnected)).toEqual([false]);
    const { view } = await api<{ view: { desks: { device: string }[] } }>('GET', `/games/${game.id}`);
    expect(view.desks.map((d) => d.device)).toEqual(['test-desk']);
  });

  it('[TR10] [E2] a role, a player or anything unlisted in a payload is refused', async () => {
    const game = await newGame();
    const phone = await join(game.pin, 'Ayperi');
    const forged = [{ language: 'ru', role: 'host' }, { language: 'ru', playerId: 'another' }, { language: 'xx' }, null];
    for (const input of forged) expect(await phone.ask('game:language', input as never)).toEqual({ ok: false, error: 'bad_request' });
    expect(await phone.ask('game:language', { language: 'ru' })).toMatchObject({ ok: true });
  });

  it('[E3] five messages that cannot be read end the connection, with a word', async () => {
    const phone = await connect();
    for (let i = 0; i < 4; i += 1) await phone.ask('clock', { nonsense: i } as never);
    expect(phone.isConnected).toBe(true);
    void phone.ask('clock', { nonsense: 5 } as never).catch(() => null);
    await phone.untilGone();

    expect(phone.told.at(-1)).toEqual({ name: 'goodbye', body: { reason: 'misbehaved' } });
  });

  it('[E5] wrong PINs slow down the one who guesses, and nobody else', async () => {
    const game = await newGame();
    const guesser = await connect();
    const wrong = String(Number(game.pin) === 999_999 ? 100_000 : Number(game.pin) + 1);
    const replies = [];
    for (let i = 0; i < 8; i += 1) replies.push(await guesser.ask('game:find', { pin: wrong, language: 'ky' }));

    expect(replies.slice(0, 4)).toEqual(Array(4).fill({ ok: false, error: 'game_not_found' }));
    for (const reply of replies.slice(4)) expect(reply).toMatchObject({ ok: false, error: 'too_many' });
    expect(await guesser.ask('game:find', { pin: game.pin, language: 'ky' })).toMatchObject({ ok: false, error: 'too_many' });
    expect(await (await connect()).ask('game:find', { pin: game.pin, language: 'ky' })).toMatchObject({ ok: true, data: { hasStarted: false } });
  });

  it('[G2] play a game over real sockets: desk, projector and two phones, each in its language', async () => {
    const game = await newGame();
    const [host, screen] = [await desk(game.id), await become.projector(game, '')];
    const [tg, ky] = [await join(game.pin, 'Farrukh'), await join(game.pin, 'Айпери')];
    await ky.ask('game:language', { language: 'ky' });
    const advance = async () => {
      const { view } = await host.hear('desk:view');
      return host.ask('desk:command', { command: { do: 'advance', step: view.step } });
    };
    const first = await host.ask('desk:command', { command: { do: 'advance', step: 0 } });
    expect(first).toMatchObject({ ok: true, data: { view: { phase: { name: 'round' } } } });
    await advance();
    const [asked, other] = [await tg.hear('game:view', (m) => m.view.phase.name === 'question'), await ky.hear('game:view', (m) => m.view.phase.name === 'question')];
    expect(asked.content?.language).toBe('tg');
    expect(other.content?.prompt).not.toBe(asked.content?.prompt);
    await advance();
    const open = await tg.hear('game:view', (m) => m.view.phase.name === 'question' && m.view.phase.clock.opensAt <= m.now + LEAD_MS);
    if (open.view.phase.name !== 'question') throw new Error(open.view.phase.name);
    const answer = { index: 0, answerId: 'the-answer-1', choice: { option: 'b' } };
    const reply = await tg.answerOnceOpen(answer);
    expect(reply).toMatchObject({ ok: true, data: { answerId: 'the-answer-1', choice: { option: 'b' } } });
    await advance();

    expect(await tg.hear('game:view', (m) => m.view.phase.name === 'reveal')).toMatchObject({ standing: { result: { credit: 1 }, place: 1, right: 1 } });
    expect(await ky.hear('game:view', (m) => m.view.phase.name === 'reveal')).toMatchObject({ standing: { result: null, points: 0, place: 2 } });
    expect(await screen.hear('projector:view', (m) => m.view.scene.name === 'reveal')).toMatchObject({ view: { languages: ['ky', 'ru'], scene: { answered: 1 } } });
  });

  it('[TR16] [G11] [R2] come back to their seat with the own stored answer, and the old tab is told', async () => {
    const game = await newGame();
    const phone = await join(game.pin, 'Dilnoza');
    const again = await connect();
    const back = await again.ask('game:resume', { gameId: game.id, secret: secret('Dilnoza'), language: 'uz' });
    await phone.untilGone();

    expect(back).toMatchObject({ ok: true, data: { me: { name: 'Dilnoza', number: 1 } } });
    expect(phone.told.at(-1)).toEqual({ name: 'goodbye', body: { reason: 'opened_elsewhere' } });
    expect(await (await connect()).ask('game:resume', { gameId: game.id, secret: secret('stranger'), language: 'uz' })).toEqual({ ok: false, error: 'seat_not_found' });
  });

  it('[G10] removed players are told, and their seat stays shut', async () => {
    const game = await newGame();
    const [host, phone] = [await desk(game.id), await join(game.pin, 'Nurbek')];
    const list = await host.ask('desk:players', { search: 'nur', offset: 0 });
    if (!list.ok) throw new Error(list.error);
    await host.ask('desk:command', { command: { do: 'remove', playerId: list.data.players[0]!.playerId } });
    await phone.untilGone();

    expect(phone.told.at(-1)).toEqual({ name: 'goodbye', body: { reason: 'removed' } });
    expect(await (await connect()).ask('game:resume', { gameId: game.id, secret: secret('Nurbek'), language: 'ky' })).toEqual({ ok: false, error: 'seat_removed' });
  });

  it('the example of the protocol page joins and plays a whole game', async () => {
    const game = await newGame();
    const player = runExample(server.url, game.pin);
    const host = await desk(game.id);
    await host.hear('progress', ({ progress }) => progress.connected === 1);
    const runGame = async () => {
      for (;;) {
        const { view } = await host.hear('desk:view', (m) => m.view.step >= newest(host));
        if (view.next === 'nothing') return;
        if (view.next !== 'reveal') await host.ask('desk:command', { command: { do: 'advance', step: view.step } });
        else await host.hear('desk:view', (m) => m.view.step > view.step);
      }
    };
    await host.ask('desk:command', { command: { do: 'advance', step: 0 } });
    await runGame();

    const lines = (await player).split('\n');
    expect(lines.filter((l) => l.endsWith(': stored'))).toHaveLength(12);
    const { rows } = await api<{ rows: { name: string; points: number }[] }>('GET', `/games/${game.id}/results`);
    expect(lines).toContain(`${rows[0]?.points} points, place 1 of 1`);
  });

  /** From standard input, so that the package it needs is looked for here, as in the folder of whoever copies it. */
  function runExample(url: string, pin: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const args = ['--input-type=module', '-', url, pin, 'Example'];
      const child = execFile(process.execPath, args, { cwd: import.meta.dirname }, (error, out) => (error ? reject(error) : resolve(out)));
      child.stdin?.end(readFileSync(path.resolve(import.meta.dirname, '../../../../docs/examples/play.mjs')));
    });
  }

  function newest(host: Phone): number {
    return Math.max(0, ...host.told.filter((m) => m.name === 'desk:view').map((m) => (m.body as { view: { step: number } }).view.step));
  }
});
