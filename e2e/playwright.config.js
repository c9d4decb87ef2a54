import { defineConfig } from '@playwright/test';

import { chromiumOptions } from './support/browsers.js';

// These mostly wait for time to pass, or need machines of their own; as long in all as the others.
const waiting = [
  'conformance', 'crash', 'outage', 'relay', 'server_outage', 'server_restart', 'silent_socket',
];
const patient = waiting.map((name) => `**/${name}.*`);
const noMachines = process.env.CONFAB_OWN_NETWORK ? [] : ['**/outage.*'];

// One worker for each: two cores bear the encoders of a few calls, not of many. No retries: a race
// that a second try would hide is what these tests are for.
export default defineConfig({
  testDir: './tests',
  outputDir: '../build/test-results/e2e',
  workers: 2,
  projects: [
    { name: 'calls', workers: 1, testIgnore: patient },
    { name: 'patient', workers: 1, testMatch: patient, testIgnore: noMachines },
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
