import { runInFront, stopAll } from './process.mjs';
import { serverArgs } from './server-args.mjs';
import { nodeFor, toolPath } from './workspace.mjs';

const follow = ['--import', new URL('follow-parent.mjs', import.meta.url).href];

/** The server in production mode; ends with it. */
export const start = () => runInFront(nodeFor(), [...follow, ...serverArgs], { env: { NODE_ENV: 'production' } });

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
