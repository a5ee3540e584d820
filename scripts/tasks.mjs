import { build } from './build.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import './follow-parent.mjs';
import { generate } from './generate.mjs';
import { install } from './install.mjs';
import { hasBeenStopped, runInFront, stopOnSignals } from './process.mjs';
import { Refusal } from './refusal.mjs';
import { demo, dev, start } from './serve.mjs';
import { stepLine } from './step.mjs';
import { test } from './test.mjs';
import { nodeFor, root, toolPath } from './workspace.mjs';

/** What `npm run <task>` does; each takes the rest of the command line and returns the exit code.
 * @type {Record<string, (args: string[]) => Promise<number>>} */
const tasks = {
  start: async () => {
    await prepare(install, generate, build);
    return start();
  },
  demo: async () => {
    await prepare(install, generate, build);
    return demo();
  },
  dev: async () => {
    await prepare(install, generate);
    return dev();
  },
  test: async () => {
    await prepare(install);
    return test();
  },
  bench: async (args) => {
    await prepare(install, generate, build);
    return runNode('bench/main.ts', ...args);
  },
  shots: async (args) => {
    await prepare(install, generate, build, ensureBrowser);
    return runNode(toolPath('e2e/node_modules/@playwright/test/cli.js'), 'test', '-c', 'e2e/shots.config.ts', ...args);
  },
  recount: async (args) => {
    await prepare(install);
    return runNode('server/src/testing/season/recount.ts', ...args);
  },
  docs: async (args) => {
    await prepare(install);
    return runNode('scripts/docs.mjs', ...args);
  },
  migration: async (args) => {
    await prepare(install);
    return runNode('scripts/migration.mjs', ...args);
  },
  'organiser-link': async (args) => {
    await prepare(install, generate);
    return runNode('server/src/organiser-link.ts', ...args);
  },
};

/** @param {(() => Promise<boolean>)[]} steps each tells whether there was anything to do */
async function prepare(...steps) {
  for (const step of steps) {
    const startedAt = Date.now();
    if (await step()) console.log(stepLine('✓', step.name, Date.now() - startedAt));
  }
}

/** @param {string[]} args */
const runNode = (...args) => runInFront(nodeFor(), args, { cwd: root });

/** @param {string | undefined} name @param {string[]} args */
export async function runTask(name, args) {
  const task = name === undefined ? undefined : tasks[name];
  if (!task) {
    console.error(`${name === undefined ? 'No task was named' : `There is no task "${name}"`}: name one of ${Object.keys(tasks).join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  stopOnSignals();
  try {
    process.exitCode = await task(args);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (!hasBeenStopped()) console.error(error.message);
    process.exitCode = 1;
  }
}
