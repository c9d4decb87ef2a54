import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roomName } from '../src/room_name.js';

const all = Array.from({ length: 128 }, (_, i) => roomName([i, i, i, i]).split('-'));

test('every word is as likely as any other, and no two are the same', () => {
  const adjectives = all.map(([adjective]) => adjective);
  const nouns = all.map(([, noun]) => noun);
  assert.equal(new Set(nouns).size, 128);
  assert.equal(new Set([...adjectives, ...nouns]).size, 64 + 128);
  assert.deepEqual(adjectives.slice(0, 64), adjectives.slice(64));
});

test('a name is four short plain words, and looks the same in a link', () => {
  for (const words of all) {
    assert.match(words.join('-'), /^[a-z]{3,10}(-[a-z]{3,10}){3}$/);
    assert.equal(encodeURIComponent(words.join('-')), words.join('-'));
  }
});
