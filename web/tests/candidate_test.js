import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromBrowser, toBrowser } from '../src/shims/candidate.js';

const full = { candidate: 'c', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'u' };
const bare = { candidate: '', sdpMid: null, sdpMLineIndex: null, usernameFragment: null };

test('a full candidate stays as it is, both ways', () => {
  assert.deepEqual(fromBrowser(full), full);
  assert.deepEqual(toBrowser(full), full);
});

test('what the browser leaves out has a value for the core, and is left out again', () => {
  const given = { candidate: '', sdpMid: '', sdpMLineIndex: -1, usernameFragment: '' };
  assert.deepEqual(fromBrowser(bare), given);
  assert.deepEqual(toBrowser(given), bare);
});

test('only the fields of the contract cross', () => {
  const more = { ...full, foundation: '1', priority: 2, toJSON() {} };
  assert.deepEqual(fromBrowser(more), full);
});
