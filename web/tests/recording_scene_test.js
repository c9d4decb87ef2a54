import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  filling, fitted, placesOf, sceneOf, screensOf, STAGE,
} from '../src/recording/scene.js';
import { plain } from './english.js';
import { isWithin, overlap } from './stages.js';

const PEOPLE_MAX = 8;
const WHOLE = { x: 0, y: 0, ...STAGE };
const area = ({ width, height }) => width * height;

function peer(id, media = {}, facts = {}) {
  const all = { microphone: true, camera: true, screen: false, ...media };
  return {
    id, name: `Person ${id}`, state: 'connected', media: all, soundAlone: false,
    screenAlone: false, ...facts,
  };
}

const shown = (peers, { picture = {}, isOn = false, name = 'Ada' } = {}) =>
  ({ view: { peers }, own: { picture, screen: { isOn } }, ui: { name } });

test('all have tiles of one size that lie apart and within the picture, oneself first', () => {
  for (let count = 0; count < PEOPLE_MAX; count += 1) {
    const people = ['self', ...Array.from({ length: count }, (_, i) => i + 1)];
    const places = placesOf(people, [], STAGE);
    assert.deepEqual(places.map(([id]) => id), people);
    assert.equal(new Set(places.map(([, place]) => area(place))).size, 1);
    places.forEach(([, place], i) => {
      assert.ok(isWithin(place, WHOLE) && area(place) > 0);
      assert.ok(places.slice(i + 1).every(([, other]) => !overlap(place, other)));
    });
  }
});

test('the latest screen is larger than all else together, which stands beside it', () => {
  for (let count = 0; count < PEOPLE_MAX; count += 1) {
    const people = ['self', ...Array.from({ length: count }, (_, i) => i + 1)];
    const [[id, large], ...others] = placesOf(people, [-1, 'screen'], STAGE);
    assert.equal(id, 'screen');
    assert.deepEqual(others.map(([other]) => other), [...people, -1]);
    assert.ok(area(large) > others.reduce((sum, [, place]) => sum + area(place), 0));
    for (const [, place] of others) {
      assert.ok(isWithin(place, WHOLE) && area(place) > 0 && !overlap(place, large));
    }
  }
});

test('screens stand in the order in which they began, whoever shares them', () => {
  const [two, three] = [peer(2, { screen: true }), peer(3, { screen: true })];
  const first = screensOf([], shown([peer(2), three]));
  const second = screensOf(first, shown([two, three]));
  const third = screensOf(second, shown([two, three], { isOn: true }));
  assert.deepEqual([first, second, third], [[-3], [-3, -2], [-3, -2, 'screen']]);
  assert.deepEqual(screensOf(third, shown([two, peer(3)], { isOn: true })), [-2, 'screen']);
  assert.deepEqual(screensOf(third, shown([])), []);
});

test('a picture is there while it comes, or stood still just now', () => {
  const isSeen = (...facts) => sceneOf(shown([peer(2, ...facts)]), [])[1].isSeen;
  assert.equal(isSeen(), true);
  assert.equal(isSeen({}, { state: 'reconnecting' }), true);
  assert.equal(isSeen({ camera: false }), false);
  assert.equal(isSeen({}, { state: 'connecting' }), false);
  assert.equal(isSeen({}, { state: 'failed' }), false);
  assert.equal(isSeen({}, { soundAlone: true }), false);
  assert.equal(isSeen({}, { screenAlone: true }), false);
  assert.equal(sceneOf(shown([]), [])[0].isSeen, true);
  assert.equal(sceneOf(shown([], { picture: null }), [])[0].isSeen, false);
});

test('so is a screen, also where its owner has no camera on', () => {
  const isSeen = (facts) =>
    sceneOf(shown([peer(2, { camera: false, screen: true }, facts)]), [-2])[0].isSeen;
  assert.equal(isSeen({}), true);
  assert.equal(isSeen({ screenAlone: true }), true);
  assert.equal(isSeen({ soundAlone: true }), false);
  assert.equal(isSeen({ state: 'failed' }), false);
  assert.equal(sceneOf(shown([], { isOn: true }), ['screen'])[0].isSeen, true);
});

test('each tile has a name, one’s own too', () => {
  const names = (scene) => scene.map(({ name, isScreen }) => [plain(name), isScreen]);
  const all = shown([peer(2), peer(3, {}, { name: ' ' })], { isOn: true });
  assert.deepEqual(names(sceneOf(all, [-2, 'screen'])), [
    ['Ada’s screen', true], ['Ada', false], ['Person 2', false], ['Guest', false],
    ['Person 2’s screen', true],
  ]);
  assert.deepEqual(names(sceneOf(shown([], { name: '' }), [])), [['Guest', false]]);
});

test('a picture fills its place evenly, and loses the same at two edges', () => {
  const wide = filling({ width: 640, height: 360 }, { width: 100, height: 100 });
  assert.deepEqual(wide, { x: 140, y: 0, width: 360, height: 360 });
  const tall = filling({ width: 360, height: 640 }, { width: 200, height: 100 });
  assert.deepEqual(tall, { x: 0, y: 230, width: 360, height: 180 });
});

test('a screen is there whole, in the middle of its place', () => {
  const place = { x: 10, y: 20, width: 400, height: 400 };
  assert.deepEqual(fitted({ width: 800, height: 400 }, place),
    { x: 10, y: 120, width: 400, height: 200 });
  assert.deepEqual(fitted({ width: 100, height: 200 }, place),
    { x: 110, y: 20, width: 200, height: 400 });
});
