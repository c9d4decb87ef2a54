import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WakeLock } from '../src/shims/wake_lock.js';
import { stubGlobals } from './stub_global.js';

/** A browser, with how many locks of its screen are held.
 * @param {import('node:test').TestContext} t */
function browser(t, { wakeLock } = {}) {
  const held = new Set();
  const request = async () => {
    const lock = { release: async () => void held.delete(lock) };
    held.add(lock);
    return lock;
  };
  const document = new EventTarget();
  document.hidden = false;
  stubGlobals(t, { document, navigator: { wakeLock: wakeLock ?? { request } } });
  const become = async (hidden) => {
    if (hidden) held.clear(); // As browsers do.
    document.hidden = hidden;
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
  };
  return { held, become, lock: new WakeLock() };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('the screen is kept on for as long as that is wanted', async (t) => {
  const { held, lock } = browser(t);
  lock.want(true);
  lock.want(true);
  await settled();
  assert.equal(held.size, 1);
  lock.want(false);
  await settled();
  assert.equal(held.size, 0);
});

test('a page that is seen again takes it again, if it is still wanted', async (t) => {
  const { held, become, lock } = browser(t);
  lock.want(true);
  await settled();
  await become(true);
  assert.equal(held.size, 0);
  await become(false);
  assert.equal(held.size, 1);
  lock.want(false);
  await become(true);
  await become(false);
  assert.equal(held.size, 0);
});

test('what comes after it is wanted no more is given back', async (t) => {
  const { held, lock } = browser(t);
  lock.want(true);
  lock.want(false);
  await settled();
  assert.equal(held.size, 0);
});

test('a browser without it, or that refuses, is left alone', async (t) => {
  stubGlobals(t, { console: { ...console, debug: () => {} } });
  const request = async () => { throw new DOMException('low battery', 'NotAllowedError'); };
  const { lock } = browser(t, { wakeLock: { request } });
  lock.want(true);
  await settled();
  stubGlobals(t, { navigator: {} });
  lock.want(false);
  lock.want(true);
});
