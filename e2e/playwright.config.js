import { defineConfig } from '@playwright/test';

import { chromiumOptions } from './support/browsers.js';

// These hold a network to a second, so they run first and beside such as mostly wait for time to
// pass.
const timed = '**/outage.*';
const waiting = [
  'conformance', 'crash', 'relay', 'server_outage', 'server_restart', 'silent_socket',
].map((name) => `**/${name}.*`);
const noMachines = process.env.CONFAB_OWN_NETWORK ? [] : timed;

// Two cores bear the encoders of a few calls, not of many. No retries: a race that a second try
// would hide is what these tests are for.
export default defineConfig({
  testDir: './tests',
  outputDir: '../build/test-results/e2e',
  workers: 2,
  projects: [
    { name: 'timed', workers: 1, testMatch: timed, testIgnore: noMachines },
    { name: 'waiting', workers: 1, testMatch: waiting },
    { name: 'calls', testIgnore: [timed, ...waiting] },
  ],
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
