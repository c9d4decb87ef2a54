import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from './english.js';

const {
  deliveryOf, handsNews, messagesNews, ownHandNews, PROBLEMS, REACTIONS, reactionsNews,
  recordingNews, TOLD_LENGTH_MAX,
} = await import('../src/view/talk_texts.js');

const NAMES = { 1: 'Ana', 2: 'Bo', 3: 'Cy' };
const nameOf = (peer) => NAMES[peer];
const own = (delivery, delivered, of) => plain(deliveryOf({ delivery, delivered, of }));
const message = (peer, text) => ({ peer, text });

test('what became of a message is told in plain words', () => {
  assert.equal(own('waiting', 0, 3), 'Waiting for the connection');
  assert.equal(own('waiting', 2, 3), 'Delivered to 2 of 3');
  assert.equal(own('delivered', 3, 3), 'Delivered');
  assert.equal(own('in-part', 2, 3), 'Delivered to 2 of 3');
  assert.equal(own('not-delivered', 0, 3), 'Not delivered');
});

test('every problem and every reaction has words', () => {
  for (const told of Object.values({ ...PROBLEMS, ...REACTIONS })) assert.ok(told());
});

test('one message is told as it is, several by how many they are and of whom', () => {
  const news = (...messages) => plain(messagesNews(messages, nameOf));
  assert.equal(news(), '');
  assert.equal(news(message(1, 'hello\n\tthere')), 'Ana: hello there');
  assert.equal(news(message(1, 'a'), message(2, 'b'), message(1, 'c')),
    '3 new messages, from Ana and Bo');
});

test('a long message is told from its beginning, whole characters only', () => {
  const long = '😀'.repeat(TOLD_LENGTH_MAX);
  assert.equal(plain(messagesNews([message(1, long)], nameOf)), `Ana: ${long}`);
  assert.equal(plain(messagesNews([message(1, `${long}x`)], nameOf)), `Ana: ${long}…`);
});

test('hands are told of as they go up and down, one’s own apart and with its place', () => {
  const news = (before, after) => plain(handsNews(before, after, nameOf));
  assert.equal(news([], [1]), 'Ana raises a hand');
  assert.equal(news([3], [0, 1, 2]),
    'Ana and Bo raise their hands. Cy no longer raises a hand');
  assert.equal(news([0, 1], [1]), '');
  assert.equal(plain(ownHandNews([1], [1, 0])), 'Your hand is raised, as number 2');
  assert.equal(plain(ownHandNews([0, 1], [1])), 'Your hand is down');
  assert.equal(ownHandNews([0, 1], [1, 0]), '');
});

test('recordings of others are told of as they begin and end', () => {
  const news = (before, after) => plain(recordingNews(before, after, nameOf));
  assert.equal(news([], [0, 1]), 'Ana is recording this call');
  assert.equal(news([0, 1], [2, 3]), 'Bo and Cy are recording this call. ' +
    'Ana no longer records this call');
  assert.equal(news([1], [1, 0]), '');
});

test('reactions are told by their kinds, each person once', () => {
  const reaction = (peer, kind) => ({ peer, reaction: kind });
  const all = [reaction(1, 'clap'), reaction(2, 'heart'), reaction(3, 'clap'), reaction(1, 'clap')];
  assert.equal(plain(reactionsNews(all, nameOf)), 'Applause: Ana and Cy. Heart: Bo');
});
