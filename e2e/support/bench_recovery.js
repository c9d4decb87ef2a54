// Measures how soon a call of two is as before after what may happen to it, and prints a table.
// Each run starts from pages loaded anew, so that no waiting time of an earlier one counts.

import { chromium, expect } from '@playwright/test';

import { Lab } from './lab.js';
import { lasting } from './lasting.js';
import { Person } from './person.js';
import { rebuilt } from './probe.js';
import { startServer } from './server.js';
import { words } from './words.js';

const runs = 10;
const outage = 8; // Seconds.

const measurements = {
  'signalling back after a restart of the server': async ({ people, server }) => {
    await server.crash();
    for (const person of people) await expect(person.status).toHaveText(words.serverLost);
    await server.startAgain();
    const start = performance.now();
    const back = (person) => expect(person.status).toHaveText(words.serverBack);
    await Promise.all(people.map(back));
    return performance.now() - start;
  },
  'new picture after a reload': async ({ people: [ada, bea] }) => {
    const shown = ada.nextConnectionShown('Bea');
    await bea.reload();
    return shown;
  },
  'new picture after a rebuild began': async ({ people: [ada, bea] }) => {
    const shown = bea.video('Ada').evaluate(rebuilt);
    const ports = await ada.page.evaluate(portsInUse);
    ada.machine.losesConnection(ports);
    const time = await shown;
    ada.machine.losesNothing();
    return time;
  },
  'new picture after an outage of 8 s': async ({ people: [ada, bea] }) => {
    bea.machine.cutOff();
    await lasting(outage);
    const shown = Promise.all([ada.nextPicture('Bea'), bea.nextPicture('Ada')]);
    bea.machine.reconnect();
    const start = performance.now();
    await shown;
    return performance.now() - start;
  },
  'new picture after a change of address': async ({ people: [ada, bea] }) => {
    const shown = Promise.all([ada.nextConnectionShown('Bea'), bea.nextConnectionShown('Ada')]);
    const start = performance.now();
    bea.machine.getAnotherAddress();
    await shown;
    return performance.now() - start;
  },
};

// In the page: of the pair of candidates over which the only connection runs.
async function portsInUse() {
  const open = window.probe.connections.find(({ signalingState }) => signalingState === 'stable');
  const statistics = await open.getStats();
  const inUse = ({ nominated, state }) => nominated && state === 'succeeded';
  const pair = [...statistics.values()].find(inUse);
  return {
    from: statistics.get(pair.localCandidateId).port,
    to: statistics.get(pair.remoteCandidateId).port,
  };
}

async function meet(lab, server) {
  const origin = lab.originOf(server.origin);
  const people = [];
  for (const name of ['Ada', 'Bea']) {
    const machine = lab.machine();
    const browser = await chromium.launch(machine.chromium(origin));
    const person = await Person.arrive(browser, { origin, name });
    await person.open();
    await person.join('bench');
    people.push(Object.assign(person, { machine, browser }));
  }
  return people;
}

async function startAnew([ada, bea]) {
  for (const person of [ada, bea]) await person.reload();
  await Promise.all([ada.sees('Bea'), bea.sees('Ada')]);
  await lasting(5); // A pair gets a new connection at most once in so long.
}

// The least time that so large a share of all times does not exceed.
function at(share, times) {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round(sorted[Math.ceil(share * sorted.length) - 1]);
}

function row(what, cells) {
  return what.padEnd(48) + cells.map((cell) => `${cell}`.padStart(10)).join('');
}

const server = await startServer();
const lab = new Lab();
const people = await meet(lab, server);
try {
  console.log(row(`milliseconds, of ${runs} runs`, ['median', 'p95']));
  for (const [what, measure] of Object.entries(measurements)) {
    const times = [];
    for (let run = 0; run < runs; run++) {
      await startAnew(people);
      times.push(await measure({ people, server }));
    }
    console.log(row(what, [at(0.5, times), at(0.95, times)]));
  }
} finally {
  await Promise.all(people.map(({ browser }) => browser.close()));
  await server.stop();
  lab.close();
}
