import { defineConfig } from '@playwright/test';
import { launchOptions } from './browser.ts';

export default defineConfig({
  testDir: './shots',
  outputDir: '../test-results/shots',
  timeout: 900_000,
  expect: { timeout: 15_000 },
  workers: 1,
  reporter: 'list',
  use: { launchOptions: launchOptions() },
});
