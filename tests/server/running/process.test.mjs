import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Client, get, makePage, offer, Pair, run, Server } from './support.mjs';

for (const signal of ['SIGTERM', 'SIGINT']) {
  test(`${signal} closes every socket with 1001 and exits with 0`, async (t) => {
    const server = await Server.start({ t });
    const pair = await Pair.open(server);
    const visitor = await Client.open(server);
    server.child.kill(signal);
    for (const client of [pair.anna, pair.ben, visitor]) {
      assert.equal(await client.code(), 1001);
    }
    assert.equal(await server.exited, 0);
    server.page.remove();
  });
}

test('clients that do not answer do not hold the stop up', async (t) => {
  const server = await Server.start({ t });
  const client = await Client.open(server);
  client.socket.pause();
  const asked = performance.now();
  assert.equal(await server.stop(), 0);
  const took = performance.now() - asked;
  assert.ok(took > 500 && took < 5000, `took ${took} ms`);
  client.socket.terminate();
});

test('a port in use is a clear error', async (t) => {
  const server = await Server.start({ t });
  const page = makePage();
  const options = ['--port', String(server.port), '--page', page.folder];
  const { code, stdout, stderr } = await run(options);
  assert.equal(code, 3);
  assert.equal(stdout, '');
  const sentence = `Something else is already listening on port ${server.port}.`;
  assert.equal(stderr, `confab-server: ${sentence}\n`);
  page.remove();
  await server.stop();
});

test('an address that is not here is a clear error', async () => {
  const page = makePage();
  const { code, stderr } = await run(
    ['--port', '0', '--page', page.folder, '--bind', '192.0.2.1']);
  assert.equal(code, 3);
  assert.match(stderr, /^confab-server: Cannot listen on port 0 of 192\.0\.2\.1: .*\.\n$/);
  page.remove();
});

test('bad options are a clear error', async () => {
  for (const options of [['--bogus'], ['--port', 'http'], ['--room-capacity', '9'], ['stray']]) {
    const { code, stdout, stderr } = await run(options);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^confab-server: .*\(see --help\)\n$/);
  }
  assert.equal((await run([], { PORT: 'many' })).code, 2);
});

test('a missing page is a clear error', async () => {
  const { code, stderr } = await run(['--port', '0', '--page', '/no/such/folder']);
  assert.equal(code, 4);
  assert.match(stderr, /^confab-server: .*\/no\/such\/folder.*\n$/);
});

test('help and version go to stdout', async () => {
  const help = await run(['--help']);
  assert.equal(help.code, 0);
  assert.match(help.stdout, /--room-capacity/);
  assert.match((await run(['--version'])).stdout, /^confab-server \d+\.\d+\.\d+\n$/);
});

test('the port comes from PORT when nothing else says', async (t) => {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  const page = makePage();
  writeFileSync(join(page.folder, 'confab.toml'), `page = "${page.folder}"\n`);
  const server = await Server.start({
    t,
    options: ['--config', join(page.folder, 'confab.toml'), '--port', String(port)],
    env: { PORT: '1' },
  });
  assert.equal(server.port, port);
  await server.stop();
  page.remove();
});

test('one address can be chosen', async (t) => {
  const server = await Server.start({ t, options: ['--bind', '127.0.0.1'] });
  server.host = `127.0.0.1:${server.port}`;
  assert.equal((await get(server, '/')).status, 200);
  await server.stop();
});

// What must never be in the log unless asked for, and what it says instead.
const kSecrets = {
  room: 'secret-room',
  name: 'secret-name',
  instance: 'secret-instance',
  sdp: 'v=0\r\no=- 1 2 IN IP4 203.0.113.7\r\na=ice-ufrag:secret',
  candidate: 'candidate:1 1 udp 1 198.51.100.9 9 typ host',
};

async function converse(server) {
  const anna = await Client.open(server);
  const ben = await Client.open(server);
  for (const client of [anna, ben]) {
    await client.join(kSecrets.room, { name: kSecrets.name, instance: kSecrets.instance });
  }
  await anna.next('peer_joined');
  ben.send(offer(anna.id, kSecrets.sdp));
  ben.send({
    type: 'webrtc_ice_candidate', to: anna.id, generation: 1, candidate: kSecrets.candidate,
  });
  await anna.next('webrtc_offer');
  await anna.next('webrtc_ice_candidate');
  await ben.refusedWith(`{"type":"${kSecrets.name}"}`, 'bad_message');
  anna.socket.terminate();
  await anna.code();
  await server.logged(/closed connection=1 how=lost/);
  await ben.close();
  await server.logged(/closed connection=2 how=left/);
  return { anna, ben };
}

test('the log tells types and ids and nothing private', async (t) => {
  const server = await Server.start({ t });
  const { anna, ben } = await converse(server);
  await server.stop();
  const log = server.lines.join('\n');
  assert.match(log, /info received type=join connection=1$/m);
  for (const words of [
    `sent type=room_created connection=1 peer=${anna.id}`,
    `received type=webrtc_offer connection=2 peer=${anna.id}`,
    `sent type=webrtc_offer connection=1 peer=${ben.id}`,
  ]) {
    assert.match(log, new RegExp(` info ${words}$`, 'm'));
  }
  assert.doesNotMatch(log, /secret|candidate:|v=0/);
  assert.doesNotMatch(log, /type=(webrtc_ice_candidate|heartbeat)/);
  assert.doesNotMatch(log, /\d+\.\d+\.\d+\.\d+|::/);
  assert.ok(!log.includes(anna.resume) && !log.includes(ben.resume));
});

test('everything is logged when asked for', async (t) => {
  const server = await Server.start({ t, options: ['--log-level', 'debug'] });
  await converse(server);
  await server.stop();
  const log = server.lines.join('\n');
  assert.match(log, /debug sent type=webrtc_ice_candidate connection=1 peer=/);
  for (const word of ['secret-room', 'secret-name', '203.0.113.7', '198.51.100.9']) {
    assert.ok(log.includes(word), word);
  }
});

test('nothing but the ready line is logged when off', async (t) => {
  const server = await Server.start({ t, env: { CONFAB_LOG_LEVEL: 'off' } });
  const client = await Client.open(server);
  await client.join('room');
  await client.close();
  await server.stop();
  assert.equal(server.lines.length, 1);
});
