import { runQuietly } from './process.mjs';
import { Refusal } from './refusal.mjs';
import { whenChanged } from './step.mjs';
import { isWindows, packageManager, root } from './workspace.mjs';

const PACKAGES = ['server', 'client', 'shared', 'phones', 'e2e', 'bench'];
const UNREACHABLE = /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|META_FETCH_FAIL|error sending request/i;
// Left to themselves npm and pnpm are silent for over a minute each before they say that there is no network.
const npmPatience = { npm_config_fetch_retry_mintimeout: '1000', npm_config_fetch_retry_maxtimeout: '10000' };
const pnpmPatience = ['--config.fetchRetryMintimeout=1000', '--config.fetchRetryMaxtimeout=10000'];
const NO_SPACE = /ENOSPC|no space left/i;
const NO_ACCESS = /EACCES|EPERM|EROFS|read-only file system|permission denied/i;

/** Brings node_modules in line with the lockfile; nothing leaves the machine when it already is. */
export const install = () =>
  whenChanged({
    name: 'install',
    from: ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...PACKAGES.map((name) => `${name}/package.json`)],
    makes: ['node_modules/.modules.yaml', ...PACKAGES.map((name) => `${name}/node_modules`)],
    make: async () => {
      console.log('Installing: the first time everything is downloaded, which takes a minute or more.');
      const args = ['-y', packageManager, 'install', '--frozen-lockfile', '--config.confirmModulesPurge=false', ...pnpmPatience];
      const { code, output } = await runQuietly('npx', args, { shell: isWindows, env: { ...npmPatience, CI: 'true' } }).catch(explainMissingNpx);
      if (code !== 0) throw new Refusal(explain(output));
    },
  });

/** @param {NodeJS.ErrnoException} error @returns {never} */
function explainMissingNpx(error) {
  if (error.code !== 'ENOENT') throw error;
  throw new Refusal('npm is not installed beside Node (npx was not found): install Node with npm from https://nodejs.org and run the command again.');
}

/** @param {string} output what npm and pnpm said */
function explain(output) {
  if (NO_SPACE.test(output)) return 'The disk is full, so the installation could not finish: free some space and run the command again.';
  const [denied] = NO_ACCESS.exec(output) ?? [];
  if (denied) return `The installation may not write in ${root} or in npm's cache (${denied}): make both yours and run the command again.`;
  const [unreachable] = UNREACHABLE.exec(output) ?? [];
  if (unreachable) return `The npm registry cannot be reached (${unreachable}): check the internet connection or the proxy and run the command again.`;
  return `The installation failed:\n${output.trim().split('\n').slice(-20).join('\n')}`;
}
