import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newsOf, PROBLEMS, sizeOf, stateOf } from '../src/view/file_texts.js';
import { plain } from './english.js';

const STATES = ['offered', 'going', 'checking', 'done', 'cancelled', 'failed', 'damaged',
  'too-many', 'gone'];
const file = (changes) => ({
  id: 1, peer: 2, incoming: false, name: 'a.txt', size: 2_400_000, mediaType: '', state: 'going',
  endedHere: false, pausedHere: false, pausedThere: false, connected: true, bytes: 1_200_000,
  ...changes,
});
const told = (changes) => plain(stateOf(file(changes), 'Bo', 'en'));

test('a size is told as a person says it', () => {
  const said = [0, 1, 999, 1_500, 2_400_000, 7e9, 3e12, 2 ** 53].map((size) => sizeOf(size, 'en'));
  assert.deepEqual(said, [
    '0 bytes', '1 byte', '999 bytes', '2 kB', '2.4 MB', '7 GB', '3 TB', '9,007.2 TB',
  ]);
});

test('each state has words, and so has what can be wrong', () => {
  for (const state of STATES) {
    for (const incoming of [false, true]) {
      for (const endedHere of [false, true]) assert.ok(told({ state, incoming, endedHere }));
    }
  }
  for (const problem of Object.values(PROBLEMS)) assert.ok(problem());
});

test('what goes says how far it is, or why it waits', () => {
  assert.equal(told({}), '1.2 MB of 2.4 MB');
  assert.equal(told({ pausedHere: true, pausedThere: true }), 'Paused');
  assert.equal(told({ pausedThere: true }), 'Paused by Bo');
  assert.equal(told({ connected: false }), 'Goes on when the connection is back');
});

test('a failure is told by whose fault it is', () => {
  const failed = (incoming, endedHere) => told({ state: 'failed', incoming, endedHere });
  assert.equal(failed(true, true), 'It could not be stored');
  assert.equal(failed(false, false), 'It could not be stored');
  assert.equal(failed(true, false), 'It could not be read');
  assert.equal(failed(false, true), 'It could not be read');
});

test('offers and endings are announced, and nothing between', () => {
  const news = (before, after) => plain(newsOf(before && file(before), file(after), 'Bo'));
  assert.equal(news(undefined, { incoming: true, state: 'offered' }), 'Bo wants to send you a.txt');
  assert.equal(news(undefined, { state: 'offered' }), '');
  assert.equal(news({ state: 'offered' }, { state: 'going' }), '');
  assert.equal(news({}, { bytes: 5 }), '');
  assert.equal(news({}, { state: 'done' }), 'Bo has a.txt');
  assert.equal(news({ incoming: true }, { incoming: true, state: 'done' }),
    'a.txt has arrived from Bo');
  assert.equal(news({}, { state: 'cancelled', endedHere: true }), '');
  assert.equal(news({}, { state: 'damaged' }),
    'a.txt did not arrive whole. The other person is Bo');
});
