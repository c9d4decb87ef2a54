import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

/** An observer that calls back when the test has something to be seen. */
class FakeObserver {
  observed = new Set();

  constructor(callback) {
    this.callback = callback;
    FakeObserver.made.push(this);
  }

  observe(element) {
    this.observed.add(element);
  }

  unobserve(element) {
    this.observed.delete(element);
  }

  see(entry) {
    if (this.observed.has(entry.target)) this.callback([entry]);
  }
}

globalThis.ResizeObserver = FakeObserver;
globalThis.IntersectionObserver = FakeObserver;
const { ShownTiles } = await import('../src/shims/shown_tiles.js');

const ANA = 7;
let listeners;

beforeEach(() => {
  FakeObserver.made = [];
  listeners = {};
  globalThis.devicePixelRatio = 1;
  globalThis.document = {
    hidden: false,
    pictureInPictureElement: null,
    addEventListener: (type, listener) => (listeners[type] = listener),
  };
});

/** An element of that height, in a window. */
function tileIn(ownerDocument, clientHeight) {
  const video = {};
  return { clientHeight, ownerDocument, video, contains: (inner) => inner === video };
}

/** A tile of Ana's that is watched, and what was told of it. */
function watched(height) {
  const told = [];
  const tiles = new ShownTiles((peer, shown) => told.push([peer, shown]));
  const [sizes, sights] = FakeObserver.made;
  const tile = tileIn(document, height);
  const unwatch = tiles.watch(tile, ANA);
  const resize = (to) => {
    tile.clientHeight = to;
    sizes.see({ target: tile });
  };
  const scroll = (isIntersecting) => sights.see({ target: tile, isIntersecting });
  return { told, tiles, tile, resize, scroll, unwatch };
}

test('the height of a tile is told in device pixels, in steps, and once', () => {
  const { told, resize } = watched(0);
  for (const height of [160, 159, 161]) resize(height);
  globalThis.devicePixelRatio = 2.5;
  resize(160);
  assert.deepEqual(told, [[ANA, 160], [ANA, 176], [ANA, 400]]);
});

test('of a tile that has no place yet nothing is told', () => {
  const { told, resize, scroll } = watched(0);
  resize(0);
  scroll(true);
  assert.deepEqual(told, []);
  scroll(false);
  assert.deepEqual(told, [[ANA, 0]]);
});

test('what is scrolled away is not shown', () => {
  const { told, resize, scroll } = watched(0);
  resize(160);
  scroll(false);
  scroll(true);
  assert.deepEqual(told, [[ANA, 160], [ANA, 0], [ANA, 160]]);
});

test('a page out of sight shows nothing, but for a picture in a window of its own', () => {
  const { told, tile, resize } = watched(0);
  resize(160);
  document.hidden = true;
  listeners.visibilitychange();
  document.pictureInPictureElement = tile.video;
  listeners.enterpictureinpicture();
  document.pictureInPictureElement = null;
  listeners.leavepictureinpicture();
  document.hidden = false;
  listeners.visibilitychange();
  assert.deepEqual(told.map(([, height]) => height), [160, 0, 160, 0, 160]);
});

test('a tile made out of sight, where nothing is observed, is told all the same', async () => {
  document.hidden = true;
  const { told } = watched(160);
  await Promise.resolve();
  assert.deepEqual(told, [[ANA, 0]]);
});

test('a window of its own counts as long as there is one, beside the page or alone', async () => {
  const { told, tiles, resize } = watched(0);
  resize(160);
  document.hidden = true;
  listeners.visibilitychange();
  const unwatch = tiles.watch(tileIn({ hidden: false }, 240), ANA);
  await Promise.resolve();
  document.hidden = false;
  listeners.visibilitychange();
  unwatch();
  assert.deepEqual(told.map(([, height]) => height), [160, 0, 240, 160]);
});

test('a tile that is gone is not shown any more', () => {
  const { told, resize, unwatch } = watched(0);
  resize(160);
  unwatch();
  resize(90);
  listeners.visibilitychange();
  assert.deepEqual(told, [[ANA, 160], [ANA, 0]]);
});

test('a recording has pictures of its size, whatever of them the page shows', () => {
  const { told, tiles, resize } = watched(0);
  tiles.wantAtLeast(new Map([[ANA, 480], [-ANA, 96]]));
  resize(160);
  resize(640);
  tiles.wantAtLeast(new Map([[ANA, 720]]));
  document.hidden = true;
  listeners.visibilitychange();
  tiles.wantAtLeast(new Map());
  assert.deepEqual(told, [[ANA, 480], [-ANA, 96], [ANA, 640], [ANA, 720], [-ANA, 0], [ANA, 0]]);
});
