import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useSpeaker } from '../src/shims/speaker.js';

/** An element that refuses so many times to play over another speaker. */
class Element extends EventTarget {
  asked = [];
  sinkId = '';

  constructor(refusals, name = 'AbortError') {
    super();
    this.refusals = refusals;
    this.refusal = name;
  }

  async setSinkId(id) {
    this.asked.push(id);
    if (this.asked.length <= this.refusals) throw new DOMException('', this.refusal);
    this.sinkId = id;
  }

  async play() {
    await new Promise((resolve) => setImmediate(resolve));
    this.dispatchEvent(new Event('timeupdate'));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('a speaker refused while the sound begins is asked for again as it goes on', async () => {
  const element = new Element(2);
  useSpeaker(element, 'headset');
  await element.play();
  await element.play();
  assert.deepEqual([element.asked.length, element.sinkId], [3, 'headset']);
});

test('what is chosen meanwhile counts', async () => {
  const element = new Element(1);
  useSpeaker(element, 'headset');
  useSpeaker(element, '');
  await element.play();
  await element.play();
  assert.deepEqual(element.asked, ['headset', '']);
});

test('a speaker that is gone is not asked for again, nor one that never comes', async (t) => {
  const warnings = t.mock.method(console, 'warn', () => {});
  const gone = new Element(99, 'NotFoundError');
  useSpeaker(gone, 'headset');
  const never = new Element(99);
  useSpeaker(never, 'headset');
  for (let i = 0; i < 20; i += 1) await Promise.all([gone.play(), never.play()]);
  assert.deepEqual([gone.asked.length, never.asked.length], [1, 10]);
  assert.equal(warnings.mock.callCount(), 2);
});
