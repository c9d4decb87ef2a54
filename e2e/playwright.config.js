import { defineConfig } from '@playwright/test';

import { chromiumOptions } from './support/browsers.js';

// These hold a call to seconds: beside other calls two cores are too busy for that, so script/test
// runs them by themselves.
const timed = ['leaving', 'outage', 'quality', 'server_outage', 'server_restart']
  .map((name) => `**/${name}.*`);
// These mostly wait for time to pass.
const waiting = [
  'conformance', 'connection_check', 'crash', 'failure_causes', 'relay', 'silent_socket',
].map((name) => `**/${name}.*`);
const noMachines = process.env.CONFAB_OWN_NETWORK ? [] : '**/outage.*';

// Two cores bear the encoders of a few calls, not of many. No retries: a race that a second try
// would hide is what these tests are for.
export default defineConfig({
  testDir: './tests',
  outputDir: '../build/test-results/e2e',
  workers: 2,
  projects: [
    { name: 'timed', workers: 1, testMatch: timed, testIgnore: noMachines },
    { name: 'waiting', workers: 1, testMatch: waiting },
    { name: 'calls', testIgnore: [...timed, ...waiting] },
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
