import { intents, type IntentName } from '@tabarman/shared/protocol/intents.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../adapters/manual-clock.ts';
import { createLog } from '../log.ts';
import { Phone } from '../testing/phone.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { Guesses } from './limits.ts';

const names = Object.keys(intents) as IntentName[];
const DEPTHS = [1_000, 2_000, 5_000, 8_000];
/** One less than what ends a connection. */
const PATIENCE = 4;

/** A connection that sends whatever it likes. */
class Raw {
  readonly frames: string[] = [];
  readonly #socket: WebSocket;
  #wake: () => void = () => undefined;
  isGone = false;

  private constructor(url: string) {
    this.#socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    this.#socket.addEventListener('message', ({ data }) => {
      this.frames.push(String(data));
      this.#wake();
    });
    this.#socket.addEventListener('close', () => {
      this.isGone = true;
      this.#wake();
    });
  }

  /** Connected as far as Engine.IO: what a scanner does that goes no further. */
  static async knock(url: string): Promise<Raw> {
    const raw = new Raw(url);
    await raw.until(() => raw.frames.length > 0);
    return raw;
  }

  static async connect(url: string): Promise<Raw> {
    const raw = await Raw.knock(url);
    raw.send('40');
    await raw.until(() => raw.frames.some((f) => f.startsWith('40')));
    return raw;
  }

  send(...frames: (string | Uint8Array<ArrayBuffer>)[]): void {
    for (const frame of frames) this.#socket.send(frame);
  }

  /** Whatever was sent before is dealt with once this is answered, or the connection is gone. */
  async settle(): Promise<void> {
    this.send('42777["clock",{}]');
    await this.until(() => this.isGone || this.frames.some((f) => f.startsWith('43777')));
  }

  async until(isThere: () => boolean): Promise<void> {
    while (!isThere()) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  leave(): void {
    this.#socket.close();
  }
}

describe('beside somebody hostile', () => {
  const logged: string[] = [];
  let server: TestServer;
  let cookie: string;
  let game: { id: string; pin: string };
  /** In turn, so that none of them asks more often than a phone may. */
  const honest: Phone[] = [];
  let turn = 0;

  beforeAll(async () => {
    server = await startTestServer({}, { log: createLog('error', { write: (line: string) => void logged.push(line) }) });
    const claimed = await server.claim();
    cookie = claimed.cookie;
    const ask = async <T>(route: string, init: RequestInit = {}): Promise<T> => {
      const headers = { authorization: `Bearer ${claimed.token}`, 'content-type': 'application/json' };
      return (await fetch(`${server.url}/api/v1${route}`, { ...init, headers })).json() as Promise<T>;
    };
    const [quest] = await ask<{ id: string }[]>('/quests');
    game = await ask('/games', { method: 'POST', body: JSON.stringify({ questId: quest?.id, projectorLanguages: ['ky'] }) });
    for (const name of ['Айпери', 'Фаррух', 'Дилноза']) {
      const phone = await Phone.connect(server.url);
      const secret = Buffer.from(`secret of ${name}`).toString('base64url');
      const seat = await phone.ask('game:join', { pin: game.pin, secret, name, look: { pattern: 0, colour: 0 }, language: 'ky' });
      if (!seat.ok) throw new Error(seat.error);
      honest.push(phone);
    }
  });
  afterAll(async () => {
    for (const phone of honest) phone.leave();
    await server.stop();
  });

  async function expectUnharmed(...raws: Raw[]): Promise<void> {
    expect(await honest[(turn += 1) % honest.length]?.ask('game:sync', {})).toMatchObject({ ok: true, data: { view: { phase: { name: 'lobby' } } } });
    expect(raws.flatMap((raw) => raw.frames).filter((frame) => frame.includes('"internal"'))).toEqual([]);
    for (const raw of raws) raw.leave();
  }

  it.each(names)('[TR29] [E3] %s nested a thousand to eight thousand deep is refused as data', async (name) => {
    const raw = await Raw.connect(server.url);
    const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    raw.send(...DEPTHS.map((depth, i) => `42${i}["${name}",${'['.repeat(depth)}${']'.repeat(depth)}]`).slice(0, PATIENCE));
    await raw.settle();
    const other = await Raw.connect(server.url);
    other.send(...[500, 1_000, 2_000].map((depth, i) => `42${i}["${name}",${objects(depth)}]`));
    await other.settle();

    expect(raw.frames.filter((frame) => /^43\d\[\{"ok":false/.test(frame)).length).toBe(PATIENCE);
    expect(other.frames.filter((frame) => /^43\d\[\{"ok":false/.test(frame)).length).toBe(3);
    await expectUnharmed(raw, other);
  });

  it.each(names)('[TR30] [E3] %s without a reply function, without or with too many arguments is no message', async (name) => {
    const raw = await Raw.connect(server.url);
    raw.send(`42["${name}",{}]`, `421["${name}"]`, `422["${name}",{},{}]`, `42["${name}"]`);
    await raw.settle();
    expect(raw.frames.filter((frame) => /^43[12]\[/.test(frame))).toEqual([]);
    raw.send(`42["${name}",{}]`);
    await raw.until(() => raw.isGone);

    expect(raw.frames).toContain('42["goodbye",{"reason":"misbehaved"}]');
    await expectUnharmed(raw);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'connect', 'disconnect', 'connect_error', 'newListener', 'removeListener', 'disconnecting', '', 'game:Answer', 'desk:command '])(
    '[TR30] [E3] an event called "%s" is nobody',
    async (name) => {
      const raw = await Raw.connect(server.url);
      raw.send(`421["${name}",{}]`, `42["${name}"]`);
      await raw.settle();

      expect(raw.frames.filter((frame) => frame.startsWith('431'))).toEqual([]);
      await expectUnharmed(raw);
    },
  );

  it('[TR31] [E2] keys like __proto__ and constructor are refused and change no object', async () => {
    const raw = await Raw.connect(server.url);
    raw.send(
      `421["game:find",{"pin":"${game.pin}","language":"ky","__proto__":{"polluted":1}}]`,
      `422["game:find",{"pin":"${game.pin}","language":"ky","constructor":{"prototype":{"polluted":1}}}]`,
      `423["game:find",{"__proto__":{"pin":"${game.pin}","language":"ky"}}]`,
      '424["clock",{"__proto__":null}]',
    );
    await raw.settle();

    expect(raw.frames.filter((frame) => /^43[1-4]\[\{"ok":false,"error":"bad_request"\}\]/.test(frame)).length).toBeGreaterThanOrEqual(3);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    await expectUnharmed(raw);
  });

  it.each([
    ['a text over 16 KiB', `421["clock",{"roundTripMs":1,"x":"${'x'.repeat(17_000)}"}]`],
    ['a text of 1 MB', `421["clock","${'['.repeat(1_000_000)}"]`],
    ['bytes', new Uint8Array([1, 2, 3])],
    ['the head of a message with ten parts that never come', `4510-1["clock",${Array.from({ length: 10 }, (_, i) => `{"_placeholder":true,"num":${i}}`).join()}]`],
    ['the head of a reply with a part', '461-1[{"_placeholder":true,"num":0}]'],
  ] satisfies [string, string | Uint8Array<ArrayBuffer>][])('[TR28] [TR32] [E4] %s ends the connection', async (_, frame) => {
    const raw = await Raw.connect(server.url);
    raw.send(frame);
    await raw.until(() => raw.isGone);

    await expectUnharmed(raw);
  });

  it.each([
    ['a number too large for an id', '4299999999999999999999999["clock",{}]'], ['a number as the name', '421[5,{}]'], ['no name', '421[]'],
    ['an object for the list', '421{"a":1}'], ['a reply nobody asked for', '43999[{"ok":true}]'], ['an unknown type', '49["clock"]'],
    ['half a message', '421["clock",{'], ['nothing', ''], ['only a type', '4'], ['an upgrade that was not asked for', '5'], ['a second connection', '40'],
    ['a refusal', '44{"message":"no"}'], ['an unknown room', '40/admin,'], ['a message to an unknown room', '42/admin,1["clock",{}]'],
    ['a way out of an unknown room', '41/admin,'], ['infinity', '421["game:answer",{"index":1e999,"answerId":"12345678","choice":{"value":-1e999}}]'],
  ])('[TR30] [E3] %s disturbs nobody', async (_, frame) => {
    const raw = await Raw.connect(server.url);
    raw.send(frame);
    await raw.settle();

    await expectUnharmed(raw);
  });

  it('[TR4] [P2] broken characters in a name are cleaned or refused', async () => {
    const replies: string[] = [];
    const broken = ['\\ud800', 'A\\udc00\\ud800B', '\\u0000', 'A\\u0000B', '\\u202eevil', '\\ufeff\\u200b'];
    for (const [i, name] of broken.entries()) {
      const raw = await Raw.connect(server.url);
      raw.send(`421["game:join",{"pin":"${game.pin}","secret":"a-secret-of-broken-name-${i}","name":"${name}","look":{"pattern":0,"colour":0},"language":"ky"}]`);
      await raw.until(() => raw.frames.some((frame) => frame.startsWith('431')));
      replies.push(...raw.frames.filter((frame) => frame.startsWith('431')));
      await expectUnharmed(raw);
    }
    const taken = replies.flatMap((reply) => /"name":"([^"]*)"/.exec(reply)?.[1] ?? []);

    expect(replies.length).toBe(broken.length);
    for (const name of taken) expect(name).toMatch(/^[\p{L}\p{N} ]+$/u);
  });

  it('[TR33] [TR34] [E3] floods, crowds of rooms and sockets that go no further leave the others their turn', async () => {
    const [flood, rooms] = [await Raw.connect(server.url), await Raw.connect(server.url)];
    flood.send(...Array.from({ length: 2_000 }, (_, i) => `42${i}["clock",{}]`));
    rooms.send(...Array.from({ length: 2_000 }, (_, i) => `40/room-${i},`));
    const idle = await Promise.all(Array.from({ length: 200 }, () => Raw.knock(server.url)));
    await flood.until(() => flood.isGone);
    await rooms.until(() => rooms.isGone);

    expect(flood.frames.filter((frame) => frame.includes('"ok":true')).length).toBeLessThan(60);
    await expectUnharmed(flood, rooms, ...idle);
  });

  it('[TR2] [E5] a script that tries PINs as fast as it can gets a handful answered', async () => {
    const raw = await Raw.connect(server.url);
    raw.send(...Array.from({ length: 150 }, (_, i) => `42${i}["game:find",{"pin":"${100_000 + i}","language":"ky"}]`));
    await raw.settle();

    expect(raw.frames.filter((frame) => frame.includes('"game_not_found"')).length).toBeLessThanOrEqual(4);
    await expectUnharmed(raw);
  });

  it('[TR2] [E5] and one that is patient, less than seventy in an hour of a million', async () => {
    const clock = manualClock(1_800_000_000_000);
    const guesses = new Guesses(clock);
    let answered = 0;
    for (let second = 0; second < 3_600; second += 1) {
      if (guesses.waitMs === 0) {
        answered += 1;
        guesses.missed();
      }
      await clock.advance(1_000);
    }

    expect(answered).toBeGreaterThan(4);
    expect(answered).toBeLessThan(70);
  });

  it('[E3] after all that the honest phones play on, and nothing went wrong inside', async () => {
    const host = await Phone.connect(server.url, { cookie });
    const desk = await host.ask('desk:open', { gameId: game.id, device: 'test-desk', language: 'ky' });
    if (!desk.ok) throw new Error(desk.error);
    for (let step = desk.data.view.step; step < desk.data.view.step + 3; step += 1) {
      expect(await host.ask('desk:command', { command: { do: 'advance', step } })).toMatchObject({ ok: true });
    }
    const answer = { index: 0, answerId: 'an-honest-answer', choice: { option: 'b' } };
    for (const phone of honest) expect(await phone.answerOnceOpen(answer)).toMatchObject({ ok: true, data: { answerId: 'an-honest-answer' } });
    await host.ask('desk:command', { command: { do: 'advance', step: desk.data.view.step + 3 } });

    for (const phone of honest) expect(await phone.hear('game:view', (m) => m.view.phase.name === 'reveal')).toMatchObject({ standing: { result: { credit: 1 } } });
    expect(logged).toEqual([]);
    host.leave();
  });
});
