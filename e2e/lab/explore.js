// A network to explore by hand (script/lab): an Internet with the server and a relay, and a home
// with one machine for each argument. What is typed changes the lines of the homes as
// tests/impair/script.h has it, after the number of the home: `30 both delay=150 loss=5`.

import { createInterface } from 'node:readline';

import { startServer } from '../support/server.js';
import { HTTPS_PORT, originFor, startRelayOn } from './deployment.js';
import { Internet } from './internet.js';

function rulesOf(argument) {
  const [nat, firewall, families] = argument.split(',');
  return { nat: nat || 'cone', firewall: firewall || 'open', families: families || 'both' };
}

async function type(line, homes) {
  const [number, ...settings] = line.split(' ');
  const home = homes.find((each) => `${each.number}` === number);
  if (!home) console.log(`There is no home ${number}.`);
  else await home.line.change(settings.join(' '));
}

// Until nothing more is typed.
async function explore(internet) {
  const relay = await startRelayOn(internet.relay);
  const server = await startServer(relay.deployed, HTTPS_PORT);
  try {
    const homes = [];
    for (const [index, argument] of process.argv.slice(2).entries()) {
      const home = await internet.home({ ...rulesOf(argument), seed: index + 1 });
      homes.push(home);
      const shell = [...home.host().inside, 'bash'].join(' ');
      console.log(`home ${home.number} (${argument}): ${originFor(home)} from \`${shell}\``);
    }
    for await (const line of createInterface({ input: process.stdin })) await type(line, homes);
  } finally {
    await server.stop();
    await relay.stop();
  }
}

const internet = new Internet();
try {
  await explore(internet);
} finally {
  await internet.close();
}
