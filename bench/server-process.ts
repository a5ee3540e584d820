import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serverArgs } from '../scripts/server-args.mjs';

const root = path.resolve(import.meta.dirname, '..');
const START_MS = 60_000;

/** No server outlives the program that started it. */
const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

export interface ServerOptions {
  /** Kept when it stops; without one it gets a folder of its own, which goes with it. */
  readonly dataDir?: string;
  readonly port?: number;
  /** Settings as environment variables. */
  readonly settings?: Readonly<Record<string, string>>;
  /** For Node itself, such as `--cpu-prof`. */
  readonly nodeArgs?: readonly string[];
}

/** The server as it is started for an event: its own process, production mode, a real disk. */
export class ServerProcess {
  readonly url: string;
  readonly port: number;
  readonly dataDir: string;
  /** The secret of the one-time link; empty when somebody has a password. */
  readonly link: string;
  readonly #child: ChildProcess;
  readonly #isOwnFolder: boolean;

  private constructor(child: ChildProcess, parts: { port: number; dataDir: string; link: string; isOwnFolder: boolean }) {
    this.#child = child;
    this.port = parts.port;
    this.url = `http://127.0.0.1:${parts.port}`;
    this.dataDir = parts.dataDir;
    this.link = parts.link;
    this.#isOwnFolder = parts.isOwnFolder;
  }

  static async start({ dataDir, port, settings = {}, nodeArgs = [] }: ServerOptions = {}): Promise<ServerProcess> {
    const folder = dataDir ?? mkdtempSync(path.join(tmpdir(), 'tabarman-bench-'));
    const ownPort = port ?? (await freePort());
    const child = spawn(process.execPath, [...nodeArgs, ...serverArgs], {
      cwd: root, stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], NODE_ENV: 'production', HOST: '127.0.0.1', LOG_LEVEL: 'warn', PORT: String(ownPort), DATA_DIR: folder, JOINS_PER_SECOND: '10000', LOCK_AT_JOINS: '1000000', ...settings },
    });
    running.add(child);
    child.once('exit', () => running.delete(child));
    const said = await greeting(child);
    const link = /claim#(\S+)/.exec(said)?.[1] ?? '';
    return new ServerProcess(child, { port: ownPort, dataDir: folder, link, isOwnFolder: dataDir === undefined });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** As a power cut of the process: nothing of it runs on. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    if (this.#isOwnFolder) rmSync(this.dataDir, { recursive: true });
  }

  /** Takes away what a killed server has left. */
  forget(): void {
    rmSync(this.dataDir, { recursive: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.hasEnded) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill(signal);
    await ended;
  }
}

/** What the server says until its port is open. */
function greeting(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    let complained = '';
    const impatience = setTimeout(() => reject(new Error(`the server did not start: ${complained}`)), START_MS);
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      // The greeting ends with a blank line after the last link; the join page is always in it.
      if (!said.includes('Tabarman is running.') || !said.endsWith('\n\n')) return;
      clearTimeout(impatience);
      resolve(said);
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complained += text;
      if (said.includes('Tabarman is running.')) process.stderr.write(text);
    });
    child.once('exit', (code) => {
      clearTimeout(impatience);
      reject(new Error(`the server ended with ${String(code)}: ${complained}`));
    });
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
