import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, statfsSync, writeSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { StartFailure } from '../start-failure.ts';

const MB = 1024 * 1024;

/** The one folder that holds all data, owned by this process until it is released. */
export interface DataFolder {
  file(name: string): string;
  /** A secret of 256 bits that stays the same over starts; made on the first. `loss` is what comes of deleting it. */
  secret(name: string, loss: string): string;
  freeMb(): number;
  release(): void;
}

/** D1–D4: makes and takes the folder, or throws `StartFailure` and leaves everything as it was. */
export function openDataFolder(given: string, minFreeMb: number): DataFolder {
  const folder = path.resolve(given);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw unusable(folder, error);
  }
  const free = freeMb(folder);
  if (free < minFreeMb) {
    throw new StartFailure(`Only ${free} MB are free on the disk of ${folder} and ${minFreeMb} MB are needed: free some space and start again.`);
  }
  const lock = takeLock(folder);
  return {
    file: (name) => path.join(folder, name),
    secret: (name, loss) => keepSecret(path.join(folder, name), loss),
    freeMb: () => freeMb(folder),
    release: () => lock.close(),
  };
}

function freeMb(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / MB);
}

/** The system drops this lock when the process ends, however it ends: nothing is left behind to be cleaned up. */
function takeLock(folder: string): Database.Database {
  let lock: Database.Database | null = null;
  try {
    lock = new Database(path.join(folder, 'lock'), { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new StartFailure(`Another Tabarman server is running on ${folder}: stop it first, or give this one a DATA_DIR of its own.`);
    }
    throw unusable(folder, error);
  }
}

function unusable(folder: string, error: unknown): StartFailure {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  return new StartFailure(`The data folder ${folder} cannot be written to (${code}): make it writable, or choose another with DATA_DIR.`);
}

function keepSecret(file: string, loss: string): string {
  if (!existsSync(file)) writeSecret(file);
  chmodSync(file, 0o600);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < 43) throw new StartFailure(`The secret in ${file} is damaged: put it back from a backup, or delete it: ${loss}.`);
  return secret;
}

/** Whole or not at all: a crash must not leave half a secret under its name. */
function writeSecret(file: string): void {
  const draft = `${file}.draft`;
  const handle = openSync(draft, 'w', 0o600);
  try {
    writeSync(handle, randomBytes(32).toString('base64url'));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
}
