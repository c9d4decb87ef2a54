import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gridOf } from '../src/view/grid.js';
import { overlap, PEOPLE, STAGES } from './stages.js';

for (const [name, stage] of STAGES) {
  test(`one to eight tiles fit ${name} without overlap`, () => {
    for (const count of PEOPLE) {
      const tiles = gridOf(count, stage);
      assert.equal(tiles.length, count);
      for (const [i, tile] of tiles.entries()) {
        assert.ok(tile.x >= 0 && tile.x + tile.width <= stage.width + 1);
        assert.ok(tile.y >= 0 && tile.y + tile.height <= stage.height + 1);
        assert.ok(!tiles.some((other, j) => j > i && overlap(tile, other)));
      }
    }
  });

  test(`tiles on ${name} keep the shape of a picture`, () => {
    for (const count of PEOPLE) {
      const [{ width, height }] = gridOf(count, stage);
      assert.ok(width / height > 0.98 && width / height < 1.8, `${count}: ${width} x ${height}`);
    }
  });

  test(`eight tiles on ${name} fill most of it`, () => {
    const tiles = gridOf(8, stage);
    const filled = tiles.reduce((sum, { width, height }) => sum + width * height, 0);
    assert.ok(filled > 0.6 * stage.width * stage.height);
  });
}

test('the last row is centred', () => {
  const [, , , fourth, fifth] = gridOf(5, { width: 1260, height: 658 });
  assert.equal(fourth.x, 1260 - (fifth.x + fifth.width));
});

test('a stage not measured yet gives empty tiles, not broken ones', () => {
  for (const tile of gridOf(3, { width: 0, height: 0 })) {
    assert.ok(Object.values(tile).every(Number.isFinite));
  }
});
