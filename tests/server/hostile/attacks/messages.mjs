// Messages of somebody with a seat that are none, or that mean harm to whoever reads them.

import assert from 'node:assert/strict';
import { offer } from '../../running/support.mjs';

const candidate = (to, more) =>
  ({ type: 'webrtc_ice_candidate', to, generation: 1, candidate: '', ...more });
const many = (count, of) => Array.from({ length: count }, (_, i) => of(i)).join(',');

const kBad = {
  'nothing': '',
  'a zero byte': '\0',
  'a number': '1e309',
  'a number of 60,000 digits': '9'.repeat(60_000),
  'a list 65,000 deep': '['.repeat(65_000),
  'a list 30,000 deep that ends': '['.repeat(30_000) + ']'.repeat(30_000),
  'objects 10,000 deep': `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  'an object nine deep': `{"type":"leave","a":${'{"a":'.repeat(8)}1${'}'.repeat(8)}}`,
  'an object without an end': '{"type":"leave"',
  'two objects': '{"type":"leave"}{"type":"leave"}',
  'a comment': '{"type":"leave"/**/}',
  'a mark of the byte order in front': '\ufeff{"type":"leave"}',
  'single quotes': "{'type':'leave'}",
  'a comma at the end': '{"type":"leave",}',
  'NaN': '{"type":"leave","a":NaN}',
  'half a surrogate pair, escaped': '{"type":"leave","a":"\\ud800"}',
  'a pair of surrogates the wrong way round, escaped': '{"type":"leave","a":"\\ude00\\ud83d"}',
  'an escape that is none': '{"type":"leave","a":"\\x41"}',
  'a line feed within a string': '{"type":"leave","a":"\n"}',
  'a type that is a list': '{"type":["leave"]}',
  'a type that is unknown': '{"type":"shutdown"}',
  'a type of the server': '{"type":"room_joined","room":"x","self":1,"resume":"","peers":[]}',
  'a type with a zero byte': '{"type":"leave\\u0000"}',
  'a type of 60,000 characters': `{"type":"${'x'.repeat(60_000)}"}`,
  'a prototype for its type': '{"__proto__":{"type":"leave"}}',
  '5,000 fields and no type': `{${many(5000, (i) => `"k${i}":1`)}}`,
  'a generation of zero': (to) => ({ ...offer(to), generation: 0 }),
  'a generation below zero': (to) => ({ ...offer(to), generation: -1 }),
  'a generation of 2^32': (to) => ({ ...offer(to), generation: 2 ** 32 }),
  'a round with a fraction': (to) => ({ ...offer(to), round: 1.5 }),
  'a round in words': (to) => ({ ...offer(to), round: '1' }),
  'an SDP that is a list': (to) => ({ ...offer(to), sdp: ['v=0'] }),
  'a line index below zero': (to) => candidate(to, { sdpMLineIndex: -1 }),
  'a microphone of text': () => ({
    type: 'peer_state', microphone: 'on', camera: true, screen: true, hand: true }),
};

const bad = Object.entries(kBad).map(([what, text]) => ({
  name: `${what} for a message is refused as bad_message`,
  strike: async (ground) => {
    const intruder = await ground.intruder();
    const message = typeof text === 'string' ? text : text(ground.residents.anna.id);
    await intruder.refusedWith(message, 'bad_message');
    await intruder.unheard();
  },
}));

const kTooLarge = {
  'an SDP of 61,441 bytes': (to) => offer(to, 'x'.repeat(61_441)),
  'an SDP that is short only in characters': (to) => offer(to, '日'.repeat(20_481)),
  'a candidate of 4,097 bytes': (to) => candidate(to, { candidate: 'x'.repeat(4097) }),
  'an sdpMid of 4,097 bytes': (to) => candidate(to, { sdpMid: 'x'.repeat(4097) }),
  'a usernameFragment of 4,097 bytes':
    (to) => candidate(to, { usernameFragment: 'x'.repeat(4097) }),
  'an instance of 65 bytes': () => ({ type: 'join', room: 'r', instance: 'x'.repeat(65) }),
  'a claim of 1,025 bytes': () => ({
    type: 'join', room: 'r', instance: 'i', resume: 'x'.repeat(1025) }),
  'a token of 2,049 bytes': () => ({
    type: 'join', room: 'r', instance: 'i', token: 'x'.repeat(2049) }),
};

const tooLarge = Object.entries(kTooLarge).map(([what, message]) => ({
  name: `${what} is too_large, and nobody gets it`,
  strike: async (ground) => {
    const intruder = await ground.intruder();
    await intruder.refusedWith(message(ground.residents.anna.id), 'too_large');
    await intruder.unheard();
  },
}));

const tenth = {
  name: 'the tenth message that is none closes with 1008',
  strike: async (ground) => {
    const intruder = await ground.intruder();
    for (let i = 0; i < 9; ++i) await intruder.refusedWith('?', 'bad_message');
    await intruder.unheard();
    await intruder.say('?');
    await intruder.closedWith(1008, ['bad_message']);
  },
};

// What a page would do harm with if it took a text for markup, a path or a format.
const kNames = {
  'a script': '<script>alert(1)</script>',
  'an image that is none': '"><img src=x onerror=alert(1)>',
  'a format': '%s%n%x{0}${{7*7}}',
  'a query': "'; DROP TABLE rooms; --",
  'a path': '../../../etc/passwd',
  'marks of direction': 'abc\u202egpj.exe\u2066',
  'a hundred accents on a letter, cut to 64': `a${'\u0301'.repeat(63)}`,
  '64 faces': '\u{1f600}'.repeat(64),
};

const names = Object.entries(kNames).map(([what, name]) => ({
  name: `${what} for a name reaches the others as it is, as text`,
  strike: async (ground) => {
    const intruder = await ground.intruder({ name });
    const again = await ground.stranger();
    await again.say({ type: 'watch', room: ground.residents.room });
    const { peers } = await again.next('room_peers');
    assert.equal(peers.find(({ id }) => id === intruder.id).name, name);
    again.client.destroy();
  },
}));

const kRooms = {
  'of 65 characters': 'x'.repeat(65),
  'of 65 faces': '\u{1f600}'.repeat(65),
  'with a zero byte': 'a\0b',
  'with a line feed': 'a\nb',
  'with an escape of the terminal': '\x1b[2J',
  'with a control of 8 bits': 'a\x9bb',
  'of spaces': ' \u00a0\u3000',
};

const rooms = Object.entries(kRooms).map(([what, room]) => ({
  name: `a room ${what} is refused as bad_room`,
  strike: async (ground) => {
    const stranger = await ground.stranger();
    await stranger.refusedWith({ type: 'join', room, instance: 'i' }, 'bad_room');
    await stranger.unheard();
    stranger.client.destroy();
  },
}));

export const attacks = [...bad, ...tooLarge, tenth, ...names, ...rooms];
