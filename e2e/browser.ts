// Finds a Chromium: the one named in the environment, Playwright's own, one of the system; run as a program it also installs one.
import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium, undefined when there is none. */
function findBrowser(): string | undefined {
  const named = process.env['PLAYWRIGHT_CHROMIUM_PATH'];
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`PLAYWRIGHT_CHROMIUM_PATH names ${named}, which does not exist.`);
    return named;
  }
  return [chromium.executablePath(), ...SYSTEM].find((file) => existsSync(file));
}

/** For the configurations: how Playwright starts that Chromium, on a machine and in a container. */
export function launchOptions() {
  const executablePath = findBrowser();
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    // On a machine that says no language Chromium gives files with Cyrillic names another one.
    env: { LANG: 'C.UTF-8', ...process.env },
    args: [
      // Chromium's sandbox does not start for root, which containers run as.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      // Several pages play at once and only one is in front: none of them may be slowed down.
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
    ],
  };
}

const runs = (command: string, ...args: string[]) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  return status === 0;
};

function installBrowser(): boolean {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = ['chromium', 'fonts-noto-core'];
    if (runs('apt-get', 'update', '-qq') && runs('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages)) return true;
  }
  const playwright = path.join(path.dirname(createRequire(import.meta.url).resolve('@playwright/test')), 'cli.js');
  return runs(process.execPath, playwright, 'install', 'chromium');
}

if (import.meta.main && findBrowser() === undefined) {
  if (!installBrowser() || findBrowser() === undefined) {
    console.error('No Chromium: install Chromium or Google Chrome, or name one in PLAYWRIGHT_CHROMIUM_PATH.');
    process.exitCode = 1;
  }
}
