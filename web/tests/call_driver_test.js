import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCallDriver } from '../src/shims/call_driver.js';

/** Steps are given by the events themselves; the core only carries the timer.
 * @param {object} [core] */
function driverWith(performers, core = {}) {
  return createCallDriver(core, performers);
}

test('an event that an action leads to waits until the step is performed', () => {
  const log = [];
  const feed = driverWith({
    first: () => {
      log.push('first');
      feed(() => (log.push('event'), { actions: [{ type: 'last' }] }));
    },
    second: () => log.push('second'),
    last: () => log.push('last'),
  });
  feed(() => ({ actions: [{ type: 'first' }, { type: 'second' }] }));
  assert.deepEqual(log, ['first', 'second', 'event', 'last']);
});

test('a step that fails does not deafen the driver', () => {
  const feed = driverWith({});
  assert.throws(() => feed(() => { throw new Error('trap'); }), /trap/);
  let heard = false;
  feed(() => ((heard = true), { actions: [] }));
  assert.ok(heard);
});

test('the timer follows the latest step only', (t) => {
  /** @type {Map<number, Function>} */
  const timers = new Map();
  t.mock.method(globalThis, 'setTimeout', (callback, delay) => {
    timers.set(delay, callback);
    return delay;
  });
  t.mock.method(globalThis, 'clearTimeout', (delay) => timers.delete(delay));
  let fired = 0;
  const feed = driverWith({}, { timerFired: () => ((fired += 1), { actions: [] }) });
  feed((_, now) => ({ actions: [], wakeAt: now + 50_000 }));
  feed((_, now) => ({ actions: [], wakeAt: now - 5 }));
  assert.deepEqual([...timers.keys()], [0]);
  timers.get(0)();
  assert.equal(fired, 1);
  feed((_, now) => ({ actions: [], wakeAt: now + 50_000 }));
  feed(() => ({ actions: [] }));
  assert.equal(timers.size, 0);
});
