// Somebody who wants to be another, to hear another, or to be where it was not let in.

import assert from 'node:assert/strict';
import { frame } from '../../conformance/frames.mjs';
import { offer } from '../../running/support.mjs';


// What stands before and after the fields of an offer that is otherwise good.
const kFroms = {
  'in front': (from) => [`"from":${from},`, ''],
  'at the end': (from) => ['', `,"from":${from}`],
  'twice': (from) => [`"from":${from},`, `,"from":${from}`],
  'with an escaped name': (from) => ['', `,"\\u0066rom":${from}`],
  'inside of a field that is unknown': (from) => [`"x":{"from":${from}},`, ''],
};

const forgedFrom = Object.entries(kFroms).map(([where, around]) => ({
  name: `a sender that names another as the sender ${where} is named itself, once`,
  strike: async (ground) => {
    const { anna, ben } = ground.residents;
    const intruder = await ground.intruder();
    const [before, after] = around(ben.id);
    const texts = [];
    const listen = (data) => texts.push(data.toString());
    anna.socket.on('message', listen);
    await intruder.say(`{${before}"type":"webrtc_offer","to":${anna.id},"generation":1,"round":1,` +
      `"sdp":"v=0"${after}}`);
    assert.equal((await anna.next('webrtc_offer')).from, intruder.id);
    anna.socket.off('message', listen);
    assert.ok(!texts.join().includes(String(ben.id)), texts.join());
  },
}));

const fieldsStayBehind = {
  name: 'fields that the protocol does not know are not relayed',
  strike: async (ground) => {
    const intruder = await ground.intruder();
    const { anna } = ground.residents;
    await intruder.say({ ...offer(anna.id), admin: true, type2: 'x', to_instance: 'page' });
    const heard = await anna.next('webrtc_offer');
    assert.deepEqual(Object.keys(heard).sort(), ['from', 'generation', 'round', 'sdp', 'type']);
  },
};

// Of two the last counts, for the check and for the way alike.
const kTwice = { 'and then nobody': (id) => [id, 1], 'and nobody before': (id) => [1, id] };

const namedTwice = Object.entries(kTwice).map(([how, ids]) => ({
  name: `an offer to somebody ${how} goes to the last of them or nowhere`,
  strike: async (ground) => {
    const intruder = await ground.intruder();
    const { anna } = ground.residents;
    const [first, last] = ids(anna.id);
    await intruder.say(`{"type":"webrtc_offer","to":${first},"generation":1,"to":${last},` +
      '"round":1,"sdp":"v=0"}');
    if (last === anna.id) {
      const heard = await anna.next('webrtc_offer');
      assert.deepEqual({ to: heard.to, from: heard.from }, { to: undefined, from: intruder.id });
    } else {
      assert.equal((await intruder.next('error')).code, 'no_such_peer');
    }
    await intruder.unheard();
  },
}));

const kReceivers = {
  'to itself': ({ self }) => self,
  'to nobody': () => 1,
  'to the last of all ids': () => 2 ** 53 - 1,
  'to who comes next': ({ self }) => self + 1,
  'into another room': ({ elsewhere }) => elsewhere,
};

const receivers = Object.entries(kReceivers).map(([what, to]) => ({
  name: `an offer ${what} is refused as no_such_peer`,
  strike: async (ground) => {
    const outsider = await ground.stranger();
    await outsider.say({ type: 'join', room: 'elsewhere', instance: 'i' });
    const elsewhere = (await outsider.next('room_created')).self;
    const intruder = await ground.intruder();
    await intruder.refusedWith(offer(to({ self: intruder.id, elsewhere })), 'no_such_peer');
    await outsider.unheard();
    await outsider.say({ type: 'leave' });
    await outsider.unheard();
    outsider.client.destroy();
  },
}));

const kPastIds = { 'of zero': '0', 'below zero': '-1', 'past 2^53': '9007199254740993',
  'past 2^64': '18446744073709551617', 'with a fraction': '1.5', 'in words': '"1"' };

const pastIds = Object.entries(kPastIds).map(([what, id]) => ({
  name: `a receiver with an id ${what} is refused`,
  strike: async (ground) => {
    const intruder = await ground.intruder();
    const text = `{"type":"webrtc_offer","to":${id},"generation":1,"round":1,"sdp":"v=0"}`;
    await intruder.refusedWith(text, id === '0' ? 'no_such_peer' : 'bad_message');
    await intruder.unheard();
  },
}));

const withoutSeat = ['webrtc_offer', 'webrtc_answer', 'webrtc_ice_candidate', 'peer_state'].map(
  (type) => ({
    name: `a ${type} of somebody without a seat is refused as not_in_room`,
    strike: async (ground) => {
      const stranger = await ground.stranger();
      const media = { microphone: true, camera: true, screen: true, hand: true };
      const fields = { ...offer(ground.residents.anna.id), candidate: '', ...media };
      await stranger.refusedWith({ ...fields, type }, 'not_in_room');
      stranger.client.destroy();
    },
  }));

const change = (text, at, by) => text.slice(0, at) + by + text.slice(at + by.length);
const part = (claim, number, change_) =>
  claim.split('.').map((each, i) => (i === number ? change_(each) : each)).join('.');
const kOtherDigit = (text) => change(text, text.length - 1, text.endsWith('1') ? '2' : '1');

// Of somebody who is in a call, by what was changed.
const kForged = {
  'with another version': (claim) => part(claim, 0, kOtherDigit),
  'for another id': (claim, { ben }) => part(claim, 1, () => String(ben.id)),
  'of a later time': (claim) => part(claim, 2, () => '4294967295'),
  'that never ends': (claim) => part(claim, 3, () => '9223372036854775807'),
  'for a room in capitals': (claim) => part(claim, 4, (hex) => hex.toUpperCase()),
  'with a seal that differs in its last digit': kOtherDigit,
  'with a seal that is cut short': (claim) => claim.slice(0, -2),
  'with an empty seal': (claim) => part(claim, 5, () => ''),
  'with a seal of zeros': (claim) => part(claim, 5, (seal) => '0'.repeat(seal.length)),
  'with a seal in capitals': (claim) => part(claim, 5, (seal) => seal.toUpperCase()),
  'with a space behind it': (claim) => `${claim} `,
  'with a zero byte behind it': (claim) => `${claim}\0`,
  'with the seal of another claim': (claim, { ben }) =>
    part(claim, 5, () => ben.resume.split('.').at(-1)),
  'of nothing but separators': () => '.'.repeat(1024),
};

const forged = Object.entries(kForged).map(([what, forge]) => ({
  name: `a claim ${what} gives a seat of its own and takes none`,
  strike: async (ground) => {
    const { residents } = ground;
    const resume = forge(residents.anna.resume, residents);
    assert.notEqual(resume, residents.anna.resume);
    const intruder = await ground.intruder({ resume });
    assert.ok(intruder.id > residents.ben.id);
    await residents.anna.handled();
  },
}));

const elsewhere = {
  name: 'a claim that is used in another room gives a seat of its own and takes none',
  strike: async (ground) => {
    const stranger = await ground.stranger();
    const { resume } = ground.residents.anna;
    await stranger.say({ type: 'join', room: 'another room', instance: 'i', resume });
    const seat = await stranger.next('room_created');
    assert.notEqual(seat.self, ground.residents.anna.id);
    await stranger.say({ type: 'leave' });
    await stranger.unheard();
    stranger.client.destroy();
  },
};

const replayed = {
  name: 'a claim that is used again after leaving gives another seat',
  strike: async (ground) => {
    const first = await ground.stranger();
    await first.say({ type: 'join', room: 'a room of before', instance: 'i' });
    const seat = await first.next('room_created');
    await first.say({ type: 'leave' });
    await first.say({ type: 'join', room: 'a room of before', instance: 'i', resume: seat.resume });
    const again = await first.next('room_created');
    assert.ok(again.self > seat.self);
    await first.say({ type: 'leave' });
    await first.unheard();
    first.client.destroy();
  },
};

const raced = {
  name: 'of ten who use one claim at once the last has the seat and nine are closed with 4000',
  strike: async (ground) => {
    const first = await ground.stranger();
    await first.say({ type: 'join', room: 'raced', instance: 'i' });
    const { self, resume } = await first.next('room_created');
    const many = await Promise.all([...Array(10)].map(() => ground.stranger()));
    await Promise.all(many.map(async (each) => {
      await each.say({ type: 'join', room: 'raced', instance: 'i', resume });
      const seat = await each.next('room_joined');
      assert.equal(seat.self, self);
      assert.equal(seat.resumed, true);
    }));
    await first.closedWith(4000);
    const heard = await Promise.all(many.map(async (each) => {
      await each.client.write(frame('ping'));
      const { opcode, payload } = await each.frame('a close or a pong');
      return opcode === 'close' ? payload.readUInt16BE() : opcode;
    }));
    assert.deepEqual(heard.sort(), [...Array(9).fill(4000), 'pong']);
    for (const each of many) each.client.destroy();
  },
};

export const attacks = [
  ...forgedFrom, fieldsStayBehind, ...namedTwice, ...receivers, ...pastIds, ...withoutSeat,
  ...forged, elsewhere, replayed, raced,
];
