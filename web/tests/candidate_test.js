import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOfCandidates, fromBrowser, toBrowser } from '../src/shims/candidate.js';

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

test('the end of candidates names the description that they were found for', () => {
  const end = { candidate: '', sdpMid: '', sdpMLineIndex: -1, usernameFragment: '' };
  const sdp = 'v=0\r\na=ice-ufrag:aB3+\r\na=ice-pwd:secret\r\n';
  assert.deepEqual(endOfCandidates({ type: 'offer', sdp }), { ...end, usernameFragment: 'aB3+' });
  assert.deepEqual(endOfCandidates(null), end);
});

test('only the fields of the contract cross', () => {
  const more = { ...full, foundation: '1', priority: 2, toJSON() {} };
  assert.deepEqual(fromBrowser(more), full);
});
