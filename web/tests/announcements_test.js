import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Announcer } from '../src/view/announcements.js';
import { NO_ROOM } from '../src/view/state.js';
import { plain } from './english.js';

const idle = NO_ROOM;
const joining = { ...idle, phase: 'joining' };
const media = { microphone: true, camera: true, screen: false, hand: false };
const peer = (id, name, state = 'connected') => ({ id, name, link: id, state, media });
const room = (...peers) => ({ ...idle, phase: 'in-room', room: 'r', capacity: 8, peers });
const away = (...peers) => ({ ...room(...peers), phase: 'reconnecting' });
const [anna, ben, guest] = [peer(1, 'Anna'), peer(2, 'Ben'), peer(3, '')];

/** What is said at the last of these views, and who is gone by then. */
function said(views, departures = []) {
  const announcer = new Announcer();
  const last = views.pop();
  for (const view of views) announcer.announce(view, []);
  return plain(announcer.announce(last, departures));
}

/** What is said at each of these states of the connection to Anna, seen from within the room. */
function saidOfAnna(...states) {
  const announcer = new Announcer();
  announcer.announce(room(anna), []);
  return states.map((state) => plain(announcer.announce(room(peer(1, 'Anna', state)), [])));
}

test('entering says who is there', () => {
  assert.equal(said([joining, room()]), 'You are in. Nobody else is here yet');
  assert.equal(said([joining, room(anna, guest, ben)]), 'You are in, with Anna, Guest and Ben');
});

test('each name is set apart, whichever way it is written', () => {
  const announcer = new Announcer();
  announcer.announce(room(), []);
  assert.equal(announcer.announce(room(anna), []), '\u2068Anna\u2069 has joined');
  assert.match(announcer.announce(room(anna, ben, peer(3, 'علي')), []),
    /\u2068Ben\u2069 and \u2068علي\u2069.* have joined/);
});

test('coming is said in one sentence however many they are', () => {
  assert.equal(said([room(), room(anna)]), 'Anna has joined');
  assert.equal(said([room(), room(anna, ben)]), 'Anna and Ben have joined');
});

test('going is said with its reason', () => {
  const reasons = [
    ['left', 'Anna has left', 'Anna and Ben have left'],
    ['lost', 'The connection to Anna was lost', 'The connection to Anna and Ben was lost'],
    ['removed', 'Anna was removed', 'Anna and Ben were removed'],
  ];
  for (const [reason, one, two] of reasons) {
    const departures = [{ name: 'Anna', reason }, { name: 'Ben', reason }];
    assert.equal(said([room(anna, ben), room(ben)], departures.slice(0, 1)), one);
    assert.equal(said([room(anna, ben), room()], departures), two);
  }
});

test('several reasons at once are still one sentence each', () => {
  const departures = [
    { name: 'Anna', reason: 'lost' },
    { name: '', reason: 'left' },
    { name: 'Ben', reason: 'lost' },
  ];
  const sentence = said([room(anna, ben, guest), room()], departures);
  assert.equal(sentence, 'The connection to Anna and Ben was lost. Guest has left');
});

test('a page that is loaded anew is neither gone nor new', () => {
  assert.deepEqual(saidOfAnna('connecting', 'connected'), ['', '']);
});

test('a first connection is not news, an interrupted one is', () => {
  assert.equal(said([room(peer(1, 'Anna', 'connecting')), room(anna)]), '');
  assert.deepEqual(saidOfAnna('reconnecting', 'connected'), [
    'The connection to Anna is interrupted',
    'Anna is back',
  ]);
});

test('what failed is said once, not at each attempt that fails again', () => {
  const failed = 'There is no connection to Anna';
  assert.deepEqual(saidOfAnna('connecting', 'failed', 'connecting', 'failed', 'connected'), [
    '', failed, '', '', 'Anna is back',
  ]);
  assert.deepEqual(saidOfAnna('reconnecting', 'failed', 'reconnecting', 'failed', 'connected'), [
    'The connection to Anna is interrupted', failed, '', '', 'Anna is back',
  ]);
});

test('a call that is entered anew starts without memories', () => {
  const announcer = new Announcer();
  announcer.announce(room(anna), []);
  announcer.announce(room(peer(1, 'Anna', 'failed')), []);
  announcer.announce(idle, []);
  announcer.announce(room(peer(1, 'Anna', 'connecting')), []);
  assert.equal(announcer.announce(room(anna), []), '');
});

test('a lost server is no lost call', () => {
  assert.equal(said([room(anna), away(anna)]), 'The server is out of reach; the call goes on');
  assert.equal(said([room(anna), away(anna), room(anna)]), 'The server is back');
});

test('who is gone when the server is back is said with it', () => {
  const departures = [{ name: 'Anna', reason: 'lost' }];
  const sentence = said([room(anna, ben), away(anna, ben), room(ben)], departures);
  assert.equal(sentence, 'The connection to Anna was lost. The server is back');
});

test('leaving is said; being refused is left to the alert', () => {
  assert.equal(said([room(), idle]), 'You have left the room');
  assert.equal(said([joining, { ...idle, problem: 'room-full' }]), '');
});

test('what others mute is shown, not said', () => {
  const muted = { ...anna, media: { ...media, microphone: false } };
  assert.equal(said([room(anna), room(muted)]), '');
});

test('who shares a screen is told, and who ends it, but not of who leaves', () => {
  const sharing = ({ ...of }) => ({ ...of, media: { ...media, screen: true } });
  const both = room(sharing(anna), sharing(ben));
  assert.equal(said([room(anna, ben), room(sharing(anna), ben)]), 'Anna shares a screen');
  assert.equal(said([room(anna, ben), both]), 'Anna and Ben share their screens');
  assert.equal(said([both, room(sharing(anna), ben)]), 'Ben no longer shares a screen');
  assert.equal(said([joining, room(sharing(anna))]), 'You are in, with Anna. Anna shares a screen');
  const gone = [{ name: 'Anna', reason: 'left' }];
  assert.equal(said([both, room(sharing(ben))], gone), 'Anna has left');
});
