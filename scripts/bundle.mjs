// Builds client/dist. Beside Vite's manifest it writes which modules each file holds and their length (for the budget), and a .gz and a .br of
// every text file, so that the server compresses nothing while a game runs.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { root, toolPath } from './workspace.mjs';

const COMPRESSIBLE = /\.(html|js|css|svg|json|webmanifest|txt)$/;
const client = toolPath('client');
const dist = toolPath('client/dist');

/** @typedef {{ type: string, fileName: string, modules?: Record<string, { renderedLength: number }> }} Output */

/** @param {Record<string, { renderedLength: number }>} modules */
const lengths = (modules) => Object.fromEntries(Object.entries(modules).map(([id, module]) => [path.relative(root, id), module.renderedLength]));

const listModules = {
  name: 'list-modules',
  /** @param {unknown} _options @param {Record<string, Output>} bundle */
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
    const source = JSON.stringify(Object.fromEntries(chunks.map(({ fileName, modules = {} }) => [fileName, lengths(modules)])), null, 1);
    /** @type {any} */ (this).emitFile({ type: 'asset', fileName: '.vite/modules.json', source });
  },
};

// Vite belongs to the client and is not to be found from here.
const vite = await import(pathToFileURL(createRequire(path.join(client, 'package.json')).resolve('vite')).href);
try {
  await vite.build({ root: client, logLevel: 'warn', build: { manifest: true, emptyOutDir: true }, plugins: [listModules] });
  // Built apart: what it shares with the phone would be cut into more files there, which weigh more.
  await vite.build({ root: client, mode: 'preview', logLevel: 'warn', build: { assetsDir: 'assets/preview', emptyOutDir: false } });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
await Promise.all(
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => COMPRESSIBLE.test(name) && !name.startsWith('.vite'))
    .map(async (name) => {
      const file = path.join(dist, name);
      const text = readFileSync(file);
      const [gz, br] = await Promise.all([promisify(gzip)(text, { level: 9 }), promisify(brotliCompress)(text, brotli)]);
      writeFileSync(`${file}.gz`, gz);
      writeFileSync(`${file}.br`, br);
    }),
);
