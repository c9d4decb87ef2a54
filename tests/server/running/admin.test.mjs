// Health and metrics, on an address of their own.

import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { adminOf, metricsOf } from './admin.mjs';
import { Client, exchange, get, makePage, offer, Pair, refusedUpgrade, request, run, Server }
  from './support.mjs';

let server;
let admin;

before(async () => {
  server = await Server.start({ options: ['--admin-listen', '0', '--room-capacity', '2'] });
  admin = await adminOf(server);
});
after(async () => assert.equal(await server.stop(), 0));

test('who runs the server can ask whether it is well', async () => {
  const answer = await get(admin, '/healthz');
  assert.equal(answer.status, 200);
  assert.equal(answer.body, 'ok\n');
  assert.equal(answer.headers['cache-control'], 'no-store');
  const head = await request(admin, 'HEAD', '/healthz');
  assert.deepEqual([head.status, head.body, head.headers['content-length']], [200, '', '3']);
});

test('the public address knows neither', async () => {
  assert.equal((await get(server, '/healthz')).status, 404);
  assert.equal((await get(server, '/metrics')).status, 404);
});

test('there is nothing else, and nothing to be written', async () => {
  for (const target of ['/', '/ws', '/metrics/', '/metrics?x', '/../metrics', '*']) {
    assert.equal((await get(admin, target)).status, 404, target);
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'BREW']) {
    const answer = await request(admin, method, '/metrics');
    assert.deepEqual([answer.status, answer.headers.allow], [405, 'GET, HEAD'], method);
  }
});

test('nonsense and silence do no harm', async () => {
  const silent = Array.from({ length: 40 }, () => connect(admin.port, '127.0.0.1'));
  // Those past the limit are hung up on, which shows that all were accepted.
  await Promise.any(silent.map((socket) => new Promise((resolve) => socket.on('close', resolve))));
  for (const socket of silent) socket.destroy();
  for (const text of ['nonsense\r\n\r\n', `GET /${'x'.repeat(9000)} HTTP/1.1\r\n\r\n`]) {
    await exchange(admin, text).catch(() => {});  // Hung up on, without an answer.
  }
  assert.equal((await get(admin, '/healthz')).status, 200);
});

test('people, rooms, relayed messages and refusals are counted', async () => {
  const before = await metricsOf(admin);
  const pair = await Pair.open(server);
  pair.anna.send(offer(pair.ben.id, 'x'.repeat(5000)));
  await pair.ben.next('webrtc_offer');
  pair.anna.send({ type: 'webrtc_ice_candidate', to: pair.ben.id, generation: 1, candidate: 'c' });
  await pair.ben.next('webrtc_ice_candidate');
  await pair.anna.refusedWith(offer(1), 'no_such_peer');
  const third = await Client.open(server);
  third.send({ type: 'join', room: pair.room, instance: 'third' });
  await third.next('full_room');
  const now = await metricsOf(admin);
  const grew = (name) => now[name] - (before[name] ?? 0);
  assert.deepEqual([grew('confab_connections'), grew('confab_rooms'), grew('confab_seats')],
    [3, 1, 2]);
  assert.equal(grew('confab_relayed_messages_total{type="webrtc_offer"}'), 1);
  assert.equal(grew('confab_relayed_messages_total{type="webrtc_ice_candidate"}'), 1);
  const bytes = grew('confab_relayed_bytes_total{type="webrtc_offer"}');
  assert.ok(bytes > 5000 && bytes < 5200, `${bytes}`);
  assert.ok(now.confab_send_queue_high_water_bytes >= bytes);
  assert.equal(grew('confab_refusals_total{code="no_such_peer"}'), 1);
  assert.equal(grew('confab_refusals_total{code="full_room"}'), 1);
  await Promise.all([third.close(), pair.close()]);
});

test('seats that are given back and connections that are closed are counted', async () => {
  const before = await metricsOf(admin);
  const client = await Client.open(server);
  await client.join('kept');
  const again = await Client.open(server);
  assert.equal((await again.join('kept', { resume: client.resume })).resumed, true);
  assert.equal(await client.code(), 4000);
  const now = await metricsOf(admin);
  assert.equal(now.confab_resumes_total - before.confab_resumes_total, 1);
  const closings = 'confab_closings_total{code="4000"}';
  assert.equal(now[closings] - (before[closings] ?? 0), 1);
  await again.close();
});

test('failed handshakes are counted by reason', async () => {
  const before = await metricsOf(admin);
  await refusedUpgrade(server, { Origin: 'http://evil.example' });
  await get(server, '/ws');
  const now = await metricsOf(admin);
  for (const reason of ['http_403', 'http_426']) {
    const name = `confab_handshake_failures_total{reason="${reason}"}`;
    assert.equal(now[name] - (before[name] ?? 0), 1, reason);
  }
});

test('an admin address in use is a clear error', async () => {
  const page = makePage();
  const { code, stdout, stderr } = await run(
    ['--port', '0', '--page', page.folder, '--admin-listen', String(admin.port)]);
  page.remove();
  assert.deepEqual([code, stdout], [3, '']);
  const sentence = `Something else is already listening on port ${admin.port} of 127.0.0.1.`;
  assert.equal(stderr, `confab-server: ${sentence}\n`);
});
