import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal.mjs';
import { root } from './workspace.mjs';

const STAMPS = 'node_modules/.tabarman';
const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Does a step again only when what it is made from has changed, or what it makes is missing; resolves to whether it did.
 * @param {{ name: string, from: string[], makes: string[], make: () => Promise<void> }} step `from` and `makes` are paths in the folder
 * @param {string} [folder] */
export async function whenChanged({ name, from, makes, make }, folder = root) {
  const stamp = path.join(folder, STAMPS, name);
  const wanted = fingerprint(folder, from);
  if (makes.every((file) => existsSync(path.join(folder, file))) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return false;
  try {
    rmSync(stamp, { force: true });
    mkdirSync(path.dirname(stamp), { recursive: true });
    await make();
    writeFileSync(stamp, wanted);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOSPC') throw new Refusal(`The disk is full, so "${name}" could not finish: free some space and run the command again.`);
    if (code !== undefined && UNWRITABLE.has(code)) {
      throw new Refusal(`The folder ${folder} cannot be written to, so "${name}" could not start: make it yours or copy it elsewhere.`);
    }
    throw error;
  }
  return true;
}

/** @param {string} mark @param {string} name @param {number} tookMs @param {string} [note] */
export const stepLine = (mark, name, tookMs, note = '') =>
  `${mark} ${name.padEnd(14)} ${`${(tookMs / 1000).toFixed(1)} s`.padStart(7)}${note ? `  ${note}` : ''}`;

/** @param {string} folder @param {string[]} paths files or folders in it @returns {string} a hash of their names and contents */
function fingerprint(folder, paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((relative) => filesIn(path.join(folder, relative)))) {
    hash.update(path.relative(folder, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

const MADE = new Set(['node_modules', 'dist']);

/** @param {string} file @returns {string[]} */
function filesIn(file) {
  if (!existsSync(file)) return [];
  if (!statSync(file).isDirectory()) return [file];
  return readdirSync(file).filter((name) => !MADE.has(name)).sort().flatMap((name) => filesIn(path.join(file, name)));
}
