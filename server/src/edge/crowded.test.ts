import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Phone } from '../testing/phone.ts';
import { request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** A server with a game that people can join, and the host's hands on it. */
async function openGame(settings: Readonly<Record<string, string>>): Promise<{ server: TestServer; token: string; game: { id: string; pin: string } }> {
  const server = await startTestServer(settings);
  undo.push(() => server.stop());
  const { token } = await server.claim();
  const [quest] = (await request(server, 'GET /quests', { token })).body as { id: string }[];
  const created = await request(server, 'POST /games', { token, body: { questId: quest?.id, projectorLanguages: ['ky'] } });
  return { server, token, game: created.body as { id: string; pin: string } };
}

/** Different letters: names that differ by digits only look alike. */
const nameOf = (n: number) => `Окуучу ${'бгджз'.at(n % 5)}${'лпфцч'.at(Math.floor(n / 5) % 5)}${'шэюям'.at(Math.floor(n / 25) % 5)}${'нктсв'.at(Math.floor(n / 125) % 5)}`;

async function join({ server, game }: { server: TestServer; game: { pin: string } }, n: number, from: string) {
  const phone = await Phone.connect(server.url, { headers: { 'x-forwarded-for': from } });
  undo.push(() => phone.leave());
  const reply = await phone.ask('game:join', { pin: game.pin, secret: `a-secret-of-phone-${n}`, name: nameOf(n), look: { pattern: 0, colour: 0 }, language: 'ky' });
  return { phone, reply };
}

const many = <T>(count: number, make: (n: number) => Promise<T>) => Promise.all(Array.from({ length: count }, (_, n) => make(n)));

describe('more than there is room for', () => {
  it('[TR1] bots behind one address are put off, and the hall at another gets in, all of it', async () => {
    const open = await openGame({ TRUST_PROXY: '1', JOINS_PER_SECOND: '1' });
    const bots = await many(90, (n) => join(open, n, '198.51.100.7'));
    const hall = await many(25, (n) => join(open, 200 + n, '203.0.113.9'));

    expect(bots.filter(({ reply }) => reply.ok).length).toBeLessThanOrEqual(40);
    expect(new Set(bots.flatMap(({ reply }) => (reply.ok ? [] : [reply.error])))).toEqual(new Set(['too_many']));
    expect(hall.filter(({ reply }) => !reply.ok)).toEqual([]);
  });

  it('[F20] ten times as many as there are seats: the seated play on, the others are told so', async () => {
    const open = await openGame({ CAPACITY: '20' });
    const all = await many(200, (n) => join(open, n, '127.0.0.1'));
    const seated = all.filter(({ reply }) => reply.ok);
    expect(seated.length).toBe(20);
    expect(new Set(all.flatMap(({ reply }) => (reply.ok ? [] : [reply.error])))).toEqual(new Set(['game_full']));

    for (let step = 0; step < 3; step += 1) {
      expect((await request(open.server, `POST /games/${open.game.id}/commands`, { token: open.token, body: { command: { do: 'advance', step } } })).status).toBe(200);
    }
    const replies = await Promise.all(seated.map(({ phone }) => phone.answerOnceOpen({ index: 0, answerId: 'one-of-the-seated', choice: { option: 'b' } })));
    expect(replies.filter((reply) => !reply.ok)).toEqual([]);
  });
});

describe('requests that never end', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer();
    undo.push(() => server.stop());
  });

  async function dawdle(head: string): Promise<Socket> {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    undo.push(() => socket.destroy());
    await once(socket, 'connect');
    socket.write(head);
    return socket;
  }

  it('[TR35] hold nobody up, and are ended by the server', async () => {
    const headers = await Promise.all(Array.from({ length: 250 }, () => dawdle('POST /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: a\r\n')));
    const bodies = await Promise.all(Array.from({ length: 250 }, () => dawdle('POST /api/v1/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{')));
    const ended = [...headers, ...bodies].map((socket) => {
      socket.resume();
      return once(socket, 'close');
    });

    expect((await request(server, 'GET /session')).code).toBe('signed_out');
    await Promise.all(ended);
    expect((await request(server, 'GET /session')).code).toBe('signed_out');
  });
});
