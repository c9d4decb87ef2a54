import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Later, PATIENCE } from '../src/later.js';
import { stubGlobals } from './stub_global.js';

const view = (phase, state) => ({ phase, peers: [{ id: 1, state }] });
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Parts, and which of them were fetched so far; the page is idle at once. */
function parts(t, ...names) {
  const fetched = [];
  const timers = [];
  stubGlobals(t, {
    requestIdleCallback: queueMicrotask,
    setTimeout: (act, after) => timers.push([act, after]),
    clearTimeout: (timer) => timers.splice(timer - 1, 1),
  });
  const later = new Later(async () => names.map((name) => async () => {
    fetched.push(name);
    if (name === 'missing') throw new Error('the server is away');
  }));
  return { later, fetched, timers };
}

test('one part after the other is fetched, once, when there is a picture', async (t) => {
  const { later, fetched } = parts(t, 'texts', 'menu');
  later.viewChanged(view('in-room', 'connected'));
  await settled();
  assert.deepEqual(fetched, []);
  later.callStands();
  later.callStands();
  assert.deepEqual(fetched, []); // Not before the page is idle.
  await settled();
  later.viewChanged(view('in-room', 'connected'));
  await settled();
  assert.deepEqual(fetched, ['texts', 'menu']);
});

test('where there is no picture, some time after somebody is connected', async (t) => {
  const { later, fetched, timers } = parts(t, 'texts');
  later.viewChanged(view('joining', 'connected'));
  later.viewChanged(view('in-room', 'connecting'));
  assert.deepEqual(timers, []);
  later.viewChanged(view('in-room', 'connected'));
  later.viewChanged(view('in-room', 'connected'));
  const [[act, after], ...others] = timers;
  assert.deepEqual([after, others], [PATIENCE, []]);
  act();
  await settled();
  assert.deepEqual(fetched, ['texts']);
});

test('what failed is tried again, but not while the server is away', async (t) => {
  const { later, fetched } = parts(t, 'missing', 'menu');
  later.callStands();
  await settled();
  assert.deepEqual(fetched, ['missing', 'menu']);
  later.viewChanged(view('reconnecting', 'connected'));
  await settled();
  assert.deepEqual(fetched, ['missing', 'menu']);
  later.viewChanged(view('in-room', 'connected'));
  await settled();
  assert.deepEqual(fetched, ['missing', 'menu', 'missing']);
});
