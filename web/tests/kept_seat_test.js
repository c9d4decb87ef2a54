import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as tab from '../src/shims/kept_seat.js';
import { stubGlobals } from './stub_global.js';

const SEAT = { room: 'harbour', name: 'Ana', claim: '1.17' };
const BOTH = { microphone: true, camera: true };

/** @param {import('node:test').TestContext} t */
function emptyTab(t) {
  const entries = new Map();
  stubGlobals(t, {
    sessionStorage: {
      getItem: (key) => entries.get(key) ?? null,
      setItem: (key, value) => entries.set(key, value),
      removeItem: (key) => entries.delete(key),
    },
  });
  return entries;
}

test('a seat is kept for its room and for no other', (t) => {
  emptyTab(t);
  assert.equal(tab.keptSeat('harbour'), null);
  tab.keepSeat({ ...SEAT, type: 'keep-seat' });
  assert.deepEqual(tab.keptSeat(' harbour '), SEAT);
  assert.equal(tab.keptSeat('bridge'), null);
});

test('an empty claim ends the seat, and what was wished for in it', (t) => {
  const entries = emptyTab(t);
  tab.keepSeat(SEAT);
  tab.keepWishes({ microphone: false, camera: true });
  tab.keepSeat({ ...SEAT, claim: '' });
  assert.equal(tab.keptSeat('harbour'), null);
  assert.equal(entries.size, 0);
});

test('both devices are wanted until the person says otherwise', (t) => {
  emptyTab(t);
  assert.deepEqual(tab.keptWishes(), BOTH);
  tab.keepWishes({ microphone: false, camera: true });
  assert.deepEqual(tab.keptWishes(), { microphone: false, camera: true });
});

test('where nothing may be kept there is simply no seat', (t) => {
  const refuse = () => { throw new DOMException('refused', 'SecurityError'); };
  const sessionStorage = { getItem: refuse, setItem: refuse, removeItem: refuse };
  stubGlobals(t, { sessionStorage });
  tab.keepSeat(SEAT);
  tab.keepWishes({ microphone: false, camera: false });
  assert.equal(tab.keptSeat('harbour'), null);
  assert.deepEqual(tab.keptWishes(), BOTH);
});

for (const [type, again] of [['reload', true], ['navigate', false], ['back_forward', false]]) {
  test(`a page that came by "${type}" is ${again ? '' : 'not '}the one of before`, (t) => {
    stubGlobals(t, { performance: { getEntriesByType: () => [{ type }] } });
    emptyTab(t);
    assert.equal(tab.isOfBefore(), again);
  });
}

test('who goes back to a page within 30 s is still in its call', (t) => {
  emptyTab(t);
  stubGlobals(t, { performance: { getEntriesByType: () => [{ type: 'back_forward' }] } });
  t.mock.timers.enable({ apis: ['Date'], now: 1_000_000 });
  tab.keepLeaving();
  t.mock.timers.tick(29_999);
  assert.deepEqual([tab.isBackSoon(), tab.isOfBefore()], [true, true]);
  t.mock.timers.tick(1);
  assert.deepEqual([tab.isBackSoon(), tab.isOfBefore()], [false, false]);
});
