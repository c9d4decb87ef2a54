// What one client may send, and how long it may take: at each limit, and one past it. These wait
// for the server's own timeouts, so they run side by side.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { adminOf, metricsOf } from './admin.mjs';
import { makeCertificate } from './certificate.mjs';
import { Client, connect, get, offer, Pair, request, Server, within } from './support.mjs';

// Runs a server with these limits and two people, who notice nothing of what `attack` does. The
// server says, once, that `limit` was hit.
async function limited(t, limit, options, attack) {
  const server = await Server.start({ t, options: ['--admin-listen', '0', ...options] });
  const pair = await Pair.open(server);
  await attack(server, pair);
  await server.logged(new RegExp(` warning limit_hit limit=${limit} times=1$`));
  const metrics = await metricsOf(await adminOf(server));
  const hits = metrics[`confab_limits_hit_total{limit="${limit}"}`];
  assert.ok(hits >= 1);
  await pair.undisturbed();
  await pair.close();
  assert.equal(await server.stop(), 0);
  return hits;
}

const kLeave = JSON.stringify({ type: 'leave' });
const padded = (size) => kLeave.replace('}', `,"x":"${'x'.repeat(size - kLeave.length - 7)}"}`);

// Does it so often, at once. Returns how the server answered, until it closed the WebSocket.
async function flood(client, times, act) {
  for (let i = 0; i < times; ++i) act(client);
  assert.equal(await client.code(), 1008);
  return client.inbox.map(({ code }) => code);
}

// Sends a message in so many frames.
function sendIn(client, frames) {
  client.socket.send(kLeave, { fin: frames === 1 });
  for (let i = 2; i <= frames; ++i) client.socket.send('', { fin: i === frames });
}

// In how many seconds it hangs up on somebody who says no more than that.
async function hungUpOn(server, text) {
  const begun = performance.now();
  const socket = connect(server, {}, () => socket.write(text));
  socket.on('error', () => {});
  socket.resume();
  await within(new Promise((resolve) => socket.on('close', resolve)), 'the server to hang up');
  return (performance.now() - begun) / 1000;
}

// When the server logged that, in seconds.
async function loggedAt(server, pattern) {
  const { input } = await server.logged(pattern);
  return Date.parse(input.split(' ', 1)[0]) / 1000;
}

// That an option is heeded: what it is for happens in the time that it gives, and not only in that
// of the default. A millisecond is what the clocks may differ by.
function assertBetween(option, byDefault, seconds) {
  assert.ok(seconds > option - 0.002 && seconds < byDefault, `after ${seconds} s`);
}

describe('limits', { concurrency: true }, () => {
  for (const [what, limit, options, act] of [
    ['messages', 'messages', ['--limit-messages', '5'], (client) => client.send(kLeave)],
    ['pings', 'messages', ['--limit-messages', '5'], (client) => client.socket.ping()],
    ['bytes', 'bytes', ['--limit-bytes', '65536'], (client) => client.send(padded(12_000))],
  ]) {
    test(`too many ${what} are dropped, and the tenth closes with 1008`, async (t) => {
      const hits = await limited(t, limit, options, async (server) => {
        const codes = await flood(await Client.open(server), 200, act);
        const refused = codes.indexOf('rate_limited');
        // 30 messages at once, or six times 64 KiB.
        assert.ok(refused >= 30 || codes.length === 10, codes.join());
        assert.equal(codes.filter((code) => code === 'rate_limited').length, 10);
        assert.equal(codes.at(-1), 'rate_limited');
      });
      assert.equal(hits, 10);
    });
  }

  test('a message may be of fewer bytes than 65,536', (t) =>
    limited(t, 'message_size', ['--limit-message-bytes', '2048'], async (server) => {
      const client = await Client.open(server);
      await client.refusedWith(padded(2048), 'not_in_room');
      await client.refusedWith(padded(2049), 'too_large');
      assert.equal(await client.code(), 1009);
    }));

  test('a message may have 64 frames, one more closes with 1009', (t) =>
    limited(t, 'message_size', [], async (server) => {
      const client = await Client.open(server);
      sendIn(client, 64);
      assert.equal((await client.next('error')).code, 'not_in_room');
      sendIn(client, 65);
      assert.equal((await client.next('error')).code, 'too_large');
      assert.equal(await client.code(), 1009);
    }));

  test('a request may have so large a header', (t) =>
    limited(t, 'header_bytes', ['--limit-header-bytes', '2048'], async (server) => {
      const head = `GET / HTTP/1.1\r\nHost: ${server.host}\r\nConnection: close\r\nX: \r\n\r\n`;
      const X = (size) => 'x'.repeat(size - head.length);
      const ask = (size) => request(server, 'GET', '/', { X: X(size) });
      assert.equal((await ask(2048)).status, 200);
      assert.equal((await ask(2049)).status, 431);
    }));

  for (const [what, text] of [['nothing', ''], ['half a header', 'GET / HTTP/1.1\r\nX: ']]) {
    test(`who says ${what} is hung up on`, (t) =>
      limited(t, 'handshake', ['--limit-handshake', '2'], async (server) => {
        assertBetween(2, 10, await hungUpOn(server, text));
      }));
  }

  test('who does not go on with a TLS handshake is hung up on', async (t) => {
    const server = await Server.start({
      t, certificate: makeCertificate(), options: ['--limit-handshake', '2'],
    });
    const hello = '\x16\x03\x01\x02\x00\x01\x00';
    assertBetween(2, 10, await hungUpOn({ ...server, certificate: null }, hello));
    await server.logged(/ warning limit_hit limit=handshake times=1$/);
    assert.equal((await get(server, '/')).status, 200);
    assert.equal(await server.stop(), 0);
  });

  test('who does not answer a ping is given up', (t) =>
    limited(t, 'idle', ['--limit-idle', '4'], async (server) => {
      const client = await Client.open(server);
      client.socket.pause();
      const opened = await loggedAt(server, /opened connection=3$/);
      assertBetween(4, 20, await loggedAt(server, /closed connection=3 how=lost$/) - opened);
      client.socket.terminate();
    }));

  test('who does not answer a close is cut off', (t) =>
    limited(t, 'close', ['--limit-close', '1'], async (server) => {
      const client = await Client.open(server);
      client.socket.pause();
      client.socket.send(Buffer.from([0]));
      const closing = await loggedAt(server, /closing connection=3 code=1002$/);
      const closed = await loggedAt(server, /closed connection=3 how=by_server$/);
      assertBetween(1, 5, closed - closing);
      client.socket.terminate();
    }));

  test('for who stops reading no more than 1 MiB is taken, in the kernel and in the server', (t) =>
    limited(t, 'queue', [], async (server, pair) => {
      const client = await pair.admit(server);
      const admin = await adminOf(server);
      client.socket.pause();
      let metrics = {};
      while (!metrics['confab_closings_total{code="4008"}']) {
        for (let i = 0; i < 8; ++i) pair.anna.send(offer(client.id, 'x'.repeat(8_000)));
        await pair.anna.handled();
        metrics = await metricsOf(admin);
      }
      const taken = metrics['confab_relayed_bytes_total{type="webrtc_offer"}'];
      assert.ok(taken >= 131_072 && taken <= 1_048_576, `${taken} bytes`);
      client.socket.resume();
      assert.equal(await client.code(), 4008);
    }));

  test('who leaves half of what may wait unread for long is closed with 4008', (t) => {
    const options = ['--limit-queue-bytes', '16000000', '--limit-queue-messages', '100000',
      '--limit-queue-time', '1', '--limit-idle', '60'];
    return limited(t, 'queue', options, async (server, pair) => {
      const client = await pair.admit(server);
      const admin = await adminOf(server);
      client.socket.pause();
      const closing = server.logged(/closing connection=3 code=4008/);
      // More than half by so much that the kernel's buffers cannot make it less.
      while ((await metricsOf(admin)).confab_send_queue_high_water_bytes < 13_000_000) {
        for (let i = 0; i < 8; ++i) pair.anna.send(offer(client.id, 'x'.repeat(60_000)));
        await pair.anna.handled();
      }
      await closing;
      client.socket.resume();
      assert.equal(await client.code(), 4008);
    });
  });

  test('there are so many rooms', (t) =>
    limited(t, 'rooms', ['--limit-rooms', '2'], async (server, pair) => {
      const [host, guest] = [await Client.open(server), await Client.open(server)];
      await host.join('second');
      await guest.refusedWith({ type: 'join', room: 'third', instance: 'i' }, 'rate_limited');
      await guest.refusedWith({ type: 'watch', room: 'third' }, 'rate_limited');
      await guest.join(pair.room);
      for (const person of [pair.anna, pair.ben]) await person.next('peer_joined');
      guest.send(kLeave);
      for (const person of [pair.anna, pair.ben]) await person.next('peer_left');
      host.send(kLeave);
      await host.handled();
      assert.equal((await guest.join('third')).type, 'room_created');
      await Promise.all([host.close(), guest.close()]);
    }));
});
