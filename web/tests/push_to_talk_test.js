import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listenForTalk } from '../src/shims/push_to_talk.js';
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
function page(t, mayBegin = true) {
  const listeners = {};
  const addEventListener = (name, listener) => void (listeners[name] = listener);
  stubGlobals(t, { addEventListener, Element });
  const log = [];
  listenForTalk(() => (log.push('begin'), mayBegin), () => log.push('end'));
  const key = (name, target, more) => {
    let prevented = false;
    const preventDefault = () => (prevented = true);
    listeners[name]({ code: 'Space', target, preventDefault, ...more });
    return prevented;
  };
  return { log, key, blur: () => listeners.blur() };
}

const heading = new Element('h1');

test('one talks from the press of the space bar to its release, however it repeats', (t) => {
  const { log, key } = page(t);
  assert.ok(key('keydown', heading));
  assert.ok(key('keydown', heading, { repeat: true }));
  key('keyup', heading);
  key('keyup', heading);
  assert.deepEqual(log, ['begin', 'end']);
});

test('a window that loses the focus ends the talk', (t) => {
  const { log, key, blur } = page(t);
  key('keydown', heading);
  blur();
  key('keyup', heading);
  assert.deepEqual(log, ['begin', 'end']);
});

test('who was not muted is not muted by the release', (t) => {
  const { log, key } = page(t, false);
  key('keydown', heading);
  key('keyup', heading);
  assert.deepEqual(log, ['begin']);
});

for (const name of ['button', 'input', 'select', 'textarea']) {
  test(`on a ${name} the space bar does what it always does`, (t) => {
    const { log, key } = page(t);
    assert.equal(key('keydown', new Element(name)), false);
    assert.deepEqual(log, []);
  });
}

test('other keys, and shortcuts of the browser, do not talk', (t) => {
  const { log, key } = page(t);
  key('keydown', heading, { code: 'KeyM' });
  key('keydown', heading, { ctrlKey: true });
  assert.deepEqual(log, []);
});
