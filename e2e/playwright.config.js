import { defineConfig } from '@playwright/test';

import { chromiumOptions } from './support/browsers.js';

// One worker: two cores bear the encoders of one call, not of two. No retries: a race that a second
// try would hide is what these tests are for.
export default defineConfig({
  testDir: './tests',
  outputDir: '../build/test-results/e2e',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['junit', { outputFile: '../build/test-results/e2e.xml' }]],
  use: {
    browserName: 'chromium',
    launchOptions: chromiumOptions(),
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
  },
});
