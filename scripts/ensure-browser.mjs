import { runQuietly } from './process.mjs';
import { Refusal } from './refusal.mjs';
import { nodeFor } from './workspace.mjs';

/** Finds or installs a Chromium for the browser tests; resolves to whether it had to be installed. */
export async function ensureBrowser() {
  const { code, output } = await runQuietly(nodeFor(), ['e2e/browser.ts']);
  if (code !== 0) throw new Refusal(`There is no browser for the tests:\n${output}`);
  return output !== '';
}
