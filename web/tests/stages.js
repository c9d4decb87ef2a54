// The stages on which every layout has to do.

export const STAGES = [
  ['a phone', { width: 340, height: 500 }],
  ['a phone on its side', { width: 540, height: 314 }],
  ['a tablet', { width: 748, height: 880 }],
  ['a laptop', { width: 1260, height: 658 }],
  ['a 4K screen', { width: 3800, height: 1960 }],
];

export const PEOPLE = [1, 2, 3, 4, 5, 6, 7, 8];

/**
 * @param {import('../src/view/grid.js').Rect} a
 * @param {import('../src/view/grid.js').Rect} b
 */
export const overlap = (a, b) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Of a rectangle and a stage, or another rectangle.
 * @param {import('../src/view/grid.js').Rect} rect
 * @param {Partial<import('../src/view/grid.js').Rect>} place */
export const isWithin = (rect, { x = 0, y = 0, width = 0, height = 0 }) =>
  rect.x >= x && rect.y >= y && rect.x + rect.width <= x + width + 1 &&
  rect.y + rect.height <= y + height + 1;
