import { runInFront, stopAll } from './process.mjs';
import { nodeFor, toolPath } from './workspace.mjs';

const follow = ['--import', new URL('follow-parent.mjs', import.meta.url).href];

/** The server in production mode; ends with it. */
export const start = () => runInFront(nodeFor(), [...follow, 'server/src/main.ts'], { env: { NODE_ENV: 'production' } });

/** The server with --watch and Vite's dev server; when one ends, the other does too. */
export async function dev() {
  const server = runInFront(nodeFor(), [...follow, '--watch', 'server/src/main.ts'], { env: { NODE_ENV: 'development' } });
  const client = runInFront(nodeFor(), [...follow, toolPath('client/node_modules/vite/bin/vite.js'), '--clearScreen', 'false'], { cwd: toolPath('client') });
  const code = await Promise.race([server, client]);
  stopAll();
  await Promise.all([server, client]);
  return code;
}
