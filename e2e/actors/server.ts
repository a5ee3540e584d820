import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const main = path.resolve(import.meta.dirname, '../../server/src/main.ts');

/** In a line of the log: an error, or worse. */
const UNEXPECTED = /"level":[56]0/;

/** The product as it is started for an event, in a process and a data folder of its own. */
export class ServerProcess {
  readonly url: string;
  readonly #port: number;
  readonly #dataDir = mkdtempSync(path.join(tmpdir(), 'tabarman-e2e-'));
  #child: ChildProcess | null = null;
  #claimUrl: string | null = null;

  readonly #settings: Readonly<Record<string, string>>;

  private constructor(port: number, settings: Readonly<Record<string, string>>) {
    [this.#port, this.#settings] = [port, settings];
    this.url = `http://localhost:${port}`;
  }

  /** `settings`: as environment variables. */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
    const server = new ServerProcess(await freePort(), settings);
    await server.start();
    return server;
  }

  /** The one-time link that it printed. */
  get claimUrl(): string {
    if (!this.#claimUrl) throw new Error('no one-time link was printed');
    return this.#claimUrl;
  }

  async start(): Promise<void> {
    const env = { ...process.env, NODE_ENV: 'production', PORT: String(this.#port), DATA_DIR: this.#dataDir, LOG_LEVEL: 'warn', ...this.#settings };
    const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child = child;
    // A journey that fails half-way leaves no server behind.
    const end = () => child.kill('SIGKILL');
    process.once('exit', end);
    child.once('exit', () => process.off('exit', end));
    let printed = '';
    await new Promise<void>((ready, failed) => {
      child.once('exit', (code) => failed(new Error(`the server ended with ${code}:\n${printed}`)));
      child.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        // What nobody expected belongs to the report of the journey.
        if (UNEXPECTED.test(chunk.toString())) process.stderr.write(chunk);
        this.#claimUrl ??= /http\S+\/desk\/claim#\S+/.exec(printed)?.[0] ?? null;
        if (printed.includes('Join page') && (this.#claimUrl || !printed.includes('claim'))) ready();
      });
    });
  }

  /** Opens the one-time link without a browser: the first organiser, signed in. */
  async claim(name = 'Aigul'): Promise<{ readonly token: string; readonly cookie: string; readonly personId: string }> {
    const answer = await fetch(`${this.url}/api/v1/session/claim`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ link: this.claimUrl.split('#')[1], name }),
    });
    if (!answer.ok) throw new Error(`the link was refused: ${await answer.text()}`);
    const { token, person } = (await answer.json()) as { token: string; person: { id: string } };
    return { token, personId: person.id, cookie: answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ') };
  }

  /** As a power cut would: nothing is said, nothing is saved. */
  async kill(): Promise<void> {
    if (!this.#child) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
    this.#child = null;
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.#dataDir, { recursive: true });
  }
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
