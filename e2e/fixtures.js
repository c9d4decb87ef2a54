// What every test starts from: a server of its own, and people who come to it.

import { test as base, chromium, expect } from '@playwright/test';

import { Lab } from './support/lab.js';
import { everyDirection, Person } from './support/person.js';
import { startServer } from './support/server.js';
import { SignalClient } from './support/signal_client.js';
import { findPrivate } from '../tests/server/running/private_words.mjs';

export { expect };

export const test = base.extend({
  // More arguments for the server, by test.use({ serverOptions: [...] }).
  serverOptions: [[], { option: true }],

  // Any free one, unless a test says which.
  serverPort: ['0', { option: true }],

  server: async ({ serverOptions, serverPort }, use, testInfo) => {
    const server = await startServer(serverOptions, serverPort);
    await use(server);
    const ending = await server.stop();
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('server log', { body: server.log(), contentType: 'text/plain' });
    }
    expect(ending, `how the server ended; it said:\n${server.log()}`).toBe(0);
    expect(findPrivate(server.log()), 'what is private in its log').toEqual([]);
  },

  // arrive('Ada') opens the page for a person called Ada, who has not joined yet. Further options
  // are those of Person.arrive, `browser` to use another one than the test's, and `path`.
  arrive: async ({ browser, server }, use) => {
    const people = [];
    await use(async (name, { path, browser: other, ...options } = {}) => {
      const all = { origin: server.origin, name, ...options };
      const person = await Person.arrive(other ?? browser, all);
      people.push(person);
      return person.open(path);
    });
    const problems = people.flatMap((person) => person.problems);
    await Promise.all(people.map((person) => person.page.context().close()));
    expect(problems, 'errors on the consoles of the pages').toEqual([]);
  },

  // Somebody in that room without a browser, whose tile is all that there is of them.
  guest: async ({ server }, use) => {
    const clients = [];
    await use(async (name) => {
      const client = await SignalClient.connect(server.origin);
      clients.push(client);
      client.send({ type: 'join', room: 'harbour', name, instance: `guest ${clients.length}` });
      await client.next('room_joined');
    });
    for (const client of clients) client.close();
  },

  // People of these names in one room, once all see each other.
  meet: async ({ arrive }, use) => {
    await use((...names) => gather(names, arrive));
  },

  meetInLab: async ({ arriveInLab }, use) => {
    await use((...names) => gather(names, arriveInLab));
  },

  lab: async ({}, use) => {
    const lab = new Lab();
    await use(lab);
    lab.close();
  },

  // Somebody whose browser runs on a machine of the lab, which is then the person's `machine`.
  arriveInLab: async ({ arrive, lab, launch, server }, use) => {
    await use(async (name) => {
      const machine = lab.machine();
      const origin = lab.originOf(server.origin);
      const browser = await launch(chromium, machine.chromium(origin));
      return Object.assign(await arrive(name, { browser, origin }), { machine });
    });
  },

  // Starts one more browser, of Playwright's `type`, and ends it with the test.
  launch: async ({}, use) => {
    const browsers = [];
    await use(async (type, options) => {
      const browser = await type.launch(options);
      browsers.push(browser);
      return browser;
    });
    await Promise.all(browsers.map((browser) => browser.close()));
  },
});

async function gather(names, arrive) {
  const people = [];
  for (const name of names) people.push(await arrive(name));
  for (const person of people) await person.join('harbour');
  await Promise.all(everyDirection(people).map(([person, name]) => person.sees(name)));
  return people;
}
