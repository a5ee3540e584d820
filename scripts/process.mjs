import { spawn } from 'node:child_process';
import path from 'node:path';
import { isWindows, root } from './workspace.mjs';

/** How long a process may take to end by itself after it was asked to. */
const FAREWELL_MS = 10_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

const env = {
  ...process.env,
  // A server, and each of its threads, reads what Node made of a file the last time: it starts in two thirds of the time, also after a crash.
  NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/node'),
  PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
};

/** @typedef {{ cwd?: string, env?: Record<string, string>, shell?: boolean, limitMs?: number }} Options */

/** Every child leads a group of its own: the terminal's Ctrl-C then reaches it once, through us, and its own children go with it.
 * @param {string} command @param {string[]} args @param {Options} options @param {'inherit' | 'pipe'} output */
function launch(command, args, options, output) {
  const child = spawn(command, args, {
    cwd: options.cwd ?? root,
    env: { ...env, ...options.env },
    stdio: ['ignore', output, output],
    shell: options.shell ?? false,
    detached: !isWindows,
  });
  running.add(child);
  child.once('error', () => running.delete(child));
  child.once('exit', () => {
    signal(child, 'SIGKILL'); // what it leaves behind in its group
    running.delete(child);
  });
  return child;
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} name */
function signal(child, name) {
  try {
    if (isWindows || child.pid === undefined) child.kill(name);
    else process.kill(-child.pid, name);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

/** Asks a child to end, and ends it when it does not. @param {import('node:child_process').ChildProcess} child */
function stop(child) {
  signal(child, 'SIGTERM');
  setTimeout(() => signal(child, 'SIGKILL'), FAREWELL_MS).unref();
}

export const stopAll = () => running.forEach(stop);

let isStopping = false;

/** Ctrl-C and `kill` end our children first, and us with them. */
export function stopOnSignals() {
  for (const name of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(name, () => {
      // The terminal and npm both pass on one Ctrl-C: it counts once.
      if (isStopping) return;
      isStopping = true;
      if (running.size === 0) process.exit(130);
      stopAll();
    });
  }
}

export const hasBeenStopped = () => isStopping;

/** @param {number | null} code @param {NodeJS.Signals | null} name */
const exitCode = (code, name) => code ?? (name && isStopping ? 0 : 1);

/** Runs a program on our own terminal; resolves to its exit code.
 * @param {string} command @param {string[]} args @param {Options} [options] @returns {Promise<number>} */
export function runInFront(command, args, options = {}) {
  const child = launch(command, args, options, 'inherit');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, name) => resolve(exitCode(code, name)));
  });
}

/** Runs a program and keeps what it says, both streams as one text.
 * @param {string} command @param {string[]} args @param {Options} [options] @returns {Promise<{ code: number, output: string }>} */
export function runQuietly(command, args, { limitMs, ...options } = {}) {
  const child = launch(command, args, { ...options, env: { ...options.env, NO_COLOR: '1' } }, 'pipe');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  const giveUp = () => {
    output += `\nstopped: it took longer than ${(limitMs ?? 0) / 1000} s\n`;
    stop(child);
  };
  const limit = limitMs === undefined ? undefined : setTimeout(giveUp, limitMs);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, name) => {
      clearTimeout(limit);
      resolve({ code: code ?? 1, output: name ? `${output}\nended by ${name}\n` : output });
    });
  });
}
