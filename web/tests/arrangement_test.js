import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Arrangement } from '../src/arrangement.js';
import './english.js';
import { emptyStorage } from './local_storage.js';

const FIRST = {
  layout: 'grid', pinned: 0, screens: [], selfShown: true, selfFloats: false,
  corner: 'bottom-end', drag: null,
};
const STAGE = { x: 0, y: 0, width: 1000, height: 600 };
const CORNER = { x: 800, y: 480, width: 160, height: 90 };

/** An element that hears what a pointer does. */
class Element extends EventTarget {
  constructor(direction = 'ltr') {
    super();
    this.direction = direction;
  }

  closest(selector) {
    return selector === `[dir=${this.direction}]` ? this : null;
  }

  setPointerCapture(id) {
    this.captured = id;
  }
}

/** What a person sees the first time, or when they come back. */
function visit() {
  const news = [];
  let draws = 0;
  const arrangement = new Arrangement(() => (draws += 1), (text) => news.push(text));
  return { arrangement, news, draws: () => draws };
}

const pointer = (type, clientX, clientY) => Object.assign(new Event(type), { clientX, clientY });
const press = (currentTarget, more = {}) => ({
  currentTarget, pointerId: 3, isPrimary: true, button: 0, clientX: 880, clientY: 500, ...more,
});

test('the first visit shows the grid, oneself in it', (t) => {
  emptyStorage(t);
  assert.deepEqual(visit().arrangement.choices, FIRST);
});

test('the layout and the place of the self-view are remembered, pins and hiding are not', (t) => {
  emptyStorage(t);
  const { arrangement, draws } = visit();
  arrangement.choose('spotlight');
  arrangement.floatSelf(true);
  arrangement.moveSelf('top-start');
  arrangement.togglePin(7);
  arrangement.toggleSelf();
  assert.equal(draws(), 5);
  const kept = { ...FIRST, layout: 'spotlight', selfFloats: true, corner: 'top-start' };
  assert.deepEqual(arrangement.choices, { ...kept, pinned: 7, selfShown: false });
  assert.deepEqual(visit().arrangement.choices, kept);
  arrangement.forget();
  assert.deepEqual(arrangement.choices, kept);
});

test('what was not kept by this page is not believed', (t) => {
  const entries = emptyStorage(t);
  const strange = ['{"layout":"x","corner":"y","selfFloats":1}', '[]', 'null', '3', '{'];
  for (const text of strange) {
    entries.set('confab.layout', text);
    assert.deepEqual(visit().arrangement.choices, FIRST, text);
  }
});

test('a second press takes a pin off, another moves it, a layout takes it away', (t) => {
  emptyStorage(t);
  const { arrangement } = visit();
  const pinned = (act) => {
    act();
    return arrangement.choices.pinned;
  };
  assert.equal(pinned(() => arrangement.togglePin(7)), 7);
  assert.equal(pinned(() => arrangement.togglePin(9)), 9);
  assert.equal(pinned(() => arrangement.togglePin(9)), 0);
  arrangement.togglePin(9);
  assert.equal(pinned(() => arrangement.choose('grid')), 0);
});

test('whoever hides the own picture is told that others see it, and how it comes back', (t) => {
  emptyStorage(t);
  const { arrangement, news } = visit();
  arrangement.toggleSelf();
  assert.match(news.join(), /others still see it/);
  arrangement.toggleSelf();
  assert.equal(news.length, 1);
});

test('the self-view follows the pointer and drops into the nearest corner', (t) => {
  emptyStorage(t);
  const { arrangement } = visit();
  const element = new Element();
  arrangement.dragSelf(press(element), CORNER, STAGE, false);
  assert.equal(element.captured, 3);
  element.dispatchEvent(pointer('pointermove', 480, 200));
  assert.deepEqual(arrangement.choices.drag, { x: -400, y: -300 });
  element.dispatchEvent(pointer('pointerup', 180, 100));
  assert.deepEqual(arrangement.choices, { ...FIRST, corner: 'top-start' });
  element.dispatchEvent(pointer('pointermove', 480, 200));
  assert.equal(arrangement.choices.drag, null);
});

test('where a line goes to the left, it follows all the same', (t) => {
  emptyStorage(t);
  const { arrangement } = visit();
  const element = new Element('rtl');
  arrangement.dragSelf(press(element), CORNER, STAGE, false);
  element.dispatchEvent(pointer('pointermove', 980, 520));
  assert.deepEqual(arrangement.choices.drag, { x: -100, y: 20 });
});

test('dragged out of the grid it stays out', (t) => {
  emptyStorage(t);
  const { arrangement } = visit();
  const element = new Element();
  arrangement.dragSelf(press(element), CORNER, STAGE, true);
  element.dispatchEvent(pointer('pointermove', 870, 400));
  element.dispatchEvent(pointer('pointercancel', 870, 400));
  assert.equal(arrangement.choices.selfFloats, true);
});

test('a press that is not quite steady, another button or a second finger drags nothing', (t) => {
  emptyStorage(t);
  const { arrangement, draws } = visit();
  const element = new Element();
  arrangement.dragSelf(press(element), CORNER, STAGE, true);
  element.dispatchEvent(pointer('pointermove', 883, 503));
  element.dispatchEvent(pointer('pointerup', 883, 503));
  for (const more of [{ button: 2 }, { isPrimary: false }]) {
    arrangement.dragSelf(press(element, more), CORNER, STAGE, true);
    element.dispatchEvent(pointer('pointermove', 100, 100));
  }
  assert.equal(draws(), 0);
});

test('screens are known in the order in which they began, and forgotten when they end', (t) => {
  emptyStorage(t);
  const { arrangement } = visit();
  const follow = (...sharing) => {
    const peers = [1, 2, 3].map((id) => ({ id, media: { screen: sharing.includes(id) } }));
    arrangement.follow({ peers });
    return arrangement.choices.screens;
  };
  assert.deepEqual(follow(2), [2]);
  assert.deepEqual(follow(1, 2), [2, 1]);
  assert.deepEqual(follow(1, 3), [1, 3]);
  assert.deepEqual(follow(), []);
});
