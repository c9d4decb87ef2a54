// The relay that docs/deployment.md describes, as a real coturn, and what it lets a stranger reach.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { Client, Server, within } from './support.mjs';
import { TurnClient } from './turn_client.mjs';

const kSecret = '8c1f6e2b9d3a47058c1f6e2b9d3a4705';
const kForbidden = [
  '0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.1.2.3', '169.254.169.254', '172.16.0.1',
  '172.31.255.254', '192.0.0.8', '192.0.2.1', '192.168.1.1', '198.18.0.1', '198.51.100.1',
  '203.0.113.1', '224.0.0.1', '240.0.0.1', '255.255.255.255',
];
const kForbidden6 = [
  '::', '::1', '::ffff:0.0.0.0', '::ffff:127.0.0.1', '::ffff:10.1.2.3', '::ffff:169.254.169.254',
  '::ffff:192.168.1.1', '64:ff9b::127.0.0.1', '64:ff9b::169.254.169.254', 'fc00::1', 'fd12:3456::1',
  'fe80::1', 'febf::1', 'ff02::1',
];

const folder = mkdtempSync(join(tmpdir(), 'confab-turn-'));
const secretFile = join(folder, 'secret');
writeFileSync(secretFile, kSecret, { mode: 0o600 });

function documentedConfiguration() {
  const page = readFileSync(new URL('../../../docs/deployment.md', import.meta.url), 'utf8');
  return /^```turnserver\n(.*?)^```$/ms.exec(page)[1].replace('SECRET', kSecret);
}

async function freePort() {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  return port;
}

class Relay {
  // `t` is the test that starts it: should it fail, the relay ends with it.
  static async start(t, configuration) {
    const relay = new Relay();
    t.after(() => relay.stop());
    relay.port = await freePort();
    const file = join(folder, `turnserver-${relay.port}.conf`);
    writeFileSync(file, `${configuration}\n`);
    // Line by line, so that it tells at once when it is ready.
    relay.child = spawn('stdbuf', ['-oL', 'turnserver',
      '-c', file, '--listening-ip', '127.0.0.1', '--listening-port', String(relay.port),
      '--relay-ip', '127.0.0.1', '--relay-ip', '::1', '--no-tcp', '--no-tls', '--no-dtls',
      '--log-file', 'stdout', '--simple-log', '--pidfile', join(folder, `${relay.port}.pid`),
      '--userdb', join(folder, `${relay.port}.db`),
    ]);
    relay.exited = once(relay.child, 'exit');
    const ready = new Promise((resolve) => {
      createInterface({ input: relay.child.stdout }).on('line', (line) => {
        if (/SQLite DB connection success/.test(line)) resolve();
      });
    });
    const gone = relay.exited.then(() => assert.fail('turnserver ended'));
    await within(Promise.race([ready, gone]), 'turnserver to listen');
    gone.catch(() => {});
    return relay;
  }

  stop() {
    this.child.kill('SIGKILL');
    return this.exited;
  }
}

// What opens sockets closes them when the test `t` ends, also when it fails.
function clientOf(t, relay, given = credentials) {
  const client = new TurnClient(relay.port, given);
  t.after(() => client.close());
  return client;
}

// A socket on this machine, and what it hears.
async function listenAt(t, address) {
  const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4').bind(0, address);
  t.after(() => socket.close());
  await once(socket, 'listening');
  const heard = [];
  socket.on('message', (message) => heard.push(message.toString()));
  const { port } = socket.address();
  return { socket, heard, address, port };
}

let server;
let credentials;
before(async () => {
  server = await Server.start({
    options: ['--turn-url', 'turn.example', '--turn-secret-file', secretFile],
  });
  const client = await Client.open(server);
  [credentials] = (await client.join('relayed')).ice_servers;
  await client.close();
});
after(async () => {
  assert.equal(await server.stop(), 0);
  rmSync(folder, { recursive: true });
});

test('the relay takes the credentials that the server gives, and no others', async (t) => {
  const relay = await Relay.start(t, documentedConfiguration());
  const cases = [
    [credentials, 0],
    [{ ...credentials, credential: 'another' }, 401],
    [{ ...credentials, username: credentials.username.replace(/^\d+/, '1700000000') }, 401],
  ];
  for (const [given, code] of cases) {
    assert.equal(await clientOf(t, relay, given).allocate(), code);
  }
});

for (const [family, targets] of [['IPv4', kForbidden], ['IPv6', kForbidden6]]) {
  test(`none of ${targets.length} forbidden ${family} addresses is reached`, async (t) => {
    const relay = await Relay.start(t, documentedConfiguration());
    const client = clientOf(t, relay);
    assert.equal(await client.allocate(family === 'IPv6'), 0);
    const here = [];
    for (const address of ['127.0.0.1', '127.1.2.3', '::1']) here.push(await listenAt(t, address));
    for (const address of targets) {
      const listener = here.find((each) => address.endsWith(each.address)) ?? here[0];
      const peer = { address, port: listener.port };
      assert.equal(await client.createPermission(peer), 403, address);
      assert.equal(await client.channelBind(peer), 403, address);
      await client.send(peer, 'from outside');
    }
    for (const { socket, heard, address, port } of here) {
      // What the relay sent before is heard before this.
      const last = once(socket, 'message');
      socket.send('the last', port, address);
      await within(last, 'the last');
      assert.deepEqual(heard, ['the last']);
    }
  });
}

test('the same relay reaches this machine when nothing is denied', async (t) => {
  const open = documentedConfiguration().replace(/^denied-peer-ip=.*$/gm, '');
  const relay = await Relay.start(t, `${open}\nallow-loopback-peers\ncli-password=unused`);
  const client = clientOf(t, relay);
  assert.equal(await client.allocate(), 0);
  const listener = await listenAt(t, '127.0.0.1');
  assert.equal(await client.createPermission(listener), 0);
  assert.equal(await client.channelBind(listener), 0);
  await client.send(listener, 'from outside');
  if (listener.heard.length === 0) await within(once(listener.socket, 'message'), 'the message');
  assert.deepEqual(listener.heard, ['from outside']);
});
