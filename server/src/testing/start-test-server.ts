import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServer, type RunningServer, type StartOptions } from '../compose.ts';
import { readEnv } from '../env.ts';

export interface TestServer extends RunningServer {
  readonly dataDir: string;
  /** Opens the one-time link: the first organiser, signed in. Send the token as a bearer token, or the cookie. */
  claim(name?: string): Promise<{ readonly token: string; readonly cookie: string; readonly personId: string }>;
}

/**
 * The whole server in this process, on a free port and a real database. Settings are given as environment variables; a
 * `DATA_DIR` that is given is kept when it stops, for a second start.
 */
export async function startTestServer(settings: Readonly<Record<string, string>> = {}, options: StartOptions = {}): Promise<TestServer> {
  const dataDir = settings['DATA_DIR'] ?? mkdtempSync(path.join(tmpdir(), 'tabarman-'));
  const server = await startServer(readEnv({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', ...settings, DATA_DIR: dataDir }), options);
  return {
    ...server,
    dataDir,
    async claim(name = 'Айгүл') {
      const link = server.organiserLink?.split('#')[1];
      const response = await fetch(`${server.url}/api/v1/session/claim`, {
        method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ link, name }),
      });
      if (!response.ok) throw new Error(`the link was refused: ${await response.text()}`);
      const { token, person } = (await response.json()) as { token: string; person: { id: string } };
      return { token, personId: person.id, cookie: response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ') };
    },
    async stop() {
      await server.stop();
      if (settings['DATA_DIR'] === undefined) rmSync(dataDir, { recursive: true });
    },
  };
}
