import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutOf, spotlitOf } from '../src/view/layout.js';
import { isWithin, overlap, STAGES } from './stages.js';

const LAPTOP = { width: 1260, height: 658 };
const PHONE = { width: 340, height: 500 };
const GRID = {
  layout: 'grid', pinned: 0, screens: [], selfShown: true, selfFloats: false,
  corner: 'bottom-end', drag: null,
};
const SPOTLIGHT = { ...GRID, layout: 'spotlight' };

const people = (count, speaker = 0) => ({
  peers: Array.from({ length: count }, (_, i) => ({ id: i + 1 })),
  speaker,
});
const idsOf = ({ places }) => [...places.keys()];

test('in the grid everybody has a tile, oneself first, then in the order of coming', () => {
  assert.deepEqual(idsOf(layoutOf(people(3), GRID, LAPTOP)), ['self', 1, 2, 3]);
  assert.deepEqual(idsOf(layoutOf(people(0), GRID, LAPTOP)), ['self', 'invite']);
});

test('two people on a wide stage: oneself sits in the corner of the other', () => {
  const { places, over } = layoutOf(people(1), GRID, LAPTOP);
  const [self, other] = [places.get('self'), places.get(1)];
  assert.equal(over, other);
  assert.ok(self.width < other.width / 3);
  assert.ok(overlap(self, other));
  assert.ok(self.x + self.width < other.x + other.width);
});

test('two people on a tall stage share it alike', () => {
  const { places, over } = layoutOf(people(1), GRID, PHONE);
  assert.equal(places.get('self').width, places.get(1).width);
  assert.ok(!overlap(places.get('self'), places.get(1)));
  assert.equal(over, null);
});

test('a stage not measured yet gives empty tiles, not broken ones', () => {
  for (const count of [0, 1, 3]) {
    for (const choices of [GRID, SPOTLIGHT]) {
      const { places } = layoutOf(people(count), choices, { width: 0, height: 0 });
      for (const tile of places.values()) assert.ok(Object.values(tile).every(Number.isFinite));
    }
  }
});

test('a self-view that is to be small leaves the grid to the others', () => {
  const { places, over } = layoutOf(people(4), { ...GRID, selfFloats: true }, LAPTOP);
  const own = layoutOf(people(4), GRID, LAPTOP).places;
  assert.deepEqual(over, { x: 0, y: 0, ...LAPTOP });
  assert.ok(places.get(1).width > own.get(1).width);
  assert.ok(places.get('self').width < own.get('self').width);
});

test('a self-view that is hidden takes no room', () => {
  const hidden = { ...GRID, selfShown: false };
  assert.deepEqual(idsOf(layoutOf(people(3), hidden, LAPTOP)), [1, 2, 3]);
  assert.deepEqual(idsOf(layoutOf(people(1), hidden, LAPTOP)), [1]);
  assert.deepEqual(idsOf(layoutOf(people(0), hidden, LAPTOP)), ['invite']);
  assert.equal(layoutOf(people(1), hidden, LAPTOP).over, null);
});

test('in spotlight who spoke last is large, and until then who came first', () => {
  assert.equal(layoutOf(people(3, 2), SPOTLIGHT, LAPTOP).large, 2);
  assert.equal(layoutOf(people(3), SPOTLIGHT, LAPTOP).large, 1);
  assert.equal(layoutOf(people(0), SPOTLIGHT, LAPTOP).large, 0);
  assert.equal(layoutOf(people(3, 2), GRID, LAPTOP).large, 0);
});

test('who is pinned is large whoever speaks, also in the grid, while they are here', () => {
  for (const choices of [GRID, SPOTLIGHT]) {
    assert.equal(layoutOf(people(3, 2), { ...choices, pinned: 3 }, LAPTOP).large, 3);
  }
  assert.equal(layoutOf(people(2, 2), { ...GRID, pinned: 3 }, LAPTOP).large, 0);
  assert.equal(layoutOf(people(2, 2), { ...SPOTLIGHT, pinned: 3 }, LAPTOP).large, 2);
});

test('the small window shows the same person in either layout', () => {
  assert.equal(spotlitOf(people(3, 2), GRID), 2);
  assert.equal(spotlitOf(people(3, 2), { ...GRID, pinned: 3 }), 3);
  assert.equal(spotlitOf(people(0), GRID), 0);
});

for (const [name, stage] of STAGES) {
  test(`up to eight in spotlight fit ${name}, oneself in a corner of who is large`, () => {
    for (let others = 1; others <= 7; others += 1) {
      const { places, large } = layoutOf(people(others, 1), SPOTLIGHT, stage);
      assert.equal(places.size, others + 1);
      for (const place of places.values()) assert.ok(isWithin(place, stage));
      assert.ok(isWithin(places.get('self'), places.get(large)));
      for (const [id, place] of places) {
        if (id !== 'self' && id !== large) assert.ok(!overlap(place, places.get('self')));
      }
    }
  });
}

test('whoever comes has the last place, and nobody else is large for it', () => {
  const before = layoutOf(people(4, 2), SPOTLIGHT, LAPTOP);
  const after = layoutOf(people(5, 2), SPOTLIGHT, LAPTOP);
  assert.equal(before.large, after.large);
  assert.deepEqual(idsOf(after).filter((id) => id !== 5), idsOf(before));
});

test('a screen is large in either layout, with everybody beside it and nothing over it', () => {
  for (const choices of [GRID, SPOTLIGHT]) {
    const layout = layoutOf(people(3, 2), { ...choices, screens: [3] }, LAPTOP);
    assert.equal(layout.large, -3);
    assert.equal(layout.over, null);
    assert.deepEqual(idsOf(layout).sort(), [-3, 1, 2, 3, 'self'].sort());
  }
  const hidden = { ...GRID, screens: [1], selfShown: false };
  assert.deepEqual(idsOf(layoutOf(people(1), hidden, LAPTOP)), [-1, 1]);
});

test('of several screens the latest is large, unless something is pinned', () => {
  const choices = { ...GRID, screens: [3, 1] };
  assert.equal(layoutOf(people(3, 2), choices, LAPTOP).large, -1);
  for (const pinned of [-3, 2]) {
    assert.equal(layoutOf(people(3, 2), { ...choices, pinned }, LAPTOP).large, pinned);
    assert.equal(spotlitOf(people(3, 2), { ...choices, pinned }), pinned);
  }
  assert.equal(layoutOf(people(3, 2), { ...choices, pinned: -2 }, LAPTOP).large, -1);
});

for (const [name, stage] of STAGES) {
  test(`eight with three screens fit ${name} without lying over each other`, () => {
    const { places } = layoutOf(people(7), { ...GRID, screens: [2, 7, 4] }, stage);
    const all = [...places.values()];
    assert.equal(all.length, 11);
    all.forEach((place, i) => {
      assert.ok(isWithin(place, stage));
      assert.ok(!all.slice(i + 1).some((other) => overlap(place, other)));
    });
  });
}
