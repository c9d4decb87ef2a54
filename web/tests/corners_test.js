import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cornerAfter, cornerOf, CORNERS, cornersUnder, cornerTowards, nearestCorner,
} from '../src/view/corners.js';
import { isWithin, overlap, STAGES } from './stages.js';

const PLACE = { x: 100, y: 50, width: 800, height: 450 };

test('an arrow key leads to the corner on that side, and from there nowhere', () => {
  assert.equal(cornerTowards('bottom-end', 'ArrowLeft', 'ltr'), 'bottom-start');
  assert.equal(cornerTowards('bottom-start', 'ArrowUp', 'ltr'), 'top-start');
  assert.equal(cornerTowards('top-start', 'ArrowRight', 'ltr'), 'top-end');
  assert.equal(cornerTowards('top-end', 'ArrowDown', 'ltr'), 'bottom-end');
  assert.equal(cornerTowards('top-end', 'ArrowUp', 'ltr'), 'top-end');
});

test('where a line goes to the left, so does its end', () => {
  assert.equal(cornerTowards('bottom-end', 'ArrowRight', 'rtl'), 'bottom-start');
  assert.equal(cornerTowards('bottom-start', 'ArrowLeft', 'rtl'), 'bottom-end');
});

test('other keys lead to no corner', () => {
  for (const key of ['Enter', ' ', 'Tab', 'Home']) {
    assert.equal(cornerTowards('top-start', key, 'ltr'), null, key);
  }
});

test('press after press leads around all four', () => {
  assert.deepEqual(CORNERS.map(cornerAfter), [...CORNERS.slice(1), CORNERS[0]]);
});

test('what is dropped goes to the corner that is nearest to its middle', () => {
  const at = (x, y) => nearestCorner({ x, y, width: 160, height: 90 }, PLACE);
  assert.equal(at(100, 50), 'top-start');
  assert.equal(at(419, 229), 'top-start');
  assert.equal(at(421, 229), 'top-end');
  assert.equal(at(419, 231), 'bottom-start');
  assert.equal(at(5_000, 5_000), 'bottom-end');
  assert.equal(at(-5_000, 5_000), 'bottom-start');
});

test('in each corner it lies within its place, in the shape of a picture', () => {
  for (const [name, stage] of [...STAGES, ['a small tile', { width: 165, height: 120 }]]) {
    const place = { x: 7, y: 9, ...stage };
    const rects = CORNERS.map((corner) => cornerOf(corner, place));
    for (const [i, rect] of rects.entries()) {
      assert.ok(isWithin(rect, place), name);
      assert.ok(Math.abs(rect.width / rect.height - 16 / 9) < 0.06, name);
      assert.equal(nearestCorner(rect, place), CORNERS[i]);
    }
    assert.ok(!overlap(rects[0], rects[1]));
  }
});

test('the tiles beside the one that it lies over keep their corners', () => {
  const { x, y, width, height } = PLACE;
  const beside = { x: x + width + 10, y, width: 200, height };
  const below = { x, y: y + height + 10, width, height: 100 };
  for (const corner of CORNERS) {
    for (const tile of [beside, below]) {
      assert.deepEqual(cornersUnder(tile, cornerOf(corner, PLACE)), []);
    }
  }
});

test('what it lies over is told by corner', () => {
  for (const corner of CORNERS) {
    assert.deepEqual(cornersUnder(PLACE, cornerOf(corner, PLACE)), [corner]);
  }
  assert.deepEqual(cornersUnder(PLACE, { x: 400, y: 200, width: 160, height: 90 }), []);
  const small = { x: 100, y: 50, width: 60, height: 30 };
  assert.deepEqual(cornersUnder(small, { x: 90, y: 40, width: 160, height: 90 }), CORNERS);
});
