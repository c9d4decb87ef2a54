import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HeardLevel } from '../src/shims/heard_level.js';

/** The level for each further second of sound of this power. */
function levels(...powers) {
  const heard = new HeardLevel();
  let energy = 0;
  return powers.map((power, i) => heard.next(energy += power, i + 1));
}

test('it is told since the time before, in equal steps for the ear', () => {
  assert.deepEqual(levels(10 ** -1, 10 ** -5.5, 10 ** -3.25, 10 ** -1), [100, 0, 50, 100]);
});

test('silence, and what is louder than loud speech, are the ends of the scale', () => {
  assert.deepEqual(levels(0, 1, 1e-12), [0, 100, 0]);
});

test('where nothing was played since, or the sums began anew, nothing is heard', () => {
  const heard = new HeardLevel();
  assert.equal(heard.next(0.1, 1), 100);
  assert.equal(heard.next(0.1, 1), 0);
  assert.equal(heard.next(0.2, 1), 0);
  assert.equal(heard.next(0, 0), 0);
  assert.equal(heard.next(0.1, 1), 100);
});
