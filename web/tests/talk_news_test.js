import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from './english.js';

const { GATHERED_FOR_MS } = await import('../src/news.js');
const { REACTIONS_GATHERED_FOR_MS, TalkNews } = await import('../src/talk/news.js');

const NOTHING = { unread: 0, hands: [], recording: [] };
const message = (peer, text, delivery = 'delivered') => ({ id: 1, peer, text, delivery });

/** @param {import('node:test').TestContext} t */
function listening(t, isOpen = false) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const told = [];
  const around = {
    isOpen,
    say: (text) => told.push(['said', plain(text)]),
    whisper: (text) => told.push(['whispered', plain(text)]),
  };
  return { told, news: new TalkNews(around, (peer) => `P${peer}`, (peer) => peer < 9) };
}

test('messages that come within a moment are told together', (t) => {
  const { told, news } = listening(t);
  news.message(message(1, 'a'), undefined, true);
  news.message(message(2, 'b'), undefined, true);
  t.mock.timers.tick(GATHERED_FOR_MS - 1);
  assert.deepEqual(told, []);
  t.mock.timers.tick(1);
  assert.deepEqual(told, [['said', '2 new messages, from P1 and P2']]);
});

test('what can be seen in the chat is only read out', (t) => {
  const { told, news } = listening(t, true);
  news.message(message(1, 'a'), undefined, true);
  t.mock.timers.tick(GATHERED_FOR_MS);
  assert.deepEqual(told, [['whispered', 'P1: a']]);
});

test('of one’s own messages only those are told of that did not arrive, once', (t) => {
  const { told, news } = listening(t);
  const waiting = message(0, 'a', 'waiting');
  const lost = message(0, 'a', 'not-delivered');
  news.message(waiting, undefined, true);
  news.message(message(0, 'b'), waiting, false);
  news.message(lost, waiting, false);
  news.message(lost, lost, false);
  t.mock.timers.tick(GATHERED_FOR_MS);
  assert.deepEqual(told, [['said', 'A message of yours was not delivered']]);
});

test('one’s own hand and recordings are told of at once, hands of others together', (t) => {
  const { told, news } = listening(t);
  const after = { ...NOTHING, hands: [1, 0], recording: [2] };
  news.changed(NOTHING, after);
  assert.deepEqual(told.splice(0), [
    ['whispered', 'Your hand is raised, as number 2'], ['said', 'P2 is recording this call'],
  ]);
  news.changed(after, { ...after, hands: [1, 0, 3] });
  t.mock.timers.tick(GATHERED_FOR_MS);
  assert.deepEqual(told, [['said', 'P1 and P3 raise their hands']]);
});

test('a hand that goes up and down within a moment is no news', (t) => {
  const { told, news } = listening(t);
  news.changed(NOTHING, { ...NOTHING, hands: [1] });
  news.changed({ ...NOTHING, hands: [1] }, NOTHING);
  t.mock.timers.tick(GATHERED_FOR_MS);
  assert.deepEqual(told, []);
});

test('of a hand that went down with its person it is only told that they have gone', (t) => {
  const { told, news } = listening(t);
  const raised = { ...NOTHING, hands: [8, 9] };
  news.changed(NOTHING, raised);
  t.mock.timers.tick(GATHERED_FOR_MS);
  told.length = 0;
  news.changed(raised, NOTHING);
  t.mock.timers.tick(GATHERED_FOR_MS);
  assert.deepEqual(told, [['said', 'P8 no longer raises a hand']]);
});

test('reactions of many are told together, and that too much came is told at once', (t) => {
  const { told, news } = listening(t);
  for (const peer of [1, 2, 1]) news.reaction(peer, 'clap');
  t.mock.timers.tick(REACTIONS_GATHERED_FOR_MS);
  assert.deepEqual(told.splice(0), [['whispered', 'Applause: P1 and P2']]);
  news.flooded();
  assert.deepEqual(told, [['said', 'Somebody wrote too much at once: some of it is missing']]);
});
