import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { Client, offer, Pair, Server } from './support.mjs';

// While one misbehaves in each of these tests, two others in the same room notice nothing.
let server;
let pair;
let offender;
before(async () => (server = await Server.start()));
after(async () => assert.equal(await server.stop(), 0));
beforeEach(async () => {
  pair = await Pair.open(server);
  offender = await pair.admit(server);
});
afterEach(async () => {
  await pair.undisturbed();
  await pair.close();
  offender.socket.terminate();
});

const padded = (size) => {
  const message = { type: 'leave', padding: '' };
  return JSON.stringify({ ...message, padding: 'x'.repeat(size - JSON.stringify(message).length) });
};

test('what is not a message is refused and the socket stays open', async () => {
  const texts = [
    '', 'nonsense', '{', '[]', '"join"', 'null', '42', '{}', '{"type":1}', '{"type":null}',
    '{"type":"join"', '{"type":"unknown"}', '{"type":"room_joined"}', '{"type":"leave"}x',
    '{"type":"join","room":"x"}', '{"type":"join","room":5,"instance":"i"}',
    '{"type":"join","room":"x","instance":["i"]}', '\0',
  ];
  for (const text of texts) {
    const client = await Client.open(server);
    await client.refusedWith(text, 'bad_message');
    await client.close();
  }
});

test('missing fields and wrong types are refused', async () => {
  const whole = {
    webrtc_offer: offer(pair.anna.id),
    webrtc_answer: { ...offer(pair.anna.id), type: 'webrtc_answer' },
    webrtc_ice_candidate: {
      type: 'webrtc_ice_candidate', to: pair.anna.id, generation: 1, candidate: '',
    },
    peer_state: { type: 'peer_state', microphone: true, camera: true, screen: true, hand: true },
  };
  const cases = [];
  for (const [type, fields] of Object.entries({
    webrtc_offer: ['to', 'generation', 'round', 'sdp'],
    webrtc_answer: ['to', 'generation', 'round', 'sdp'],
    webrtc_ice_candidate: ['to', 'generation', 'candidate'],
    peer_state: ['microphone', 'camera', 'screen', 'hand'],
  })) {
    for (const field of fields) {
      cases.push({ ...whole[type], [field]: undefined });
      for (const value of [null, {}, [1], -1, 1.5, 'text', false, 1e300]) {
        const same = typeof value === typeof whole[type][field] && value !== -1 && value !== 1.5;
        if (!same || value === null) cases.push({ ...whole[type], [field]: value });
      }
    }
  }
  for (const message of cases) {
    const client = await Client.open(server);
    const error = await client.refusedWith(message, 'bad_message');
    assert.equal(error.about, message.type);
    client.socket.terminate();
  }
});

test('the tenth bad message closes with 1008', async () => {
  for (let i = 0; i < 9; ++i) await offender.refusedWith('nonsense', 'bad_message');
  await offender.handled();
  assert.equal(offender.socket.readyState, offender.socket.OPEN);
  await offender.refusedWith('nonsense', 'bad_message');
  assert.equal(await offender.code(), 1008);
});

test('a message of 65,536 bytes is taken, one more closes with 1009', async () => {
  const client = await Client.open(server);
  await client.join('large');
  client.send(padded(65_536));
  await client.refusedWith(offer(1), 'not_in_room'); // It was a leave.
  client.send(padded(65_537));
  assert.equal((await client.next('error')).code, 'too_large');
  assert.equal(await client.code(), 1009);
  offender.send(padded(10_000_000));
  assert.equal(await offender.code(), 1009);
});

test('an SDP of 61,440 bytes is relayed, one more is refused', async () => {
  offender.send(offer(pair.anna.id, 'x'.repeat(61_440)));
  const heard = await pair.anna.next('webrtc_offer');
  assert.equal(heard.sdp.length, 61_440);
  assert.equal(heard.from, offender.id);
  await offender.refusedWith(offer(pair.anna.id, 'x'.repeat(61_441)), 'too_large');
});

for (const [how, filler] of [['as it came', '\n'], ['built anew', '\u0001']]) {
  test(`what would arrive, ${how}, with more than 65,536 bytes is refused`, async () => {
    const ofBytes = (size) => {
      const rest = size - JSON.stringify(offer(pair.anna.id, '')).length;
      const { length } = JSON.stringify(filler).slice(1, -1);
      return offer(pair.anna.id, filler.repeat(rest / length) + 'x'.repeat(rest % length));
    };
    offender.send(ofBytes(65_534)); // `from` is two bytes longer than `to`.
    const heard = await pair.anna.next('webrtc_offer');
    assert.equal(JSON.stringify(heard).length, 65_536);
    const error = await offender.refusedWith(ofBytes(65_535), 'too_large');
    assert.equal(error.about, 'webrtc_offer');
  });
}

test('deep nesting is refused', async () => {
  const deep = (open, close) => open.repeat(10_000) + close.repeat(10_000);
  await offender.refusedWith(deep('[', ']'), 'bad_message');
  await offender.refusedWith(deep('{"a":', '').slice(0, -1) + '}', 'bad_message');
  await offender.refusedWith('['.repeat(65_536), 'bad_message');
});

test('invalid UTF-8 closes with 1007', async () => {
  for (const bytes of [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf0, 0x9f]]) {
    const client = await Client.open(server);
    client.socket.send(Buffer.from(bytes), { binary: false });
    assert.equal(await client.code(), 1007);
  }
  offender.socket.send(Buffer.from('{"type":"\xff"}', 'latin1'), { binary: false });
  assert.equal(await offender.code(), 1007);
});

test('a binary frame closes with 1002', async () => {
  offender.socket.send(Buffer.from('{"type":"leave"}'));
  assert.equal(await offender.code(), 1002);
});

test('before joining there is nobody to send to', async () => {
  const client = await Client.open(server);
  await client.refusedWith(offer(pair.anna.id), 'not_in_room');
  const state = { type: 'peer_state', microphone: true, camera: true, screen: true, hand: true };
  await client.refusedWith(state, 'not_in_room');
  await client.close();
});

test('nothing goes to oneself, to strangers or to another room', async () => {
  const other = await Client.open(server);
  await other.join('another room');
  for (const to of [offender.id, other.id, 1, 2 ** 53 - 1]) {
    await offender.refusedWith(offer(to), 'no_such_peer');
  }
  await other.handled();
  assert.deepEqual(other.inbox, []);
  await other.close();
});

test('room names are refused when empty or too long', async () => {
  const client = await Client.open(server);
  for (const room of ['', '   ', 'x'.repeat(65), 'a\u0000b', 'a\nb']) {
    await client.refusedWith({ type: 'join', room, instance: 'i' }, 'bad_room');
  }
  await client.join('\u{1F600}'.repeat(64));
  await client.close();
});

test('a sender can neither choose its id nor add fields', async () => {
  offender.send({ ...offer(pair.anna.id), from: pair.ben.id, extra: 'x' });
  const heard = await pair.anna.next('webrtc_offer');
  assert.equal(heard.from, offender.id);
  assert.equal(heard.extra, undefined);
  assert.equal(heard.to, undefined);
});

const memory = (name) => {
  const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8');
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)[1]);
};

test('thousands of bad messages leave no memory behind', async () => {
  const misbehave = async (times) => {
    for (let i = 0; i < times; ++i) {
      const client = await Client.open(server);
      for (let j = 0; j < 10; ++j) client.send(`{"type":"${'x'.repeat(1000 * j)}`);
      assert.equal(await client.code(), 1008);
    }
    for (let i = 0; i < times; ++i) offender.send(offer(1));
    await offender.handled();
    offender.inbox.length = 0;
  };
  await misbehave(200);
  const grown = [];
  for (let round = 0; round < 3; ++round) {
    const before = memory('VmRSS');
    await misbehave(300);
    grown.push(memory('VmRSS') - before);
  }
  // What is left behind is left each time; what else a process takes at times it does not.
  assert.ok(Math.min(...grown) < 512, `grew by ${grown} kB`);
});

test('a slow reader is closed with 4008', async () => {
  offender.socket.pause();
  let closed = false;
  const closing = server.logged(/closing connection=\d+ code=4008/).finally(() => (closed = true));
  while (!closed) {
    for (let i = 0; i < 8; ++i) pair.anna.send(offer(offender.id, 'x'.repeat(60_000)));
    await pair.anna.handled();
  }
  await closing;
  offender.socket.resume();
  assert.equal(await offender.code(), 4008);
  // Those that came too late for it were told so.
  await pair.anna.handled();
  for (const message of pair.anna.inbox.splice(0)) assert.equal(message.code, 'no_such_peer');
});
