/** Whole flows against the production build, served by the project's own server (see test/e2e/global-setup.ts). */
import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from './test/tools/chromium.ts';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/e2e/global-setup.ts',
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // A page waits as often as it computes; more than two would fight for the cores of a small machine.
  workers: 2,
  // As in vitest.config.ts: told at the end of the run.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  use: {
    browserName: 'chromium',
    headless: true,
    launchOptions: { executablePath: await findChromium(), args: [...chromiumArgs] },
    locale: 'en-GB',
    // Storing the app for use without a network costs seconds of computing a test; those that need it allow it.
    serviceWorkers: 'block',
  },
});
