// What tests in the laboratory start from: an Internet with the server and a relay, and people who
// come to it with their browsers on machines of its homes.

import { chromium, firefox } from '@playwright/test';

import { expect, test as base } from '../fixtures.js';
import { chromiumOnMachine, firefoxOnMachine } from '../support/browsers.js';
import { HTTPS_PORT, originFor, startRelayOn } from './deployment.js';
import { forwardTo } from './forwarder.js';
import { Internet } from './internet.js';
import { timeJoining } from './joining.js';

export { expect };

export const test = base.extend({
  // How often what is measured is measured; the median counts.
  runs: [1, { option: true }],
  // How often the same happens to one call; each time counts.
  strikes: [1, { option: true }],

  internet: async ({}, use) => {
    const internet = new Internet();
    await use(internet);
    await internet.close();
  },

  relay: async ({ internet }, use) => {
    const relay = await startRelayOn(internet.relay);
    await use(relay);
    await relay.stop();
  },

  serverOptions: async ({ relay }, use) => {
    await use(relay.deployed);
  },

  serverPort: HTTPS_PORT,

  // The port by which a Firefox on that machine is driven.
  portTo: async ({}, use) => {
    const forwarders = [];
    await use(async (host) => {
      const forwarder = await forwardTo(host);
      forwarders.push(forwarder);
      return forwarder.port;
    });
    for (const forwarder of forwarders) forwarder.close();
  },

  // Starts a browser, 'Chromium' or 'Firefox', on a machine of a home. (`portTo` stands before
  // `launch`, for it is needed until that has ended the browsers.)
  launchAt: async ({ portTo, launch }, use) => {
    await use(async (engine, { home, host, like }) => {
      const origin = originFor(home);
      if (engine === 'Chromium') {
        return launch(chromium, chromiumOnMachine(host.namespace, origin, like));
      }
      return launch(firefox, firefoxOnMachine(host.namespace, origin, await portTo(host)));
    });
  },

  // Somebody who has opened the page at home, with a Chromium as in `like` if that is given. Where
  // the test fails the call logs of all are kept, which build/native/tests/call_log/replay plays.
  arriveAt: async ({ arrive, launchAt }, use, testInfo) => {
    const people = [];
    await use(async (name, engine, home, like) => {
      const host = home.host();
      const browser = await launchAt(engine, { home, host, like });
      const permissions = engine === 'Firefox' ? { permissions: null } : {};
      const person = await arrive(name, {
        browser, origin: originFor(home), without: timeJoining, ...permissions,
      });
      people.push(person);
      return Object.assign(person, { engine, host });
    });
    if (testInfo.status === testInfo.expectedStatus) return;
    for (const person of people) {
      await testInfo.attach(`call log of ${person.name}`, { path: await person.downloadCallLog() });
    }
  },
});
