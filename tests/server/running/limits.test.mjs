// Who comes in: at each limit, and one past it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf, metricsOf } from './admin.mjs';
import { Client, connect, get, Pair, refusedUpgrade, Server, within } from './support.mjs';

const kAdmin = ['--admin-listen', '0'];

const hitsOf = async (admin, limit) =>
  (await metricsOf(admin))[`confab_limits_hit_total{limit="${limit}"}`] ?? 0;

// Those of that status that say when to come again.
function assertLater(answer, status) {
  assert.equal(answer.status, status);
  assert.match(answer.headers['retry-after'], /^([2-9]|10)$/);
}

// A server that is reached by IPv4, as there are more such addresses here.
async function startHere(t, options, more = {}) {
  const server = await Server.start({ t, options: ['--bind', '127.0.0.1', ...options], ...more });
  server.host = `127.0.0.1:${server.port}`;
  return server;
}

// A connection that says nothing. `hungUp` is resolved when the server hangs up.
async function silent(server, options) {
  const socket = connect(server, options);
  socket.on('error', () => {});
  socket.hungUp = new Promise((resolve) => socket.on('close', resolve));
  await within(new Promise((resolve) => socket.once('connect', resolve)), 'a connection');
  socket.resume();
  return socket;
}

// Waits until the server has noticed that somebody is gone.
async function until(attempt) {
  let answer;
  while (!answer) answer = await attempt().catch(() => undefined);
  return answer;
}

test('an address has 64 WebSockets and no more, unlike its neighbours', async (t) => {
  const server = await startHere(t, [...kAdmin, '--limit-address-connections', '64']);
  const admin = await adminOf(server);
  const clients = [];
  for (let i = 0; i < 64; ++i) clients.push(await Client.open(server));
  assertLater(await refusedUpgrade(server), 429);
  await server.logged(/ warning limit_hit limit=address_connections times=1$/);
  assert.equal(await hitsOf(admin, 'address_connections'), 1);
  await (await Client.open(server, { localAddress: '127.0.0.2' })).close();
  await clients.pop().close();
  await (await until(() => Client.open(server))).close();
  for (const client of clients) client.socket.terminate();
  assert.equal(await server.stop(), 0);
});

test('an address makes four times as many WebSockets at once as in a second', async (t) => {
  const server = await startHere(t, [...kAdmin, '--limit-address-connects', '1']);
  const begun = performance.now();
  let made = 0;
  for (let client; (client = await Client.open(server).catch(() => undefined)); ++made) {
    client.socket.terminate();
  }
  const seconds = (performance.now() - begun) / 1000;
  assert.ok(made >= 4 && made <= 5 + seconds, `${made} in ${seconds} s`);
  await server.logged(/ warning limit_hit limit=address_connects times=1$/);
  assert.ok(await hitsOf(await adminOf(server), 'address_connects') >= 1);
  await (await Client.open(server, { localAddress: '127.0.0.2' })).close();
  assert.equal(await server.stop(), 0);
});

test('an address has four connections for each WebSocket, more are hung up on', async (t) => {
  const server = await startHere(t, ['--limit-address-connections', '2']);
  const sockets = [];
  for (let i = 0; i < 8; ++i) sockets.push(await silent(server));
  await within((await silent(server)).hungUp, 'the server to hang up');
  await server.logged(/ warning limit_hit limit=address_connections times=1$/);
  const neighbour = { localAddress: '127.0.0.2' };
  await (await Client.open(server, neighbour)).close();
  sockets.pop().destroy();
  assert.equal((await until(() => get(server, '/'))).status, 200);
  for (const socket of sockets) socket.destroy();
  assert.equal(await server.stop(), 0);
});

test('behind a proxy the client counts, and all of its /64', async (t) => {
  const server = await startHere(
    t, ['--trusted-proxy', '127.0.0.1', '--limit-address-connections', '1']);
  const from = (address) => ({ headers: { 'X-Forwarded-For': address } });
  const first = await Client.open(server, from('2001:db8:0:1::1'));
  const second = { 'X-Forwarded-For': '2001:db8:0:1:ffff:ffff:ffff:ffff' };
  assertLater(await refusedUpgrade(server, second), 429);
  const other = await Client.open(server, from('2001:db8:0:2::1'));
  // The proxy itself makes as many connections as it needs.
  const idle = [];
  for (let i = 0; i < 20; ++i) idle.push(await silent(server));
  assert.equal((await get(server, '/')).status, 200);
  for (const socket of idle) socket.destroy();
  await Promise.all([first.close(), other.close()]);
  assert.equal(await server.stop(), 0);
});

test('who comes when the server is full is told to come later', async (t) => {
  const server = await Server.start({ t, options: [...kAdmin, '--limit-connections', '3'] });
  const admin = await adminOf(server);
  const pair = await Pair.open(server);
  const third = await Client.open(server);
  assertLater(await get(server, '/'), 503);
  assertLater(await refusedUpgrade(server), 503);
  await server.logged(/ warning limit_hit limit=connections times=1$/);
  assert.equal(await hitsOf(admin, 'connections'), 2);
  await third.close();
  await (await until(() => Client.open(server))).close();
  await pair.undisturbed();
  await pair.close();
  assert.equal(await server.stop(), 0);
});

test('of those who come when the server is full 128 get an answer at a time', async (t) => {
  const server = await Server.start({ t, options: ['--limit-connections', '2'] });
  const pair = await Pair.open(server);
  const waiting = [];
  for (let i = 0; i < 128; ++i) waiting.push(await silent(server));
  await within((await silent(server)).hungUp, 'the server to hang up');
  waiting.pop().destroy();
  assertLater(await until(() => get(server, '/')), 503);
  for (const socket of waiting) socket.destroy();
  await pair.undisturbed();
  await pair.close();
  assert.equal(await server.stop(), 0);
});

test('without a descriptor left the server goes on, and accepts when there is one', async (t) => {
  const server = await startHere(
    t, [...kAdmin, '--limit-connections', '1000'], { descriptors: 40 });
  const admin = await adminOf(server);
  const pair = await Pair.open(server);
  const begun = performance.now();
  const waiting = [];
  for (let i = 0; i < 60; ++i) waiting.push(await silent(server));
  await server.logged(/ warning limit_hit limit=descriptors times=1$/);
  await pair.undisturbed();
  for (const socket of waiting) socket.destroy();
  assert.equal((await get(server, '/')).status, 200);
  // It tried again ten times a second, no more.
  const hits = await hitsOf(admin, 'descriptors');
  const most = 1 + (performance.now() - begun) / 100;
  assert.ok(hits >= 1 && hits <= most, `${hits}, not ${most}`);
  await pair.close();
  assert.equal(await server.stop(), 0);
});
