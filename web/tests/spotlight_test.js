import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spotlightOf } from '../src/view/spotlight.js';
import { isWithin, overlap, STAGES } from './stages.js';

const OTHERS = [0, 1, 2, 3, 4, 5, 6];
const area = ({ width, height }) => width * height;

for (const [name, stage] of STAGES) {
  test(`a large tile and up to six small ones fit ${name} without overlap`, () => {
    for (const count of OTHERS) {
      const { large, small } = spotlightOf(count, stage);
      assert.equal(small.length, count);
      const all = [large, ...small];
      for (const [i, tile] of all.entries()) {
        assert.ok(isWithin(tile, stage), `${count}: ${JSON.stringify(tile)}`);
        assert.ok(!all.some((other, j) => j > i && overlap(tile, other)));
      }
    }
  });

  test(`on ${name} the large tile has half of the room, and no small one half of that`, () => {
    for (const count of OTHERS) {
      const { large, small } = spotlightOf(count, stage);
      const whole = spotlightOf(0, stage).large;
      assert.ok(area(large) >= 0.5 * area(whole), `${count}: ${large.width} x ${large.height}`);
      for (const tile of small) assert.ok(area(tile) < area(large) / 2);
    }
  });

  test(`on ${name} faces can be told in the small tiles`, () => {
    for (const { width, height } of spotlightOf(6, stage).small) {
      assert.ok(width >= 60 && height >= 40, `${width} x ${height}`);
      assert.ok(width / height > 1.3 && width / height < 1.8);
    }
  });
}

test('the small ones stand beside the large one on a wide stage and below it on a tall one', () => {
  const beside = spotlightOf(3, { width: 1260, height: 658 });
  for (const tile of beside.small) assert.ok(tile.x >= beside.large.x + beside.large.width);
  const below = spotlightOf(3, { width: 340, height: 500 });
  for (const tile of below.small) assert.ok(tile.y >= below.large.y + below.large.height);
});

test('large and small together stand in the middle', () => {
  const { large, small } = spotlightOf(6, { width: 1260, height: 658 });
  const right = Math.max(...small.map((tile) => tile.x + tile.width));
  assert.ok(Math.abs(large.x - (1260 - right)) <= 1);
});

test('a stage not measured yet gives empty tiles, not broken ones', () => {
  const { large, small } = spotlightOf(2, { width: 0, height: 0 });
  for (const tile of [large, ...small]) assert.ok(Object.values(tile).every(Number.isFinite));
});
