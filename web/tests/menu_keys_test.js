import assert from 'node:assert/strict';
import { test } from 'node:test';
import { downOrUp, itemAt } from '../src/view/menu_keys.js';

const NAMES = ['Grid', 'Spotlight', 'Show my picture', 'Full screen'];
/** @param {string} key @param {number} at */
const from = (key, at) => itemAt(key, at, NAMES);

test('the arrow keys go from item to item, and around', () => {
  assert.deepEqual([0, 1, 2, 3].map((at) => from('ArrowDown', at)), [1, 2, 3, 0]);
  assert.deepEqual([0, 1, 2, 3].map((at) => from('ArrowUp', at)), [3, 0, 1, 2]);
  assert.deepEqual([from('ArrowDown', -1), from('ArrowUp', -1)], [0, 3]);
});

test('Home and End lead to the first and the last', () => {
  assert.deepEqual([from('Home', 2), from('End', 1)], [0, 3]);
});

test('a letter leads to the next item that begins with it', () => {
  assert.deepEqual([from('s', 0), from('s', 1), from('S', 2), from('f', 0)], [1, 2, 1, 3]);
  assert.equal(from('x', 0), -1);
});

test('other keys keep their meaning', () => {
  for (const key of ['Enter', ' ', 'Tab', 'Escape', 'F1']) assert.equal(from(key, 0), -1, key);
});

test('where items stand beside each other, the next one is where a line goes', () => {
  assert.equal(downOrUp('ArrowRight', 'ltr'), 'ArrowDown');
  assert.equal(downOrUp('ArrowRight', 'rtl'), 'ArrowUp');
  assert.equal(downOrUp('ArrowLeft', 'rtl'), 'ArrowDown');
  assert.equal(downOrUp('Home', 'ltr'), 'Home');
});
