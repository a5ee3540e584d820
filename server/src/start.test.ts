import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { request } from './testing/request.ts';
import { spawnServer, type Spawned } from './testing/spawn-server.ts';

// Each of them starts whole servers, several after one another.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

const NOBODY = 65_534;

let home: string;
const started: Spawned[] = [];
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'tabarman-'));
});
afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(home, { recursive: true });
});

function start(options: Parameters<typeof spawnServer>[0] = {}, name?: string): Spawned {
  const server = spawnServer({ ...options, env: { DATA_DIR: path.join(home, 'data'), ...options.env } }, name);
  started.push(server);
  return server;
}

/** It ended, said one sentence and no more. */
async function expectRefusal(server: Spawned, sentence: RegExp, exitCode = 1): Promise<void> {
  expect([await server.ended, server.out()]).toEqual([exitCode, '']);
  expect(server.err()).toMatch(sentence);
  expect(server.err().trim().split('\n').length).toBe(1);
}

const linkIn = (text: string) => /#(\S+)/.exec(text)?.[1];
/** What is in a folder, by hash; reading a database leaves an empty log and an index of it beside it, which say nothing. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(folder, name)).isFile());
  const names = files.filter((name) => !name.endsWith('-shm') && statSync(path.join(folder, name)).size > 0);
  return Object.fromEntries(names.sort().map((name) => [name, createHash('sha256').update(readFileSync(path.join(folder, name))).digest('hex')]));
}

async function stopped(server: Spawned, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | NodeJS.Signals | null> {
  await server.running;
  server.child.kill(signal);
  return server.ended;
}

describe('a start that cannot be', () => {
  it('[D7] a wrong setting', async () => {
    await expectRefusal(start({ env: { PORT: 'many' } }), /^PORT must be a whole number from 0 to 65535, not "many"\.$/m, 2);
    expect(existsSync(path.join(home, 'data'))).toBe(false);
  });

  it('[D7] a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    await expectRefusal(start({ env: { PORT: String(port) } }), new RegExp(`^Port ${port} is taken by another program`));
    other.close();
  });

  it('[D1] a folder that may not be written to', async () => {
    const folder = path.join(home, 'data');
    mkdirSync(folder);
    chmodSync(home, 0o755);
    chmodSync(folder, 0o555);
    // To the superuser nothing is forbidden: there the server runs as somebody who owns nothing.
    const uid = process.getuid?.() === 0 ? { uid: NOBODY } : {};
    await expectRefusal(start(uid), /^The data folder .*data cannot be written to \((EACCES|SQLITE_CANTOPEN)\)/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('[D1] a path where a folder cannot be', async () => {
    writeFileSync(path.join(home, 'data'), 'a file');
    await expectRefusal(start(), /^The data folder .*data cannot be written to \(EEXIST\)/);
    expect(readFileSync(path.join(home, 'data'), 'utf8')).toBe('a file');
  });

  it('[D2] a disk that is nearly full', async () => {
    await expectRefusal(start({ env: { MIN_FREE_MB: '1000000' } }), /^Only \d+ MB are free on the disk of .*: free some space and start again\.$/m);
    expect(readdirSync(path.join(home, 'data'))).toEqual([]);
  });

  it('[D3] a folder on which a server runs already; not one on which it was killed', async () => {
    const first = start();
    await first.running;
    await expectRefusal(start(), /^Another Tabarman server is running on /);
    expect(await stopped(first, 'SIGKILL')).toBe('SIGKILL');
    expect(await stopped(start())).toBe(0);
  });

  it.each(['app.db', 'live.db'])('[D5] a damaged %s: cut, scribbled over, or something else altogether', async (name) => {
    expect(await stopped(start())).toBe(0);
    const folder = path.join(home, 'data');
    const file = path.join(folder, name);
    const sound = path.join(home, 'sound');
    cpSync(folder, sound, { recursive: true });
    const damages = [
      () => truncateSync(file, statSync(file).size - 4_096),
      () => writeFileSync(file, readFileSync(file).fill(0x5a, 4_096, 12_000)),
      () => writeFileSync(file, 'this is my diary '.repeat(1_000)),
    ];
    for (const damage of damages) {
      damage();
      const before = contents(folder);
      await expectRefusal(start(), new RegExp(`^The database .*${name} is damaged \\(.+\\): put it back from a backup, or move it away to start empty\\. Nothing was changed\\.$`, 'm'));
      expect(contents(folder)).toEqual(before);
      rmSync(folder, { recursive: true });
      cpSync(sound, folder, { recursive: true });
    }
    expect(await stopped(start())).toBe(0);
  });
});

describe('a running server', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('[D8] ends by itself on %s, with code 0, also while somebody is connected', async (signal) => {
    const server = start();
    const url = await server.running;
    await fetch(`${url}/healthz`);
    const polling = fetch(`${url}/socket.io/?EIO=4&transport=polling`).then((response) => response.text());
    await polling;
    expect(await stopped(server, signal)).toBe(0);
    expect(readdirSync(path.join(home, 'data')).filter((name) => name.endsWith('-wal'))).toEqual([]);
  });

  it('[D8] ends with code 70 when something was not expected, and says what', async () => {
    for (const planted of ['throw new Error("planted")', 'Promise.reject(new Error("planted"))']) {
      const server = start({ flags: ['--import', `data:text/javascript,process.on("SIGUSR2",()=>{${planted}})`] });
      await server.running;
      server.child.kill('SIGUSR2');
      expect(await server.ended).toBe(70);
      expect(server.err()).toMatch(/"message":"planted"/);
    }
  });

  it('[D7] says where it is, with a QR code and the one-time link', async () => {
    const server = start({ env: { PUBLIC_ORIGIN: 'https://quiz.example' } });
    await server.running;
    expect(server.out()).toMatch(/Desk +https:\/\/quiz\.example\/desk\n/);
    expect(server.out()).toMatch(/█▀▄|▄▀|█{7}/);
    expect(server.out()).toMatch(/https:\/\/quiz\.example\/desk\/claim#[\w-]{32}\n/);
  });

  it('[D4] makes its secret and its databases for itself alone', async () => {
    expect(await stopped(start())).toBe(0);
    const folder = path.join(home, 'data');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, 'auth-secret')).mode & 0o777).toBe(0o600);
  });

  it('[A16] writes no secret into its log', async () => {
    const server = start({ env: { LOG_LEVEL: 'debug', PORT: '0' } });
    const url = await server.running;
    const link = linkIn(server.out()) ?? '';
    const claimed = await request({ url }, 'POST /session/claim', { body: { link, name: 'Айгүл' } });
    const { token } = claimed.body as { token: string };
    const password = 'correct horse battery';
    await request({ url }, 'PUT /session/password', { token, body: { email: 'aigul@example.org', password } });
    await request({ url }, 'POST /session', { body: { email: 'aigul@example.org', password: 'wrong horse battery' } });
    await request({ url }, 'POST /session', { body: { email: 'aigul@example.org', password } });
    const quests = (await request({ url }, 'GET /quests', { token })).body as { id: string }[];
    const game = await request({ url }, 'POST /games', { token, body: { questId: quests[0]?.id, projectorLanguages: ['en'] } });
    const { projectorLink } = game.body as { projectorLink: string };
    await fetch(url + projectorLink);
    expect(await stopped(server)).toBe(0);
    const secret = readFileSync(path.join(home, 'data/auth-secret'), 'utf8');
    const secrets = [link, token, token.split('.')[0] ?? '', password, 'wrong horse', projectorLink.split('.')[1] ?? '', secret];
    expect(secrets.filter((s) => s.length < 10)).toEqual([]);
    expect(server.err()).toContain('listening');
    expect(secrets.filter((s) => server.err().includes(s))).toEqual([]);
    expect(secrets.filter((s) => s !== link && server.out().includes(s))).toEqual([]);
  });
});

describe('npm run organiser-link', () => {
  it('[A4] prints a link beside the running server', async () => {
    const url = await start().running;
    const printed = start({}, 'organiser-link.ts');
    expect(await printed.ended).toBe(0);
    const { status } = await request({ url }, 'POST /session/claim', { body: { link: linkIn(printed.out()), name: 'Рустам' } });
    expect(status).toBe(200);
  });

  it('[A4] says in one sentence what is wrong', async () => {
    await expectRefusal(start({}, 'organiser-link.ts'), /^There is no database in .*: start the server once/);
    await start().running;
    await expectRefusal(start({ args: ['nobody@example.org'] }, 'organiser-link.ts'), /^No organiser signs in with nobody@example\.org/);
  });
});
