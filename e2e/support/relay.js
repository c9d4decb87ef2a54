// A real coturn beside the server, with the configuration of the documentation but for the
// addresses that it denies: all machines of a test have such.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { makeCertificate } from '../../tests/server/running/certificate.mjs';

const SECRET = '8c1f6e2b9d3a47058c1f6e2b9d3a4705';

const addresses = Object.values(networkInterfaces()).flat();
const ownAddress = () =>
  addresses.find(({ family, internal }) => family === 'IPv4' && !internal).address;

function configuration(secret) {
  const page = readFileSync(new URL('../../docs/deployment.md', import.meta.url), 'utf8');
  const shown = /^```turnserver\n(.*?)^```$/ms.exec(page)[1];
  return shown.replace('SECRET', secret).replace(/^denied-peer-ip=.*\n/gm, '');
}

async function freePort() {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

// `addresses` and ports are free ones of this machine, unless others are given; `inside` is what
// its command line begins with, to run it on another machine.
export async function startRelay(options = {}) {
  const {
    addresses = [ownAddress()], port = await freePort(), tlsPort = await freePort(), inside = [],
  } = options;
  const folder = mkdtempSync(join(tmpdir(), 'confab-relay-'));
  const file = (name, text) => {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    return join(folder, name);
  };
  const [address] = addresses;
  const { certificate, key } = makeCertificate();
  const commandLine = () => ['-c', file('conf', configuration(secret)),
    ...addresses.flatMap((each) => ['--listening-ip', each, '--relay-ip', each]),
    '--listening-port', String(port), '--tls-listening-port', String(tlsPort),
    '--cert', certificate, '--pkey', key,
    '--log-file', 'stdout', '--simple-log', '--pidfile', join(folder, 'pid'),
    '--userdb', join(folder, 'db')];
  let secret = SECRET;
  let running = await run(inside, commandLine());
  const crash = () => {
    running.child.kill('SIGKILL');
    return running.exited;
  };
  // `transport` is udp, tcp or tls.
  const urlOf = (transport) => transport === 'tls'
    ? `turns:${address}:${tlsPort}?transport=tcp`
    : `turn:${address}:${port}?transport=${transport}`;
  const optionsFor = (...urls) => [
    ...urls.flatMap((url) => ['--turn-url', url]), '--turn-secret-file', file('secret', secret),
  ];
  return {
    // What the server has to be told.
    options: (...transports) => optionsFor(...transports.map(urlOf)),
    optionsFor,
    // With another secret than the relay has.
    optionsInError: (transport) => [
      '--turn-url', urlOf(transport),
      '--turn-secret-file', file('wrong-secret', SECRET.replaceAll('8', '9')),
    ],
    stun: ['--stun', `stun:${address}:${port}`],
    crash,
    // Knows nothing of whom it relayed for before.
    startAgain: async () => {
      running = await run(inside, commandLine());
    },
    // Takes no credentials of before once it was started again; nor does a server then give such.
    changeSecret: () => {
      secret = SECRET.replaceAll('8', '7');
      file('secret', secret);
    },
    stop: async () => {
      await crash();
      rmSync(folder, { recursive: true, force: true }); // It may have been stopped before.
    },
  };
}

// Line by line, so that it tells at once when it is ready.
async function run(inside, options) {
  const [program, ...rest] = [...inside, 'stdbuf', '-oL', 'turnserver', ...options];
  const child = spawn(program, rest);
  const exited = once(child, 'exit');
  await new Promise((resolve, reject) => {
    exited.then(() => reject(new Error('turnserver ended')));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (/SQLite DB connection success/.test(line)) resolve();
    });
  });
  return { child, exited };
}
