// The log: its formats, what may not be in it, and that nothing waits for whoever reads it.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { test } from 'node:test';
import { adminOf, metricsOf } from './admin.mjs';
import { findPrivate, note } from './private_words.mjs';
import { Client, get, makePage, Pair, program, Server } from './support.mjs';

test('as JSON each line is an object with time, level and event', async (t) => {
  const server = await Server.start({
    t,
    options: ['--log-format', 'json', '--admin-listen', '0'],
    ready: /"event":"ready","url":"http:.*:(\d+)"/,
  });
  const pair = await Pair.open(server);
  await pair.undisturbed();
  await pair.close();
  await server.stop();
  const events = server.lines.map((line) => JSON.parse(line));
  for (const { time, level, event } of events) {
    assert.match(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/);
    assert.match(level, /^(info|warning|error)$/);
    assert.match(event, /^[a-z_]+$/);
  }
  assert.deepEqual(events.slice(0, 2).map(({ event }) => event), ['admin_ready', 'ready']);
  const offers = events.filter(({ type }) => type === 'webrtc_offer');
  assert.deepEqual(offers.map(({ event, connection, peer }) => ({ event, connection, peer })), [
    { event: 'received', connection: 1, peer: pair.ben.id },
    { event: 'sent', connection: 2, peer: pair.anna.id },
    { event: 'received', connection: 2, peer: pair.anna.id },
    { event: 'sent', connection: 1, peer: pair.ben.id },
  ]);
});

test('the search finds what is private, and only that', () => {
  note({ type: 'join', room: 'secret room', peers: [{ name: 'Zoë' }], resume: 'abc.def' });
  const found = (text) => findPrivate(`2026-11-22T22:24:03.123+00:00 info opened ${text}\n`);
  for (const text of [
    'room="secret room"', 'x=Zoë', 'claim=abc.def', '192.0.2.1', 'from=[2001:db8:0:1::7]:80', '::1',
    'AB:CD:EF:01:23:45:67:89:AB', 'a=ice-ufrag:x', 'candidate:1', 'typ srflx', 'eyJhbGciOiJIUzI1',
  ]) {
    assert.equal(found(text).length > 0, true, text);
  }
  assert.deepEqual(found('connection=1 peer=1763850243123 type=room_joined code=4008'), []);
  assert.deepEqual(findPrivate('Confab is ready at http://192.0.2.1:3000\n'), []);
});

// Each message makes two lines of some 80 bytes: more than pipe and queue hold.
const kFlood = 10_000;
const kAtOnce = 500; // Of whoever reads no answer to more than that the server might part.

async function flood(client) {
  for (let i = 0; i < kFlood; ++i) {
    client.send({ type: 'watch', room: 'flooded' });
    if (i % kAtOnce === 0) await client.handled();
  }
  await client.handled();
}

const droppedSaid = ({ lines }) =>
  Math.max(...lines.map((line) => Number(/ log_lines_dropped total=(\d+)$/.exec(line)?.[1] ?? 0)));

test('a log that nobody reads holds nobody up, and says what it lost', async (t) => {
  const server = await Server.start({ t, options: ['--admin-listen', '0'] });
  const admin = await adminOf(server);
  server.child.stdout.pause();
  const client = await Client.open(server);
  await flood(client);
  const dropped = (await metricsOf(admin)).confab_log_lines_dropped_total;
  assert.ok(dropped > 0);
  assert.equal((await get(server, '/')).status, 200);
  server.child.stdout.resume();
  // It says so with the next line that there is room for; what the pipe still took before may have
  // made room earlier, for a smaller number.
  while (droppedSaid(server) < dropped) {
    client.send({ type: 'watch', room: 'flooded' });
    await client.handled();
  }
  await client.close();
  assert.equal(await server.stop(), 0);
});

test('a log that nobody reads does not keep the server from ending', async (t) => {
  const server = await Server.start({ t });
  server.child.stdout.pause();
  const client = await Client.open(server);
  await flood(client);
  await client.close();
  const asked = performance.now();
  assert.equal(await server.stop(), 0);
  assert.ok(performance.now() - asked < 5000);
});

async function freePort() {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

// Says nothing of itself: its only output is a disk that is full.
async function startOnFullDisk(t, port) {
  const page = makePage();
  const full = openSync('/dev/full', 'w');
  const options = ['--port', String(port), '--page', page.folder, '--state-dir', page.folder];
  const child = spawn(program, options, { stdio: ['ignore', full, full] });
  closeSync(full);
  t.after(() => {
    child.kill('SIGKILL');
    page.remove();
  });
  return child;
}

test('a full disk costs lines of the log and nothing else', async (t) => {
  const port = await freePort();
  const server = { port, host: `localhost:${port}` };
  const child = await startOnFullDisk(t, port);
  let answer;
  while (!answer) answer = await get(server, '/').catch(() => undefined);  // Until it listens.
  assert.equal(answer.status, 200);
  const pair = await Pair.open(server);
  await pair.undisturbed();
  await pair.close();
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});
