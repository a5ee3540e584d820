import { defineConfig } from '@playwright/test';
import { launchOptions } from './browser.ts';

// No webServer: starting, killing and restarting the server is part of the journeys, so each has its own.
export default defineConfig({
  testDir: './journeys',
  outputDir: '../test-results/journeys',
  // What ends a hang, on a machine that has slowed down too.
  timeout: 480_000,
  globalTimeout: 24 * 60_000,
  expect: { timeout: 20_000 },
  // Journeys mostly wait for clocks: three go side by side on two cores.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  // A trace of five pages costs more than the pages themselves: npx playwright test --trace on when one is wanted.
  use: { launchOptions: launchOptions(), trace: 'off', screenshot: 'only-on-failure' },
});
