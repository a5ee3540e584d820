import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from './refusal.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const isWindows = process.platform === 'win32';

/** @type {{ packageManager: string }} */
export const { packageManager } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** @param {string} relative a path inside the workspace, e.g. node_modules/vitest/vitest.mjs */
export const toolPath = (relative) => path.join(root, relative);

/** The first Node that runs TypeScript as it is. */
const TYPED_NODE = [22, 18];

/** The Node that runs everything after the installation: the workspace's own where the registry has one, else the present one. */
export function nodeFor() {
  const own = toolPath('node_modules/.bin/node');
  if (existsSync(own) && !isWindows) return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = TYPED_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return process.execPath;
  throw new Refusal(
    `On ${process.platform} ${process.arch} Tabarman needs Node ${TYPED_NODE.join('.')} or newer and this is ${process.version}: install it from https://nodejs.org and run the command again.`,
  );
}
