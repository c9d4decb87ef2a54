import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Shortcuts } from '../src/shortcuts.js';
import { emptyStorage } from './local_storage.js';
import { stubGlobals } from './stub_global.js';

class Element {
  constructor(name) {
    this.name = name;
  }

  closest(selector) {
    return selector.split(', ').includes(this.name) ? this : null;
  }
}

/** @param {import('node:test').TestContext} t */
function page(t) {
  emptyStorage(t);
  const listeners = {};
  const addEventListener = (name, listener) => void (listeners[name] = listener);
  stubGlobals(t, { addEventListener, Element });
  const acts = [];
  const act = (name) => [name, () => void acts.push(name)];
  const names = ['microphone', 'camera', 'invite', 'chat', 'hand', 'shortcuts'];
  const shortcuts = new Shortcuts(() => {});
  shortcuts.listen(Object.fromEntries(names.map(act)));
  const press = (key, more) => {
    let prevented = false;
    const preventDefault = () => (prevented = true);
    const event = { key, code: '', target: new Element('h1'), preventDefault, ...more };
    listeners.keydown(event);
    return prevented;
  };
  return { shortcuts, acts, press };
}

test('each key does what it is for, and the browser nothing besides', (t) => {
  const { acts, press } = page(t);
  for (const key of ['m', 'C', 'i', 't', 'h', '?']) assert.ok(press(key), key);
  assert.equal(press('x'), false);
  assert.deepEqual(acts, ['microphone', 'camera', 'invite', 'chat', 'hand', 'shortcuts']);
});

test('on a keyboard of another script the place of the letter counts', (t) => {
  const { acts, press } = page(t);
  assert.ok(press('ь', { code: 'KeyM' }));
  assert.ok(press('؟', { code: 'Slash' }));
  assert.equal(press('q', { code: 'KeyM' }), false); // A Latin one that is arranged otherwise.
  assert.deepEqual(acts, ['microphone', 'shortcuts']);
});

test('what is typed, held down or pressed with others is no shortcut', (t) => {
  const { acts, press } = page(t);
  for (const name of ['input', 'select', 'textarea', 'dialog', '[role=menu]']) {
    press('m', { target: new Element(name) });
  }
  for (const held of ['repeat', 'altKey', 'ctrlKey', 'metaKey']) press('m', { [held]: true });
  assert.deepEqual(acts, []);
});

test('who does not want them is not bothered with them, also at the next visit', (t) => {
  const { shortcuts, acts, press } = page(t);
  shortcuts.toggle();
  assert.equal(press('m'), false);
  assert.deepEqual([acts, new Shortcuts(() => {}).areOn], [[], false]);
  shortcuts.toggle();
  assert.equal(new Shortcuts(() => {}).areOn, true);
});
