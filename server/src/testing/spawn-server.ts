import { spawn, type ChildProcess } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import path from 'node:path';

const program = (name: string) => path.resolve(import.meta.dirname, '..', name);

export interface Spawned {
  readonly child: ChildProcess;
  /** All it has written so far. */
  readonly out: () => string;
  readonly err: () => string;
  /** Resolves with its exit code, or with the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  /** Resolves with the address once it says where it is; rejects when it ends before. */
  readonly running: Promise<string>;
}

interface SpawnOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Flags of Node itself. */
  readonly flags?: readonly string[];
  readonly uid?: number;
}

/** A server (or another program of its folder) as a process of its own, with these settings and no others. */
export function spawnServer({ env = {}, args = [], flags = [], uid }: SpawnOptions = {}, name = 'main.ts'): Spawned {
  const cache = getCompileCacheDir();
  const settings = { PORT: '0', HOST: '127.0.0.1', NODE_ENV: 'production', ...(cache === undefined ? {} : { NODE_COMPILE_CACHE: cache }), ...env };
  const child = spawn(process.execPath, [...flags, program(name), ...args], { env: settings, ...(uid === undefined ? {} : { uid, gid: uid }) });
  let out = '';
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
  const running = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      // Everything is written when the QR code and the link are.
      const port = /is running\.[^]*http:\/\/localhost:(\d+)[^]*\n\n$/.exec(out)?.[1];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    });
    child.on('close', () => reject(new Error(`it ended: ${err}`)));
  });
  // Whoever waits for the end only must not be told of a start that never was.
  running.catch(() => undefined);
  return { child, out: () => out, err: () => err, ended, running };
}
