// Much of what is allowed, as fast as it goes: all of it is handled, and nothing of it stays.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { frame } from '../../conformance/frames.mjs';
import { upgradeOf } from '../../conformance/raw_client.mjs';
import { connect, offer, within } from '../../running/support.mjs';
import { times } from '../many.mjs';

const inOneWrite = (messages) =>
  Buffer.concat(messages.map((message) => frame('text', JSON.stringify(message))));
const nth = (i) => `candidate:${i} 1 udp 1 192.0.2.1 9 typ host`;
const join = (room) => ({ type: 'join', room, instance: 'flood' });

// Under TLS each costs us more than the server.
const fewerUnderTls = ({ server }, count) => (server.certificate ? count / 10 : count);

// Opens that many connections, does something with each as soon as it stands, and waits for all
// to end.
async function connectMany(ground, count, use) {
  const sockets = times(fewerUnderTls(ground, count), () => connect(ground.server));
  await within(Promise.all(sockets.map(async (socket) => {
    socket.on('error', () => {});
    await once(socket, ground.server.certificate ? 'secureConnect' : 'connect');
    const closed = once(socket, 'close');
    use(socket);
    await closed;
  })), `${count} connections to end`);
}

const ofMessages = [
  {
    name: 'two hundred joins and leaves in one write leave nobody behind',
    strike: async (ground) => {
      const stranger = await ground.stranger();
      await stranger.client.write(
        inOneWrite(times(200, () => [join('come and go'), { type: 'leave' }]).flat()));
      for (let i = 0; i < 200; ++i) await stranger.next('room_created');
      await stranger.unheard();
      stranger.client.destroy();
    },
  },
  {
    name: 'a thousand rooms of one person are gone with it',
    strike: async (ground) => {
      const stranger = await ground.stranger();
      for (let block = 0; block < 10; ++block) {
        await stranger.client.write(inOneWrite(times(100, (i) =>
          [join(`room ${100 * block + i}`), { type: 'leave' }]).flat()));
        for (let i = 0; i < 100; ++i) await stranger.next('room_created');
      }
      await stranger.unheard();
      stranger.client.destroy();
    },
  },
  {
    name: 'of a thousand rooms that are watched only the last stays watched',
    strike: async (ground) => {
      const stranger = await ground.stranger();
      for (let block = 0; block < 10; ++block) {
        await stranger.client.write(
          inOneWrite(times(100, (i) => ({ type: 'watch', room: `watched ${100 * block + i}` }))));
        for (let i = 0; i < 100; ++i) await stranger.next('room_peers');
      }
      await stranger.say({ type: 'watch', room: '' });
      await stranger.unheard();
      stranger.client.destroy();
    },
  },
  {
    name: 'a thousand candidates for a third reach the third alone, in order',
    strike: async (ground) => {
      const third = await ground.intruder();
      const intruder = await ground.intruder();
      await third.next('peer_joined');
      for (let block = 0; block < 10; ++block) {
        await intruder.client.write(inOneWrite(times(100, (i) => ({
          type: 'webrtc_ice_candidate', to: third.id, generation: 1,
          candidate: nth(100 * block + i),
        }))));
        for (let i = 0; i < 100; ++i) {
          const { candidate } = await third.next('webrtc_ice_candidate');
          assert.equal(candidate, nth(100 * block + i));
        }
      }
      third.client.destroy();
    },
  },
  {
    name: 'a hundred offers of 61,440 bytes for a third reach the third alone',
    strike: async (ground) => {
      const third = await ground.intruder();
      const intruder = await ground.intruder();
      await third.next('peer_joined');
      for (let i = 0; i < 100; ++i) {
        await intruder.say({ ...offer(third.id, 'x'.repeat(61_440)), round: i + 1 });
        assert.equal((await third.next('webrtc_offer')).round, i + 1);
      }
    },
  },
  {
    name: 'two hundred offers to nobody are refused one by one',
    strike: async (ground) => {
      const intruder = await ground.intruder();
      await intruder.client.write(inOneWrite(times(200, () => offer(1))));
      for (let i = 0; i < 200; ++i) {
        assert.equal((await intruder.next('error')).code, 'no_such_peer');
      }
    },
  },
  {
    name: 'two hundred guessed claims give one new seat after the other and never that of another',
    strike: async (ground) => {
      const stranger = await ground.stranger();
      const seal = ground.residents.anna.resume.replace(/[^.]+$/, '');
      const guesses = times(200, (i) => [
        { ...join('guesses'), resume: seal + i.toString(16).padStart(64, '0') }, { type: 'leave' },
      ]);
      await stranger.client.write(inOneWrite(guesses.flat()));
      for (let i = 0; i < 200; ++i) {
        const { self } = await stranger.next('room_created');
        assert.ok(self > ground.residents.ben.id);
      }
      await stranger.unheard();
      stranger.client.destroy();
    },
  },
  {
    name: 'twenty who want to come into a full room are told full_room',
    strike: async (ground) => {
      for (let i = 0; i < 6; ++i) await ground.intruder();
      const stranger = await ground.stranger();
      await stranger.client.write(inOneWrite(times(20, () => join(ground.residents.room))));
      for (let i = 0; i < 20; ++i) await stranger.next('full_room');
      stranger.client.destroy();
    },
  },
];

const ofConnections = [
  {
    name: 'many connections that end at once leave nothing',
    strike: (ground) => connectMany(ground, 1000, (socket) => socket.end()),
  },
  {
    name: 'many connections that break at once leave nothing',
    strike: (ground) => connectMany(ground, 1000, (socket) => socket.destroy()),
  },
  {
    name: 'many connections that break while they become WebSockets leave nothing',
    strike: (ground) => connectMany(ground, 300, (socket) => {
      socket.write(upgradeOf(ground.server), () => socket.destroy());
    }),
  },
  {
    name: 'many WebSockets that break in the middle of a frame leave nothing',
    strike: async (ground) => {
      const half = frame('text', '{"type":"join"').subarray(0, 9);
      await Promise.all(times(fewerUnderTls(ground, 300), async () => {
        const { client } = await ground.stranger();
        await client.write(half);
        client.destroy();
      }));
    },
  },
  {
    name: 'a thousand requests in one write are answered one by one',
    strike: async (ground) => {
      const request = (connection) =>
        `HEAD / HTTP/1.1\r\nHost: ${ground.server.host}\r\nConnection: ${connection}\r\n\r\n`;
      const all = request('keep-alive').repeat(999) + request('close');
      assert.deepEqual(await ground.replies(all), Array(1000).fill(200));
    },
  },
  {
    name: 'ten thousand requests whose answers are not read are not answered at the cost of others',
    strike: async (ground) => {
      const socket = connect(ground.server);
      socket.on('error', () => {});
      socket.write(`GET / HTTP/1.1\r\nHost: ${ground.server.host}\r\n\r\n`.repeat(10_000));
      await ground.undisturbed();
      socket.destroy();
    },
  },
];

export const attacks = [...ofMessages, ...ofConnections];
