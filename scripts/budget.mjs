// A phone's first visit to the join page weighs at most 100 kB compressed, the screens of the game that follow it at most 40,
// and as much a run, a registration or taking part in a call that somebody comes to by its link; all ask no other host for anything and bring nothing that only the desk or the projector needs.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { toolPath } from './workspace.mjs';

const JOIN_LIMIT = 100_000;
const GAME_LIMIT = 40_000;
const OTHER_LIMIT = 40_000;
/** Loaded in the place of a game, each by its own link. */
const OTHERS = [
  { name: 'a run', source: 'src/features/run/show-run.tsx' }, { name: 'registration', source: 'src/features/entrant/show-entrant.tsx' }, { name: 'taking part', source: 'src/features/work/show-taking-part.tsx' },
  { name: 'a public vote', source: 'src/features/vote/show-vote.tsx' }, { name: 'judging', source: 'src/features/jury/show-jury.tsx' }, { name: 'helping teams', source: 'src/features/mentor/show-mentor.tsx' }, { name: 'finding a team', source: 'src/features/call-team/show-seeking.tsx' },
  { name: 'after an award', source: 'src/features/grant/phone/own-grants-app.tsx' },
  { name: 'the form of a work', source: 'src/features/work/phone/screens/work-form.tsx' },
  { name: 'who should not judge', source: 'src/features/work/phone/screens/claims.tsx' },
  { name: 'the pass for the door', source: 'src/features/work/phone/screens/pass.tsx' },
  { name: 'sending a file', source: 'src/features/work/phone/send-file.ts' },
];

/** @typedef {{ file: string, imports?: string[], dynamicImports?: string[], css?: string[], assets?: string[] }} Chunk */
/** @typedef {Record<string, Chunk>} Manifest Vite's, by source */

const LANGUAGE = /\/(ky|tg|uz|ru|en)\.ts$/;
const FOREIGN_MODULE = /node_modules\/(zod|@orpc)\/|client\/src\/(desk|projector)\/|\/game\/(desk|projector)\/|\/(desk|projector)\.tsx$|\/i18n\/(desk|projector)\//;
// Names, not addresses: XML namespaces, and pages that error messages of React and Socket.IO refer to.
const HARMLESS_HOSTS = new Set(['www.w3.org', 'react.dev', 'socket.io']);

/** The files that come with a chunk: its own, its styles and assets, and those of what it imports statically.
 * @param {Manifest} manifest @param {string[]} keys @returns {string[]} */
export function filesOf(manifest, keys) {
  const chunks = closure(keys, (key) => manifest[key]?.imports ?? []).map((key) => chunkOf(manifest, key));
  return [...new Set(chunks.flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets]))];
}

/** What a page loads: at once, later in any language, and later in each single language; nothing that leads over `elsewhere`.
 * @param {Manifest} manifest @param {string} page @param {string[]} [elsewhere] @returns {{ atOnce: string[], later: string[], byLanguage: Record<string, string[]> }} */
export function visit(manifest, page, elsewhere = []) {
  /** @param {string} key */
  const dynamic = (key) => (chunkOf(manifest, key).dynamicImports ?? []).filter((other) => !elsewhere.includes(other));
  const reached = closure([page], (key) => [...(manifest[key]?.imports ?? []), ...dynamic(key)]);
  const lazy = reached.flatMap(dynamic);
  const atOnce = filesOf(manifest, [page]);
  const later = filesOf(manifest, lazy.filter((key) => !LANGUAGE.test(key))).filter((file) => !atOnce.includes(file));
  /** @type {Record<string, string[]>} */
  const byLanguage = {};
  for (const key of new Set(lazy)) {
    const language = LANGUAGE.exec(key)?.[1];
    if (language === undefined) continue;
    const added = filesOf(manifest, [key]).filter((file) => !atOnce.includes(file) && !later.includes(file));
    byLanguage[language] = [...new Set([...(byLanguage[language] ?? []), ...added])];
  }
  return { atOnce, later, byLanguage };
}

/** @param {string[]} start @param {(key: string) => string[]} next @returns {string[]} all that can be reached, once each */
function closure(start, next) {
  const seen = new Set(start);
  for (const key of seen) for (const other of next(key)) seen.add(other);
  return [...seen];
}

/** @param {Manifest} manifest @param {string} key */
function chunkOf(manifest, key) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the manifest`);
  return chunk;
}

/** The addresses on other hosts that a built text mentions. @param {string} text @returns {string[]} */
export const foreignHosts = (text) =>
  [...text.matchAll(/(?:https?:|["'`(])\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)].map(([, host = '']) => host).filter((host) => !HARMLESS_HOSTS.has(host));

/** The modules among those given that no phone may bring. @param {string[]} modules @returns {string[]} */
export const foreignModules = (modules) => modules.filter((id) => FOREIGN_MODULE.test(id.replaceAll('\\', '/')));

/** @param {string} file in client/dist */
const read = (file) => readFileSync(path.join(toolPath('client/dist'), file));

/** Compressed as it is sent; pictures and fonts already are. @param {string} file */
const weigh = (file) => (/\.(woff2|png|webp|avif|jpg)$/.test(file) ? read(file).length : gzipSync(read(file), { level: 9 }).length);

function main() {
  /** @type {Manifest} */
  const manifest = JSON.parse(read('.vite/manifest.json').toString());
  /** @type {Record<string, Record<string, number>>} by file: its modules with their length */
  const modules = JSON.parse(read('.vite/modules.json').toString());
  const html = read('phone.html').toString();
  const linked = [...html.matchAll(/<link rel="(?:icon|manifest|apple-touch-icon)"[^>]*href="\/([^"]+)"/g)].map(([, file = '']) => file);
  const { atOnce, later, byLanguage } = visit(manifest, 'phone.html', OTHERS.map(({ source }) => source));
  const heaviest = Object.entries(byLanguage).sort(([, a], [, b]) => total(b) - total(a))[0] ?? ['none', []];
  const parts = [
    { name: `the join page, in ${heaviest[0]}`, limit: JOIN_LIMIT, files: ['phone.html', ...linked, ...atOnce, ...heaviest[1]] },
    { name: 'the game', limit: GAME_LIMIT, files: later },
    ...OTHERS.map(({ name, source }) => ({ name, limit: OTHER_LIMIT, files: otherFiles(manifest, source, [...atOnce, ...heaviest[1]]) })),
  ];
  for (const { name, limit, files } of parts) {
    for (const file of files) console.log(`${String(weigh(file)).padStart(7)}  ${file}`);
    console.log(`${String(total(files)).padStart(7)}  of ${limit} bytes, gzip -9: ${name}`);
  }

  const files = parts.flatMap((part) => part.files);
  const faults = [
    ...parts.filter((part) => total(part.files) > part.limit).flatMap((part) => [
      `${part.name} is ${total(part.files) - part.limit} bytes too heavy. Its longest modules, before compression:`,
      ...longest(part.files.map((file) => modules[file] ?? {})),
    ]),
    ...(Object.keys(byLanguage).length === 5 ? [] : [`Messages come in ${Object.keys(byLanguage).join(', ') || 'no language'}, not in one file for each of five.`]),
    ...files.filter((file) => /\.(html|js|css|svg)$/.test(file)).flatMap((file) => foreignHosts(read(file).toString()).map((host) => `${file} names another host: ${host}.`)),
    ...files.flatMap((file) => foreignModules(Object.keys(modules[file] ?? {})).map((id) => `${file} brings ${id} to phones.`)),
  ];
  if (faults.length > 0) console.log(faults.join('\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
}

/** What such a page brings beside the one it is on, in its heaviest language. @param {Manifest} manifest @param {string} source @param {string[]} known @returns {string[]} */
function otherFiles(manifest, source, known) {
  const { atOnce, later, byLanguage } = visit(manifest, source, OTHERS.map((other) => other.source));
  const heaviest = Object.values(byLanguage).sort((a, b) => total(b) - total(a))[0] ?? [];
  return [...new Set([...atOnce, ...later, ...heaviest])].filter((file) => !known.includes(file));
}

/** @param {Record<string, number>[]} modules @returns {string[]} */
const longest = (modules) =>
  modules
    .flatMap((lengths) => Object.entries(lengths))
    .sort(([, a], [, b]) => b - a)
    .slice(0, 30)
    .map(([id, length]) => `${String(length).padStart(7)}  ${id.replace(/.*node_modules\//, '')}`);

/** @param {string[]} files @returns {number} */
const total = (files) => files.reduce((sum, file) => sum + weigh(file), 0);

if (import.meta.main) main();
