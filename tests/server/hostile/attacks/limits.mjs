// Too much of what is allowed, against the limits as they are shipped, from one address.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { frame } from '../../conformance/frames.mjs';
import { upgradeOf } from '../../conformance/raw_client.mjs';
import { connect, offer, within } from '../../running/support.mjs';
import { times } from '../many.mjs';

export const kAsShipped = [
  '--limit-address-connections', '64', '--limit-address-connects', '10',
  '--limit-messages', '50', '--limit-bytes', '262144',
];

const text = (message) => frame('text', JSON.stringify(message));
const inFragments = (count) => Buffer.concat(times(count, (i) =>
  frame(i === 0 ? 'text' : 'continuation', i === 0 ? '{}' : '', { fin: i === count - 1 })));

// What is sent at once, how much of it at least is handled as ever, and how that is heard; also how
// the rest of what belongs together is heard, once a part of it was dropped.
const kFloods = {
  'messages that are answered': [300, 'room_peers', () => text({ type: 'watch', room: 'x' })],
  'messages that are refused': [299, 'no_such_peer', () => text(offer(1))],
  'joins and leaves': [150, 'room_created', () => Buffer.concat([
    text({ type: 'join', room: 'come and go', instance: 'i' }), text({ type: 'leave' })]),
  ['bad_message', 'not_in_room']],
  'pings': [300, 'pong', () => frame('ping')],
  'pongs': [0, 'none', () => frame('pong')],
  'large messages': [20, 'no_such_peer', () => text(offer(1, 'x'.repeat(60_000)))],
};

const nameOf = ({ opcode, payload }) => {
  if (opcode !== 'text') return opcode === 'close' ? payload.readUInt16BE() : opcode;
  const { type, code } = JSON.parse(payload);
  return code ?? type;
};

const floods = Object.entries(kFloods).map(([what, [least, taken, one, rest = []]]) => ({
  name: `of a thousand ${what} those past the limit are rate_limited, the tenth closes with 1008`,
  strike: async (ground) => {
    const someone = await (what.includes('refused') || what.includes('large')
      ? ground.intruder() : ground.stranger());
    someone.client.socket.write(Buffer.concat(times(1000, one)));
    const heard = [];
    while (typeof heard.at(-1) !== 'number') heard.push(nameOf(await someone.frame('an answer')));
    const first = heard.indexOf('rate_limited');
    const refused = heard.filter(
      (each, i) => each !== taken && !(i > first && rest.includes(each)));
    assert.deepEqual(refused, [...Array(10).fill('rate_limited'), 1008]);
    assert.ok(heard.length >= least + 11, `${heard.length - 11} were taken`);
    someone.client.destroy();
  },
}));

const states = {
  name: 'of a thousand changes of its state the others hear those within the limit only',
  strike: async (ground) => {
    const intruder = await ground.intruder();
    const state = { type: 'peer_state', microphone: true, camera: true, screen: true, hand: true };
    intruder.client.socket.write(Buffer.concat(times(1000, () => text(state))));
    await intruder.closedWith(1008, Array(10).fill('rate_limited'));
    for (const resident of [ground.residents.anna, ground.residents.ben]) {
      await resident.handled();
      const heard = resident.inbox.splice(0).filter(({ type }) => type !== 'heartbeat');
      assert.ok(heard.every(({ type }) => type === 'peer_state'));
      assert.ok(heard.length >= 299 && heard.length < 600, `${heard.length} changes`);
    }
  },
};

const kFragments = { '65 fragments': 65, 'ten thousand fragments': 10_000 };

const fragments = Object.entries(kFragments).map(([what, count]) => ({
  name: `a message in ${what} is too_large and closes with 1009`,
  strike: async (ground) => {
    const intruder = await ground.intruder();
    await intruder.client.write(inFragments(count));
    await intruder.closedWith(1009, ['too_large']);
  },
}));

const connects = {
  name: 'of a hundred WebSockets from one address at once those past the limit get 429',
  strike: async (ground) => {
    const sockets = times(100, () => connect(ground.server));
    const statuses = await Promise.all(sockets.map(async (socket) => {
      socket.on('error', () => {});
      socket.write(upgradeOf(ground.server));
      const [head] = await within(once(socket, 'data'), 'an answer');
      return Number(head.toString('latin1', 9, 12));
    }));
    for (const socket of sockets) socket.destroy();
    const refused = statuses.filter((status) => status !== 101);
    assert.ok(refused.length > 40, `${refused.length} were refused`);
    assert.deepEqual([...new Set(refused)], [429]);
  },
};

export const attacks = [...floods, states, ...fragments, connects];
