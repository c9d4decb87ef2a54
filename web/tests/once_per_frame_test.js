import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oncePerFrame, PUT_OFF_MAX } from '../src/shims/once_per_frame.js';
import { stubGlobals } from './stub_global.js';

/** A page with frames that come when they are told to, and how often it was drawn. */
function page(t) {
  const frames = new Map();
  const document = Object.assign(new EventTarget(), { hidden: false });
  const clock = { now: 1000 };
  stubGlobals(t, {
    document,
    performance: { now: () => clock.now },
    requestAnimationFrame: (draw) => frames.set(frames.size + 1, draw).size,
    cancelAnimationFrame: (frame) => frames.delete(frame),
  });
  const drawn = { times: 0 };
  const awaited = { something: false, until: Infinity };
  const change = oncePerFrame(() => (drawn.times += 1),
    (waited) => awaited.something && waited < awaited.until);
  const frame = () => {
    const due = [...frames.values()];
    frames.clear();
    due.forEach((draw) => draw());
  };
  const hide = () => {
    document.hidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  return { change, drawn, frame, hide, awaited, clock };
}

test('what changes often is drawn once in the next frame, and then again', (t) => {
  const { change, drawn, frame } = page(t);
  change();
  change();
  assert.equal(drawn.times, 0);
  frame();
  assert.equal(drawn.times, 1);
  frame();
  assert.equal(drawn.times, 1);
  change();
  frame();
  assert.equal(drawn.times, 2);
});

test('out of sight there are no frames, and nothing waits for one', (t) => {
  const { change, drawn, frame, hide } = page(t);
  change();
  hide();
  assert.equal(drawn.times, 1);
  change();
  assert.equal(drawn.times, 2);
  frame();
  assert.equal(drawn.times, 2);
});

test('while somebody waits for the browser nothing is drawn, but not for long', (t) => {
  const { change, drawn, frame, awaited, clock } = page(t);
  awaited.something = true;
  change();
  clock.now += PUT_OFF_MAX - 1;
  frame();
  assert.equal(drawn.times, 0);
  clock.now += 1;
  frame();
  assert.equal(drawn.times, 1);
  change();
  frame();
  assert.equal(drawn.times, 1);
  awaited.something = false;
  frame();
  assert.equal(drawn.times, 2);
});

test('whoever is waited for may say for how long', (t) => {
  const { change, drawn, frame, awaited, clock } = page(t);
  Object.assign(awaited, { something: true, until: 60 });
  change();
  clock.now += 59;
  frame();
  assert.equal(drawn.times, 0);
  clock.now += 1;
  frame();
  assert.equal(drawn.times, 1);
});
