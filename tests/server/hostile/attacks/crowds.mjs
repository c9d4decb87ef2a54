// Many who do nothing, or almost: each is given up in its time. They come side by side, for that
// takes a while.

import assert from 'node:assert/strict';
import { connect as connectPlain } from 'node:net';
import { frame } from '../../conformance/frames.mjs';
import { Client, connect } from '../../running/support.mjs';
import { ended, times } from '../many.mjs';

// Half of what is shipped, so that it takes less long.
const kHandshake = 5;
export const kImpatient = ['--limit-handshake', `${kHandshake}`, '--limit-idle', '10'];

const clientHello = Buffer.from([22, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3]);

const withoutTls = ({ server }) => connectPlain({ host: 'localhost', port: server.port });
const asSpoken = ({ server }) => connect(server);

// How many seconds it took the server to end each of so many, which send `bytes` and no more.
function waitedOut(count, open, bytes) {
  return Promise.all(times(count, async () => {
    const start = performance.now();
    const socket = open();
    socket.on('error', () => {});
    socket.resume();
    socket.write(bytes);
    await ended(socket);
    return (performance.now() - start) / 1000;
  }));
}

// How many, how they connect and what they say.
const kIdle = {
  '2,000 connections that say nothing': [2000, withoutTls, () => ''],
  '100 connections that say one word': [100, asSpoken, () => 'GET '],
  '100 requests that do not end': [100, asSpoken,
    ({ server }) => `GET / HTTP/1.1\r\nHost: ${server.host}\r\n`],
  '100 hellos that stop in the middle': [100, withoutTls, () => clientHello],
};

const idle = Object.entries(kIdle).map(([what, [count, open, bytes]]) => ({
  name: `${what} are ended in their time`,
  ...(what.includes('hello') && { where: 'under TLS' }),
  strike: async (ground) => {
    const waited = await waitedOut(count, () => open(ground), bytes(ground));
    assert.ok(Math.min(...waited) >= kHandshake - 0.1, `after ${Math.min(...waited)} s`);
  },
}));

const trickle = {
  name: '100 requests that come byte by byte are ended in their time',
  strike: async (ground) => {
    const sockets = [];
    const timer = setInterval(() => sockets.forEach((socket) => socket.write('x')), 500);
    const open = () => sockets[sockets.push(asSpoken(ground)) - 1];
    const waited = await waitedOut(100, open, 'GET /');
    clearInterval(timer);
    assert.ok(Math.min(...waited) >= kHandshake - 0.1, `after ${Math.min(...waited)} s`);
  },
};

// So many WebSockets without a seat; under TLS fewer, for each costs us more than the server.
async function manyStrangers(ground, count) {
  const strangers = [];
  const most = ground.server.certificate ? count / 5 : count;
  while (strangers.length < most) {
    strangers.push(...await Promise.all(times(20, () => ground.stranger())));
  }
  return strangers;
}

const neverRead = {
  name: '1,000 WebSockets that never read cost no memory of note and are given up in their time',
  strike: async (ground) => {
    const strangers = await manyStrangers(ground, 1000);
    const before = ground.memory();
    for (const { client } of strangers) client.socket.pause();
    await Promise.all(strangers.map((each) => each.say({ type: 'watch', room: 'stage' })));
    for (let i = 0; i < 20; ++i) {
      const actor = await Client.open(ground.server);
      await actor.join('stage', { name: '\u{1f600}'.repeat(64), instance: 'x'.repeat(64) });
      await actor.close();
    }
    const grown = ground.memory() - before;
    assert.ok(grown < 128 * strangers.length, `grew by ${grown} kB`);
    await ground.deserted();
    for (const { client } of strangers) client.destroy();
  },
};

const halfFrame = {
  name: '100 WebSockets that stop in the middle of a frame are given up in their time',
  strike: async (ground) => {
    const strangers = await manyStrangers(ground, 100);
    const bytes = frame('text', 'x'.repeat(1000)).subarray(0, 500);
    await Promise.all(strangers.map(async ({ client }) => {
      await client.write(bytes);
      const opcodes = (await client.rest()).map(({ opcode }) => opcode);
      assert.ok(opcodes.includes('ping') && !opcodes.includes('close'), opcodes.join());
    }));
  },
};

export const attacks = [...idle, trickle, halfFrame, neverRead];
