import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { runQuietly } from './process.mjs';
import { Refusal } from './refusal.mjs';
import { whenChanged } from './step.mjs';
import { nodeFor, toolPath } from './workspace.mjs';

const COMPRESSIBLE = /\.(html|js|css|svg|json|webmanifest|txt)$/;

/** Builds client/dist and lays a .gz and a .br beside every text file, so that the server compresses nothing while a game runs. */
export const build = () =>
  whenChanged({
    name: 'build',
    from: ['client', 'shared/src', 'shared/package.json', 'tsconfig.base.json', 'pnpm-lock.yaml', 'scripts/build.mjs'],
    makes: ['client/dist/.vite/manifest.json'],
    make: async () => {
      const vite = toolPath('client/node_modules/vite/bin/vite.js');
      const { code, output } = await runQuietly(nodeFor(), [vite, 'build', '--manifest', '--logLevel', 'warn'], {
        cwd: toolPath('client'),
        env: { NODE_ENV: 'production' },
      });
      if (code !== 0) throw new Refusal(`The client could not be built:\n${output}`);
      await compress(toolPath('client/dist'));
    },
  });

/** @param {string} folder */
async function compress(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => COMPRESSIBLE.test(name));
  await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      const text = readFileSync(file);
      const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
      const [gz, br] = await Promise.all([promisify(gzip)(text, { level: 9 }), promisify(brotliCompress)(text, brotli)]);
      writeFileSync(`${file}.gz`, gz);
      writeFileSync(`${file}.br`, br);
    }),
  );
}
