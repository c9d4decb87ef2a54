// These wait for the server's own timeouts, so they run side by side.

import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { describe, before, after, test } from 'node:test';
import { makeCertificate } from './certificate.mjs';
import { kProxies, startBehind } from './proxies.mjs';
import { Client, Server, within } from './support.mjs';

let server;
before(async () => (server = await Server.start()));
after(async () => assert.equal(await server.stop(), 0));

// A client that has upgraded and then does only what the test does; the first of its server.
async function openRaw(server) {
  const socket = connect({ port: server.port, host: 'localhost', allowHalfOpen: true });
  socket.write(
    `GET /ws HTTP/1.1\r\nHost: ${server.host}\r\nOrigin: http://${server.host}\r\n` +
      'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: confab.v1\r\n\r\n',
  );
  const head = await within(new Promise((resolve) => socket.once('data', resolve)), 'an answer');
  assert.match(head.toString(), /^HTTP\/1\.1 101 /);
  socket.on('error', () => {});
  return socket;
}

const ended = (socket) =>
  within(new Promise((resolve) => socket.on('end', resolve)), 'the server to end the connection');

// With a mask of zeros the payload is as it is.
const frame = (opcode, payload) =>
  Buffer.from([0x80 | opcode, 0x80 | payload.length, 0, 0, 0, 0, ...payload]);

async function timed(action) {
  const start = performance.now();
  await action();
  return (performance.now() - start) / 1000;
}

describe('timeouts', { concurrency: true }, () => {
  test('a silent socket gets a heartbeat every ten seconds', async () => {
    const client = await Client.open(server);
    const heard = () => within(new Promise((resolve) => (client.hear = resolve)), 'a heartbeat');
    const waited = await timed(heard);
    assert.equal(client.inbox[0].type, 'heartbeat');
    assert.ok(waited > 9 && waited < 12, `after ${waited} s`);
    const again = await timed(heard);
    assert.ok(again > 9 && again < 12, `after ${again} s`);
    await client.close();
  });

  test('a dead peer is noticed within 25 seconds', async (t) => {
    const own = await Server.start({ t });
    const socket = await openRaw(own);
    const waited = await timed(() => own.logged(/closed connection=1 how=lost/));
    assert.ok(waited < 25, `after ${waited} s`);
    socket.destroy();
    await own.stop();
  });

  test('a peer that does not answer a close is cut off', async (t) => {
    const own = await Server.start({ t, options: ['--limit-close', '2'] });
    const socket = await openRaw(own);
    socket.resume();
    socket.write(frame(2, [0]));
    const waited = await timed(() => ended(socket));
    assert.ok(waited > 1 && waited < 4, `after ${waited} s`);
    socket.destroy();
    await own.stop();
  });

  test('a peer that closes is not waited for to hang up', async (t) => {
    const own = await Server.start({ t, options: ['--limit-close', '60'] });
    const socket = await openRaw(own);
    socket.resume();
    const ending = ended(socket);
    socket.write(frame(8, [1000 >> 8, 1000 & 255]));
    await own.logged(/closed connection=1 how=left/);
    await ending;
    socket.destroy();
    await own.stop();
  });

  test('a peer that does not hang up after invalid UTF-8 is cut off', async (t) => {
    const own = await Server.start({ t, options: ['--limit-close', '2'] });
    const socket = await openRaw(own);
    socket.resume();
    socket.write(frame(1, [0xff]));
    const waited = await timed(() => own.logged(/closed connection=1 /));
    assert.ok(waited > 1 && waited < 4, `after ${waited} s`);
    socket.destroy();
    await own.stop();
  });

  test('a request head has ten seconds to come', async () => {
    const socket = connect(server.port, 'localhost');
    socket.write('GET / HTTP/1.1\r\n');
    socket.resume();
    const waited = await timed(() => ended(socket));
    assert.ok(waited > 9 && waited < 12, `after ${waited} s`);
  });

  test('a request head that trickles in has no longer', async () => {
    const socket = connect(server.port, 'localhost');
    const trickle = setInterval(() => socket.write('x'), 500);
    socket.resume();
    socket.on('error', () => {});
    const waited = await timed(() => ended(socket));
    clearInterval(trickle);
    assert.ok(waited < 12, `after ${waited} s`);
  });

  test('a TLS handshake has ten seconds, however it is begun', async () => {
    const own = await Server.start({ certificate: makeCertificate() });
    const begun = ['', '\x16', '\x16\x03\x01\x02\x00\x01\x00'].map((start) => {
      const socket = connect(own.port, 'localhost');
      socket.write(start);
      socket.resume();
      socket.on('error', () => {});
      return timed(() => ended(socket));
    });
    for (const waited of await Promise.all(begun)) {
      assert.ok(waited > 9 && waited < 12, `after ${waited} s`);
    }
    await own.stop();
  });

  // nginx gives a silent connection up after 60 s, HAProxy as Debian sets it up after 50 s.
  for (const name of kProxies) {
    test(`through ${name} neither side is silent for long`, async (t) => {
      const own = await startBehind(name, t);
      const client = await Client.open(own.proxy);
      const heard = { ping: [performance.now()], message: [performance.now()] };
      for (const event of ['ping', 'message']) {
        client.socket.on(event, () => heard[event].push(performance.now()));
      }
      for (let i = 0; i < 2; ++i) {
        await within(new Promise((resolve) => (client.hear = resolve)), 'a heartbeat');
      }
      for (const times of Object.values(heard)) {
        assert.ok(times.length > 1);
        for (let i = 1; i < times.length; ++i) assert.ok(times[i] - times[i - 1] < 12_000);
      }
      assert.equal(await client.close(), 1000);
      await own.server.stop();
    });
  }
});
