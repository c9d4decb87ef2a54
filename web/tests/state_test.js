import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inCall } from '../src/view/state.js';

test('a call goes on while the server is out of reach, and does not begin before the seat', () => {
  const phases = ['idle', 'joining', 'in-room', 'reconnecting'];
  assert.deepEqual(phases.map((phase) => inCall({ phase })), [false, false, true, true]);
});
