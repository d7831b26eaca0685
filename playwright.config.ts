import { defineConfig } from '@playwright/test';
import { isWhole } from './src/testing/effort';

// scripts/e2e.ts finds the browser and serves the site once, for all workers.
const baseURL = process.env.E2E_SITE;
const executablePath = process.env.E2E_BROWSER;

export default defineConfig({
  testDir: 'e2e',
  reporter: 'list',
  // The ten files that took longest, with their seconds.
  reportSlowTests: { max: 10, threshold: 10_000 },
  // What multiplies modes and rounds: `npm run test:full`, or TEST_FULL=1.
  ...(isWhole ? {} : { grepInvert: /@full/ }),
  // Once more on a busy machine; what passes only then is listed as flaky.
  retries: 1,
  workers: 2,
  // Slow machines are common; a test that hangs still ends.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    ...(baseURL === undefined ? {} : { baseURL }),
    // A sixth of the time: the next test finds the same tab, with nothing stored. What two windows or two
    // computers do to each other opens contexts of its own.
    reuseContext: true,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    actionTimeout: 30_000,
    // Storing the site for offline use would slow every test; offline.spec.ts allows it.
    serviceWorkers: 'block',
    // A trace of every step costs a fifth of the time: `E2E_TRACE=1` asks for it where something failed.
    trace: process.env.E2E_TRACE === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // A test is over before compiling for speed pays: a seventh of the time.
      args: ['--js-flags=--no-maglev,--no-opt'],
    },
  },
});
