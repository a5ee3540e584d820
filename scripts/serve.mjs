import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runInFront, stopAll } from './process.mjs';
import { serverArgs } from './server-args.mjs';
import { nodeFor, root, toolPath } from './workspace.mjs';

const follow = ['--import', new URL('follow-parent.mjs', import.meta.url).href];

/** The server in production mode; ends with it. @param {Record<string, string>} [env] */
export const start = (env = {}) => runInFront(nodeFor(), [...follow, ...serverArgs], { env: { NODE_ENV: 'production', ...env } });

/** A season that was played to its end, and the server that shows it. */
export async function demo() {
  const folder = path.join(root, 'data/demo');
  if (!existsSync(path.join(folder, 'app.db'))) {
    console.log('A hackathon, grants, a contest and a season of 60 teams and 12 halls are played: about two minutes.');
    const making = `${folder}.part`;
    rmSync(making, { recursive: true, force: true });
    const code = await runInFront(nodeFor(), [...follow, 'server/src/testing/season/demo.ts', making]);
    if (code !== 0) return code;
    renameSync(making, folder);
  }
  console.log('The tables counted again from its files: npm run recount -- data/demo');
  return start({ DATA_DIR: folder });
}

const VITE_PORT = 5173;

/** The server with --watch and Vite's dev server, whose address the server prints; when one ends, the other does too. */
export async function dev() {
  const pages = process.env.PUBLIC_ORIGIN ?? `http://localhost:${VITE_PORT}`;
  const server = runInFront(nodeFor(), [...follow, '--watch', 'server/src/main.ts'], { env: { NODE_ENV: 'development', PUBLIC_ORIGIN: pages } });
  const vite = [toolPath('client/node_modules/vite/bin/vite.js'), '--port', String(VITE_PORT), '--strictPort', '--clearScreen', 'false'];
  const client = runInFront(nodeFor(), [...follow, ...vite], { cwd: toolPath('client') });
  const code = await Promise.race([server, client]);
  stopAll();
  await Promise.all([server, client]);
  return code;
}
