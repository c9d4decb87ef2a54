import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GATHERED_FOR_MS, MUTES_GATHERED_FOR_MS, News } from '../src/news.js';
import { NO_ROOM } from '../src/view/state.js';
import { plain } from './english.js';

const joining = { ...NO_ROOM, phase: 'joining' };
const media = { microphone: true, camera: true, screen: false, hand: false };
const peer = (id, name, state = 'connected') => ({ id, name, link: id, state, media });
const muted = (id, name) => ({ ...peer(id, name), media: { ...media, microphone: false } });
const room = (...peers) => ({ ...NO_ROOM, phase: 'in-room', room: 'r', capacity: 8, peers });
const away = (...peers) => ({ ...room(...peers), phase: 'reconnecting' });
const [anna, ben, cleo] = [peer(1, 'Anna'), peer(2, 'Ben'), peer(3, 'Cleo')];

/** What is said and whispered from now on, and `pass(ms)`, which gives what comes of the timers of
 * that time.
 * @param {import('node:test').TestContext} t */
function listener(t) {
  const timers = new Map();
  let last = 0;
  const setTimeout = (act, delay) => (timers.set(++last, { act, delay }), last);
  t.mock.method(globalThis, 'setTimeout', setTimeout);
  t.mock.method(globalThis, 'clearTimeout', (timer) => timers.delete(timer));
  const said = [];
  const tell = (sentence) => said.push(plain(sentence));
  const news = new News(tell, (sentence) => tell(`(${sentence})`));
  const heard = () => said.splice(0);
  const pass = (ms) => {
    for (const { act, delay } of [...timers.values()]) if (delay === ms) act();
    return heard();
  };
  return { news, heard, pass };
}

/** The same, of somebody who is in a room alone. */
function inRoom(t) {
  const all = listener(t);
  all.news.changed(joining, []);
  all.news.changed(room(), []);
  assert.deepEqual(all.heard(), ['Joining…', 'You are in. Nobody else is here yet']);
  return all;
}

test('those who come one after the other within a moment make one sentence', (t) => {
  const { news, heard, pass } = inRoom(t);
  news.changed(room(anna), []);
  news.changed(room(anna, ben), []);
  news.changed(room(anna, ben, cleo), []);
  assert.deepEqual(heard(), []);
  assert.deepEqual(pass(GATHERED_FOR_MS), ['Anna, Ben and Cleo have joined']);
  assert.deepEqual(pass(GATHERED_FOR_MS), []);
});

test('comings and goings of the same moment are told together', (t) => {
  const { news, pass } = inRoom(t);
  news.changed(room(anna, ben), []);
  pass(GATHERED_FOR_MS);
  news.changed(room(ben), [{ name: 'Anna', reason: 'left' }]);
  news.changed(room(), [{ name: 'Ben', reason: 'left' }]);
  news.changed(room(cleo), []);
  assert.deepEqual(pass(GATHERED_FOR_MS), ['Anna and Ben have left. Cleo has joined']);
});

test('a connection that is back within the moment is no news', (t) => {
  const { news, pass } = inRoom(t);
  news.changed(room(anna), []);
  pass(GATHERED_FOR_MS);
  news.changed(room(peer(1, 'Anna', 'reconnecting')), []);
  news.changed(room(anna), []);
  assert.deepEqual(pass(GATHERED_FOR_MS), []);
});

test('what becomes of the way to the server is told at once, with what was gathered', (t) => {
  const { news, heard, pass } = inRoom(t);
  news.changed(room(anna), []);
  news.changed(away(anna), []);
  assert.deepEqual(heard(), ['Anna has joined. The server is out of reach; the call goes on']);
  news.changed(room(anna), []);
  assert.deepEqual(heard(), ['The server is back']);
  assert.deepEqual(pass(GATHERED_FOR_MS), []);
});

test('who leaves hears so at once, and nothing of what was gathered comes after', (t) => {
  const { news, heard, pass } = inRoom(t);
  news.changed(room(muted(1, 'Anna')), []);
  news.changed(NO_ROOM, []);
  assert.deepEqual(heard(), ['You have left the room']);
  assert.deepEqual([pass(GATHERED_FOR_MS), pass(MUTES_GATHERED_FOR_MS)], [[], []]);
});

test('on the form old news goes with what keeps one out, and stays while others come', (t) => {
  const { news, heard, pass } = listener(t);
  const present = [{ id: 1, name: 'Anna' }];
  news.changed({ ...NO_ROOM, presentKnown: true, present }, []);
  news.changed(joining, []);
  news.changed({ ...NO_ROOM, problem: 'room-full' }, []);
  assert.deepEqual(heard(), ['Joining…', '']);
  news.changed({ ...NO_ROOM, problem: 'room-full', presentKnown: true, present }, []);
  assert.deepEqual([heard(), pass(GATHERED_FOR_MS)], [[], []]);
});

test('microphones are whispered of after a while, as they are by then', (t) => {
  const { news, heard, pass } = inRoom(t);
  news.changed(room(anna, ben), []);
  pass(GATHERED_FOR_MS);
  pass(MUTES_GATHERED_FOR_MS);
  news.changed(room(muted(1, 'Anna'), ben), []);
  news.changed(room(anna, muted(2, 'Ben')), []);
  assert.deepEqual([heard(), pass(GATHERED_FOR_MS)], [[], []]);
  assert.deepEqual(pass(MUTES_GATHERED_FOR_MS), ['(Microphone off: Ben)']);
});
