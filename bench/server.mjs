// Measures confab-server beside two common signalling servers, in alternating rounds, and prints
// the medians and how Confab compares. `script/bench server` builds what it needs and runs it
// on the second core, where the load comes from as well.
//   server.mjs [--rounds N] [--only relayed,setUps,handshakes,latency,memory] [--few]
//              [--servers confab,tutorial,ws]

import { parseArgs } from 'node:util';
import { measure, median } from './server/measurements.mjs';
import { RunningServer } from './server/servers.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: 'relayed,setUps,handshakes,latency,memory' },
    servers: { type: 'string', default: 'confab,tutorial,ws' },
    few: { type: 'boolean', default: false },
  },
});
const wanted = options.only.split(',');
const servers = options.servers.split(',');

const titles = {
  relayed: 'relayed messages per CPU second',
  setUps: 'call set-ups per CPU second',
  handshakes: 'handshakes per CPU second',
  latency: 'p50 of relay latency, ms',
};

const memorySizes = options.few ? [1_000] : [1_000, 10_000];

function memoryMeasurements() {
  const all = [];
  for (const tls of [false, true]) {
    for (const count of memorySizes) {
      const title = `KiB per idle connection, ${count}${tls ? ', TLS' : ''}`;
      const run = async (server) => (await measure(server, 'memory', count)) / 1024;
      all.push({ title, tls, run });
    }
  }
  return all;
}

const all = Object.entries(titles)
  .filter(([work]) => wanted.includes(work))
  .map(([work, title]) => ({ title, tls: false, run: (server) => measure(server, work) }))
  .concat(wanted.includes('memory') ? memoryMeasurements() : []);

const noneYet = () => new Map(servers.map((name) => [name, []]));
const results = new Map(all.map(({ title }) => [title, noneYet()]));

// Each measurement has a server of its own, so that none inherits another's memory.
async function measureOnce({ title, tls, run }, name) {
  const server = await RunningServer.start(name, tls);
  try {
    const value = await run(server);
    results.get(title).get(name).push(value);
    console.error(`${title}: ${name} ${value.toPrecision(4)}`);
  } finally {
    await server.stop();
  }
}

for (let round = 0; round < Number(options.rounds); ++round) {
  for (const measurement of all) for (const name of servers) await measureOnce(measurement, name);
}

const cell = (value) => value.toPrecision(4).padStart(12);
const ratio = (value, other) => (other ? (value / other).toFixed(2).padStart(12) : ''.padStart(12));

const names = servers.map((name) => name.padStart(12));
console.log(['median'.padEnd(40), ...names, ' of tutorial', '       of ws'].join(' '));
for (const [title, byServer] of results) {
  const medians = Object.fromEntries([...byServer].map(([name, values]) => [name, median(values)]));
  const { confab, tutorial, ws } = medians;
  const cells = servers.map((name) => cell(medians[name]));
  console.log([title.padEnd(40), ...cells, ratio(confab, tutorial), ratio(confab, ws)].join(' '));
}
